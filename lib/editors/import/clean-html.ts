import type { Element, ElementContent } from 'hast'
import { link } from './clean-link'
import { addressRow, figure, file, frame, image, played, plugin } from './clean-media'
import { table } from './clean-tables'
import { wordLists } from './clean-word'
import { type BodyContext, type Cleaner, type Inside, markText, textsIn } from './context'
import {
  type Child,
  cleanText,
  element,
  isElement,
  oneLine,
  parseHtml,
  property,
  textOf,
  withParagraphs,
} from './html-tree'

/** From WordPress's HTML to what the site's Markdown can say, as a tree: nothing in it runs, is hidden or only decorates. */

/** `isClassic`: single line ends in the source are line breaks. */
export const cleanHtml = (source: string, context: BodyContext, isClassic: boolean): readonly ElementContent[] => {
  let level = 1
  const mark = (what: string) => element('x-mark', { value: markText(what) })
  const cleaner: Cleaner = {
    context,
    mark,
    clean: (nodes, inside) => nodes.flatMap((node) => cleanNode(node, inside)),
  }
  const { clean } = cleaner

  const cleanNode = (node: Child, inside: Inside): readonly ElementContent[] => {
    if (node.type === 'text') {
      const text = cleanText(node.value)
      if (inside.link) return [{ type: 'text', value: text }]
      return addressRow(text).flatMap((part) => (isElement(part) ? link(part, inside, cleaner) : [part]))
    }
    if (!isElement(node)) return []
    if (isHidden(node) || isFurniture(node)) return leaveOut(node, context)
    const { tagName } = node
    if (/^h[1-6]$/.test(tagName) || /^(?:x-title|summary)$/.test(tagName) || isOpener(node)) return title(node, inside)
    const maker = Object.hasOwn(makers, tagName) ? makers[tagName] : undefined
    if (maker) return maker(node, inside, cleaner)
    if (dropped.has(tagName)) return leaveOut(node, context)
    const children = clean(node.children, inside)
    if (kept.has(tagName)) return [element(tagName, propertiesOf(node), children)]
    return styled(node, children)
  }

  const title = (node: Element, inside: Inside): readonly ElementContent[] => {
    const children = clean(node.children, inside)
    if (children.every((child) => oneLine(textOf(child)) === '' && !isElement(child))) return []
    if (inside.list || inside.quote || inside.cell) return [element('p', {}, [element('strong', {}, children)])]
    const isRelative = !/^h[1-6]$/.test(node.tagName)
    if (!isRelative) level = Number(node.tagName.slice(1))
    const tag = isRelative ? `h${Math.min(Math.max(level, 1) + 1, 6)}` : node.tagName
    return [element(tag, { id: property(node, 'id') }, children)]
  }

  const paragraphs = (nodes: readonly Child[], deep: boolean): readonly ElementContent[] =>
    withParagraphs(
      nodes.flatMap((node): ElementContent[] => {
        if (node.type !== 'element' && node.type !== 'text') return []
        const holds =
          isElement(node) && /^(?:div|blockquote|section|article|aside|main|x-text|center)$/.test(node.tagName)
        return holds && deep ? [{ ...node, children: [...paragraphs(node.children, true)] }] : [node]
      }),
    )

  const { children } = parseHtml(source)
  return clean(wordLists(isClassic ? paragraphs(children, true) : children.map(textArea)), {})
}

/** Elementor's text areas hold HTML or plain lines. */
const textArea = (node: Child): Child => {
  if (!isElement(node)) return node
  const children = node.children.map((child) => textArea(child) as ElementContent)
  return node.tagName === 'x-text' ? element('div', {}, withParagraphs(children)) : { ...node, children }
}

/** Kept as they are, without their looks. */
const kept = new Set('p ul ol blockquote pre code strong b em i del s strike br hr q dl samp tt x-note'.split(' '))

const propertiesOf = (node: Element): Record<string, string> => {
  const names = { ol: ['start'], 'x-note': ['id'] }[node.tagName] ?? []
  return Object.fromEntries(names.flatMap((name) => (property(node, name) ? [[name, property(node, name)]] : [])))
}

const dropped = new Set(
  'script style noscript template form input button select textarea applet svg math canvas map frameset frame head meta link base title datalist dialog nav portal'.split(
    ' ',
  ),
)

const isHidden = (node: Element): boolean =>
  node.properties.hidden === true || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(property(node, 'style'))

/** What shares, asks and advertises: found by the class names of the usual plugins. */
const isFurniture = (node: Element): boolean =>
  /(?:^|\s)(?:sharedaddy|addtoany\S*|a2a_kit|sharethis\S*|jp-relatedposts|wp-block-social-links|social-share\S*|ssba\S*|heateor\S*|wpcf7|gform_wrapper|mc4wp-form|wp-block-latest-posts\S*|wp-block-search\S*|wp-block-file__button|wp-block-file__embed|yarpp\S*|post-views|wp-block-rss|wp-block-archives\S*|wp-block-categories\S*|wp-block-tag-cloud|wp-block-calendar|wp-block-latest-comments)(?:\s|$)/.test(
    property(node, 'className'),
  )

/** A button that opens what is below it tells what that is. */
const isOpener = (node: Element): boolean =>
  node.tagName === 'button' &&
  (property(node, 'ariaExpanded') !== '' || /accordion|toggle|\btab\b|faq|collaps/i.test(property(node, 'className')))

