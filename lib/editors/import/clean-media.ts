import type { Element, ElementContent } from 'hast'
import { accepted, extensionOf } from '../../content/media/media-path'
import { decoded, plainLetters } from '../../text/slug'
import { blockText, playerBlock } from './blocks'
import { type Cleaner, type Inside, shortAddress } from './context'
import { element, find, isElement, oneLine, plainText, property, textOf } from './html-tree'

/** Pictures, files, films and addresses of the old HTML, as blocks of ours. */

/** A block of ours, beside where it stands in the tree. */
const piece = (value: string, properties: Record<string, string> = {}): Element =>
  element('x-piece', { value, ...properties })

const lazy = ['dataSrc', 'dataLazySrc', 'dataOrigFile', 'dataOriginal']

export const image = (
  node: Element,
  _: Inside,
  { context, mark }: Cleaner,
  caption?: string,
): readonly ElementContent[] => {
  const given = property(node, 'src')
  const source =
    /^data:|blank\.gif|placeholder/i.test(given) || !given
      ? lazy.map((name) => property(node, name)).find(Boolean) || given
      : given
  const alt = plainText(property(node, 'alt'))
  if (/\/images\/core\/emoji\//.test(source) || /(?:^|\s)(?:wp-smiley|emoji)(?:\s|$)/.test(property(node, 'className')))
    return [{ type: 'text', value: alt }]
  const isDot = ['width', 'height'].every((side) => /^[01]$/.test(property(node, side)))
  if (isDot) {
    context.note(`Jätettiin pois seurantakuva ${source}`)
    return []
  }
  if (!source) return []
  const path = context.media(source)
  if (!path) {
    const shown = source.startsWith('data:') ? 'upotettu tekstiin' : source
    context.note(
      `Kuva ei ole vanhan sivuston tiedosto, tekstissä sen paikalla on merkki: ${shown}${alt ? ` («${alt}»)` : ''}`,
    )
    return [mark('kuva muualta')]
  }
  if (!accepted.image.includes(extensionOf(path))) {
    context.note(`Kuvan muotoa «${extensionOf(path)}» ei voi julkaista, tekstissä sen paikalla on merkki: ${source}`)
    return [mark(`kuva ${path}`)]
  }
  const attachment = context.attachmentAt(source)
  const alternative = alt || (attachment?.alt ?? '')
  const name =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? ''
  const isName =
    alternative !== '' && plainLetters(alternative).replace(/\W|_/g, '') === plainLetters(name).replace(/\W|_/g, '')
  if (isName) context.note(`Kuvan tekstivastine oli vain tiedoston nimi, joten se jäi pois: ${alternative}`)
  const shownAlt = isName ? '' : alternative
  return [piece(blockText('::kuva', { src: path, alt: shownAlt, caption: caption || undefined }), { alt: shownAlt })]
}

const captionTags = ['figcaption']

/** A figure of the editor, `[caption]` or an item of an old gallery. */
export const figure = (node: Element, inside: Inside, cleaner: Cleaner): readonly ElementContent[] => {
  const { clean, context } = cleaner
  const captions = [
    ...find(node, captionTags),
    ...find(node, ['p', 'dd']).filter((one) => /wp-caption-text|gallery-caption/.test(property(one, 'className'))),
  ]
  const own = captions.find((one) => node.children.includes(one)) ?? captions.at(-1)
  const caption = own ? oneLine(textOf(own)) : ''
  const rest = { ...node, children: withoutNode(node.children, own) }
  const images = find(rest, ['img'])
  const inner = find({ ...rest, tagName: 'div' }, ['figure', 'dl'])
  if (own && find(own, ['a']).length > 0)
    context.note(
      `Kuvatekstissä oli linkki: «${caption}» → ${find(own, ['a'])
        .map((one) => property(one, 'href'))
        .join(', ')}`,
    )
  const below: readonly ElementContent[] = caption ? [element('p', {}, clean(own?.children ?? [], inside))] : []
  const [table] = find(rest, ['table'])
  if (table) return [...below, ...clean([table], inside)]
  const [only] = images
  if (only && images.length === 1 && inner.length === 0 && oneLine(textOf(rest)) === '') {
    const [shown] = image(only, inside, cleaner, caption)
    const around = find(rest, ['a'])[0]
    if (!shown || !around) return shown ? [shown] : []
    return clean([{ ...around, children: [only] }], inside).map((child) =>
      isElement(child) && child.tagName === 'x-piece' ? shown : child,
    )
  }
  const [video] = find(rest, ['iframe'])
  if (video)
    return frame(
      { ...video, properties: { ...video.properties, title: caption || property(video, 'title') } },
      inside,
      cleaner,
    )
  const [sound] = find(rest, ['video', 'audio'])
  if (sound) return played({ ...sound, properties: { ...sound.properties, title: caption } }, inside, cleaner)
  const address = oneLine(textOf(rest))
  if (/^https?:\/\/\S+$/.test(address)) return embed(address, caption, inside, cleaner)
  return [element('div', {}, [...clean(rest.children, inside), ...below])]
}

const withoutNode = (nodes: readonly ElementContent[], one: Element | undefined): ElementContent[] =>
  nodes
    .filter((node) => node !== one)
    .map((node) => (isElement(node) && one ? { ...node, children: withoutNode(node.children, one) } : node))

const generic = /^(?:youtube video player|vimeo.*player|embedded content|iframe)?$/i

export const frame = (node: Element, inside: Inside, cleaner: Cleaner): readonly ElementContent[] => {
  const source = (property(node, 'src') || property(node, 'dataSrc')).replace(/^\/\//, 'https://')
  const title = oneLine(property(node, 'title'))
  return embed(source, generic.test(title) ? '' : title, inside, cleaner, true)
}

/** A player of the days before frames. */
export const plugin = (node: Element, inside: Inside, cleaner: Cleaner): readonly ElementContent[] => {
  const film = find(node, ['param']).find((one) => /^(?:movie|src)$/i.test(property(one, 'name')))
  const [other] = find({ ...node, tagName: 'div' }, ['embed', 'object', 'iframe'])
  const source =
    property(node, 'data') ||
    property(node, 'src') ||
    (film ? property(film, 'value') : other ? property(other, 'src') : '')
  // A file that is shown within the page has a link beside it.
  if (/\.pdf(?:[?#]|$)/i.test(source) && cleaner.context.media(source))
    return cleaner.clean([element('a', { href: source }, [{ type: 'text', value: fileName(source) }])], inside)
  return source ? embed(source.replace(/^\/\//, 'https://'), '', inside, cleaner, true) : []
}

const fileName = (address: string): string => decoded(/[^/]*$/.exec(address.replace(/[?#].*$/, ''))?.[0] ?? '')

/** `isFrame`: nobody has seen the address, and it may be no page of its own. */
const embed = (
  address: string,
  title: string,
  inside: Inside,
  { clean, context, mark }: Cleaner,
  isFrame = false,
): readonly ElementContent[] => {
  const block = playerBlock(address, title)
  if (block) {
    if (!title) context.note(`Videon tai äänen nimi puuttuu: ${address}`)
    return [piece(block)]
  }
  const target = context.target(address)
  if ('url' in target && title)
    return clean([element('p', {}, [element('a', { href: address }, [{ type: 'text', value: title }])])], inside)
  if ('url' in target && !isFrame) {
    const shown: ElementContent = { type: 'text', value: shortAddress(address) }
    return clean([element('p', {}, [element('a', { href: address }, [shown])])], inside)
  }
  context.note(`Upotus toiselta sivustolta, tekstissä sen paikalla on merkki: ${address}`)
  return [mark('upotus')]
}

export const played = (node: Element, inside: Inside, cleaner: Cleaner): readonly ElementContent[] => {
  const source =
    property(node, 'src') || find({ ...node, tagName: 'div' }, ['source']).map((one) => property(one, 'src'))[0] || ''
  const title = oneLine(property(node, 'title'))
  const path = cleaner.context.media(source)
  if (!path && source) return embed(source, title, inside, cleaner)
  const kind = node.tagName === 'video' ? 'video' : 'ääni'
  cleaner.context.note(
    `Oma ${kind}, tekstissä sen paikalla on merkki: ${source || 'osoite puuttuu'}. ${kind === 'video' ? 'Lisää se kenttään «video»' : 'Tee siitä jakso'} ja poista merkki.`,
  )
  const below = title ? [element('p', {}, [{ type: 'text', value: title }])] : []
  return [cleaner.mark(`${kind} ${path ?? ''}`), ...below]
}

/** A file to download: a document of ours, or a link. */
export const file = (node: Element, inside: Inside, { clean, context }: Cleaner): readonly ElementContent[] => {
  const [link] = find(node, ['a']).filter((one) => !/wp-block-file__button/.test(property(one, 'className')))
  const first = link ?? find(node, ['a'])[0]
  const href = first ? property(first, 'href') : ''
  const isDocument = accepted.document.includes(extensionOf(href.replace(/[?#].*$/, '').toLowerCase()))
  const path = isDocument ? context.media(href) : undefined
  const title = first ? oneLine(textOf(first)) : ''
  if (!first || !path)
    return first
      ? clean([element('p', {}, [element('a', { href: property(first, 'href') }, first.children)])], inside)
      : []
  return [piece(blockText('::asiakirja', { title, file: path }), { within: ':::asiakirjat' })]
}

const address =
  /(?:https?:\/\/|(?<![\p{L}\p{N}.@-])www\.)[^\s<>"”»]+|(?<![\p{L}\p{N}._%+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu

/** Text in which bare addresses are links. */
export const addressRow = (text: string): readonly ElementContent[] => {
  const row: ElementContent[] = []
  let at = 0
  for (const match of text.matchAll(address)) {
    const whole = match[0].replace(/[.,;:!?'’)\]]+$/, (end) =>
      end.startsWith(')') && match[0].includes('(') ? ')' : '',
    )
    if (at < match.index) row.push({ type: 'text', value: text.slice(at, match.index) })
    const url = /^www\./i.test(whole) ? `https://${whole}` : whole.includes('://') ? whole : `mailto:${whole}`
    row.push(element('a', { href: url }, [{ type: 'text', value: whole }]))
    at = match.index + whole.length
  }
  if (at < text.length) row.push({ type: 'text', value: text.slice(at) })
  return row
}
