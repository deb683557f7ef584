import { SaxesParser, type SaxesTagNS } from 'saxes'

/** XML as a strict parser reads it: names as `{namespace}local`, texts joined. Throws for what is not well-formed. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

const expanded = ({ uri, local }: { uri: string; local: string }): string => (uri ? `{${uri}}${local}` : local)

const opened = (tag: SaxesTagNS): XmlElement => ({
  name: expanded(tag),
  attributes: Object.fromEntries(Object.values(tag.attributes).map((one) => [one.name, one.value])),
  children: [],
  text: '',
})

export const readXml = (text: string): XmlElement => {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const element = opened(tag)
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (some) => {
    const last = open.at(-1)
    if (last) last.text += some
  })
  parser.write(text).close()
  const [element] = root.children
  if (!element) throw new Error('No root element')
  return element
}

/** Children of that name. */
export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name)

/** Text of the one child of that name. Throws when there is none, or several. */
export const textOf = (element: XmlElement, name: string): string => {
  const [child, ...others] = childrenOf(element, name)
  if (!child || others.length > 0) throw new Error(`${element.name} has not one ${name}`)
  return child.text
}

export const everyElement = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap(everyElement),
]

export const ns = {
  atom: '{http://www.w3.org/2005/Atom}',
  content: '{http://purl.org/rss/1.0/modules/content/}',
  dc: '{http://purl.org/dc/elements/1.1/}',
  xhtml: '{http://www.w3.org/1999/xhtml}',
  sitemap: '{http://www.sitemaps.org/schemas/sitemap/0.9}',
  image: '{http://www.google.com/schemas/sitemap-image/1.1}',
  news: '{http://www.google.com/schemas/sitemap-news/0.9}',
} as const

/** RFC 3339 with the offset of Finland. */
export const finnishTime = /^\d{4}-\d{2}-\d{2}T00:00:00\+0[23]:00$/