const leaveOut = (node: Element, { note }: BodyContext): readonly ElementContent[] => {
  if (/wp-block-file__/.test(property(node, 'className'))) return []
  const isCode = /^(?:script|style|noscript|template|head|meta|link|base|title)$/.test(node.tagName)
  const texts = isCode ? [] : textsIn(textOf(node))
  const name =
    node.tagName === 'div' || node.tagName === 'ul'
      ? property(node, 'className').split(' ')[0] || node.tagName
      : node.tagName
  if (!isCode || node.tagName === 'script')
    note(`Jätettiin pois osa «${name}»${texts.length > 0 ? `: ${texts.join(' ').slice(0, 300)}` : ''}`)
  return []
}

type Maker = (node: Element, inside: Inside, cleaner: Cleaner) => readonly ElementContent[]

const makers: Readonly<Record<string, Maker>> = {
  img: image,
  figure,
  iframe: frame,
  object: plugin,
  embed: plugin,
  video: played,
  audio: played,
  table,
  'x-mark': (node, _, { mark }) => [mark(property(node, 'what'))],
  a: (node, inside, cleaner) => link(node, inside, cleaner),
  sub: (node, inside, cleaner) => script(node, inside, cleaner, subscripts),
  sup: (node, inside, cleaner) =>
    property(node, 'dataFn')
      ? [element('x-note', { id: property(node, 'dataFn') })]
      : script(node, inside, cleaner, superscripts),
  div: (node, inside, cleaner) => {
    const name = property(node, 'className')
    if (/(?:^|\s)wp-caption(?:\s|$)/.test(name)) return figure(node, inside, cleaner)
    if (/(?:^|\s)wp-block-file(?:\s|$)/.test(name)) return file(node, inside, cleaner)
    return [element('div', {}, cleaner.clean(wordLists(node.children), inside))]
  },
  dl: (node, inside, cleaner) =>
    /(?:^|\s)gallery-item(?:\s|$)/.test(property(node, 'className'))
      ? figure(node, inside, cleaner)
      : [element('dl', {}, cleaner.clean(node.children, { ...inside, list: true }))],
  ul: (node, inside, cleaner) => list(node, inside, cleaner),
  ol: (node, inside, cleaner) => list(node, inside, cleaner),
  blockquote: (node, inside, cleaner) => [
    element('blockquote', {}, cleaner.clean(node.children, { ...inside, quote: true })),
  ],
  cite: (node, inside, cleaner) => {
    const children = cleaner.clean(node.children, inside)
    return inside.quote ? [element('br', {}), ...children] : children
  },
  pre: (node, inside, cleaner) =>
    /wp-block-verse/.test(property(node, 'className'))
      ? cleaner.clean(withParagraphs(node.children), inside)
      : [
          element('pre', {}, [
            element('code', {}, [{ type: 'text', value: cleanText(textOf(node)).replace(/^\n|\s+$/g, '') }]),
          ]),
        ],
  code: (node) => [element('code', {}, [{ type: 'text', value: oneLine(textOf(node)) }])],
  kbd: (node) => [element('code', {}, [{ type: 'text', value: oneLine(textOf(node)) }])],
  abbr: (node, inside, cleaner) => {
    const meaning = property(node, 'title')
    if (meaning) cleaner.context.note(`Lyhenteen «${oneLine(textOf(node))}» selite jäi pois: ${meaning}`)
    return cleaner.clean(node.children, inside)
  },
}

const list = (node: Element, inside: Inside, { clean }: Cleaner): readonly ElementContent[] => {
  const items = clean(node.children, { ...inside, list: true }).flatMap((child): ElementContent[] => {
    if (child.type === 'text' && child.value.trim() === '') return []
    const item = isElement(child) && child.tagName === 'li' ? child : element('li', {}, [child])
    return oneLine(textOf(item)) === '' && !item.children.some(isElement) ? [] : [item]
  })
  return items.length > 0 ? [element(node.tagName, propertiesOf(node), items)] : []
}

const subscripts = ['0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'] as const
const superscripts = ['0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'] as const

/** H₂O, m²: signs of their own where there are such. */
const script = (
  node: Element,
  inside: Inside,
  { clean, context }: Cleaner,
  [plain, raised]: readonly [string, string],
): readonly ElementContent[] => {
  const text = textOf(node).replaceAll('−', '-')
  if (text !== '' && [...text].every((sign) => plain.includes(sign)))
    return clean([{ type: 'text', value: [...text].map((sign) => raised[plain.indexOf(sign)]).join('') }], {
      ...inside,
      link: true,
    })
  if (text.trim()) context.note(`Ylä- tai alaindeksi on nyt tavallista tekstiä: ${text}`)
  return clean(node.children, inside)
}

/** Bold and italics that a word processor wrote as styles. */
const styled = (node: Element, children: readonly ElementContent[]): readonly ElementContent[] => {
  const style = property(node, 'style')
  if (node.tagName === 'span' && /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style))
    return [element('strong', {}, children)]
  if (node.tagName === 'span' && /font-style\s*:\s*italic/i.test(style)) return [element('em', {}, children)]
  const isBlock =
    /^(?:section|article|aside|main|header|footer|hgroup|details|address|center|fieldset|figcaption|li|dt|dd|body|html|x-text|legend)$/.test(
      node.tagName,
    )
  if (!isBlock) return children
  return [element(/^(?:li|dt|dd)$/.test(node.tagName) ? node.tagName : 'div', {}, children)]
}
