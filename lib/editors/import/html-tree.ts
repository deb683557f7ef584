import type { Element, ElementContent, Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

/** Small things to do with HTML as a tree. */

const parser = unified().use(rehypeParse, { fragment: true }).freeze()

export const parseHtml = (source: string): Root => parser.parse(source)

export type Child = RootContent | ElementContent

export const isElement = (node: Child | undefined): node is Element => node?.type === 'element'

/** All the text in it, of pictures their alternative. */
export const textOf = (node: Child | Root): string => {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && /^(?:script|style)$/.test(node.tagName)) return ''
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

export const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim()

/** What HTML shows of `source`, in one line: references decoded, tags gone. */
export const plainText = (source: string): string =>
  oneLine(/[<&]/.test(source) ? textOf(parseHtml(source.replace(/<(?:br|\/p|\/div|\/li)\b[^>]*>/gi, ' $&'))) : source)

/** Characters that nobody sees, which the checks refuse; a tab and a space that does not break are spaces. */
export const cleanText = (text: string): string =>
  text
    .replace(/[\u00A0\u202F\u2007\t]/g, ' ')
    .replace(/[\u2028\u2029]|\r\n?/g, '\n')
    .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u061C\u180E\uFFF9-\uFFFC]|(?![\n])\p{Cc}/gu, '')
    .normalize()

/** Elements of `tags` in it, outermost first, in order. */
export const find = (node: Child | Root, tags: readonly string[]): readonly Element[] => {
  if (node.type === 'element' && tags.includes(node.tagName)) return [node]
  return 'children' in node ? node.children.flatMap((child) => find(child, tags)) : []
}

export const property = (node: Element, name: string): string => {
  const value = node.properties[name]
  return Array.isArray(value)
    ? value.join(' ')
    : value === undefined || value === null || value === false
      ? ''
      : String(value)
}

export const element = (
  tagName: string,
  properties: Readonly<Record<string, string>>,
  children: readonly ElementContent[] = [],
): Element => ({ type: 'element', tagName, properties: { ...properties }, children: [...children] })

const inline = new Set(
  'a abbr acronym b bdo big br cite code del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var x-mark x-note'.split(
    ' ',
  ),
)
/** Whether it stands in a line of text. */
const isPhrasing = (node: Child): boolean =>
  node.type === 'text' ||
  node.type === 'comment' ||
  (isElement(node) && inline.has(node.tagName) && node.children.every(isPhrasing))

/**
 * Paragraphs and lines as WordPress makes them of plain text: an empty line parts paragraphs, a single one is a line break.
 * `children` are of an element that holds blocks.
 */
export const withParagraphs = (children: readonly ElementContent[]): readonly ElementContent[] => {
  const result: ElementContent[] = []
  let run: ElementContent[] = []
  const end = () => {
    const shown = trimBreaks(run)
    if (shown.length > 0) result.push(element('p', {}, shown))
    run = []
  }
  for (const child of children) {
    if (!isPhrasing(child)) {
      end()
      result.push(
        isElement(child) && child.tagName === 'p'
          ? { ...child, children: [...trimBreaks(withBreaks(child.children))] }
          : child,
      )
    } else if (child.type === 'text') {
      for (const [index, part] of child.value.split(/\n[ \t]*\n\s*/).entries()) {
        if (index > 0) end()
        run.push(...linesOf(part))
      }
    } else run.push(...withBreaks([child]))
  }
  end()
  return result
}

const withBreaks = (children: readonly ElementContent[]): ElementContent[] =>
  children.flatMap((child) => {
    if (child.type === 'text') return linesOf(child.value)
    return isElement(child) && child.tagName !== 'br' ? [{ ...child, children: withBreaks(child.children) }] : [child]
  })

const linesOf = (text: string): ElementContent[] =>
  text
    .split('\n')
    .flatMap((value, index): ElementContent[] => [
      ...(index > 0 ? [element('br', { dataLine: 'end' })] : []),
      { type: 'text', value },
    ])

/** The end of a line beside a line break that was already there adds none. */
const trimBreaks = (nodes: readonly ElementContent[]): readonly ElementContent[] => {
  const isBreak = (node: ElementContent | undefined) => isElement(node) && node.tagName === 'br'
  const isBlank = (node: ElementContent | undefined) => node?.type === 'text' && node.value.trim() === ''
  const beside = (at: number, step: 1 | -1) => nodes[isBlank(nodes[at + step]) ? at + 2 * step : at + step]
  const isAdded = (node: ElementContent | undefined) => isElement(node) && node.properties.dataLine !== undefined
  const kept = nodes.filter((node, at) => {
    const [before, after] = [beside(at, -1), beside(at, 1)]
    return !isAdded(node) || !(isBreak(before) || (isBreak(after) && !isAdded(after)))
  })
  const from = Math.max(
    kept.findIndex((node) => !isBreak(node) && !isBlank(node)),
    0,
  )
  const to = kept.findLastIndex((node) => !isBreak(node) && !isBlank(node))
  return kept.slice(from, to + 1)
}
