import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { childrenOf, everyElement, finnishTime, ns, readXml, textOf, type XmlElement } from './xml'

/** What the specifications ask of feeds, as checks that throw or give what is wrong. */

/** JSON Feed 1.1 (jsonfeed.org/version/1.1) as JSON Schema, in our own words: all it defines, and extensions that begin with `_`. */
const author = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    url: { type: 'string', format: 'uri' },
    avatar: { type: 'string', format: 'uri' },
  },
  // «If you provide an author object, then at least one is required.»
  minProperties: 1,
  patternProperties: { '^_': {} },
  additionalProperties: false,
}
const address = { type: 'string', format: 'uri' }
const time = { type: 'string', format: 'date-time' }
const attachment = {
  type: 'object',
  required: ['url', 'mime_type'],
  properties: {
    url: address,
    mime_type: { type: 'string' },
    title: { type: 'string' },
    size_in_bytes: { type: 'number' },
    duration_in_seconds: { type: 'number' },
  },
  additionalProperties: false,
}
const item = {
  type: 'object',
  required: ['id'],
  // «It's okay to have both, but at least one must be present.»
  anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
  properties: {
    id: { type: 'string', minLength: 1 },
    url: address,
    external_url: address,
    title: { type: 'string' },
    content_html: { type: 'string' },
    content_text: { type: 'string' },
    summary: { type: 'string' },
    image: address,
    banner_image: address,
    date_published: time,
    date_modified: time,
    authors: { type: 'array', items: author },
    tags: { type: 'array', items: { type: 'string' } },
    language: { type: 'string' },
    attachments: { type: 'array', items: attachment },
  },
  patternProperties: { '^_': {} },
  additionalProperties: false,
}
const jsonFeedSchema = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string' },
    home_page_url: address,
    feed_url: address,
    description: { type: 'string' },
    user_comment: { type: 'string' },
    next_url: address,
    icon: address,
    favicon: address,
    authors: { type: 'array', items: author },
    language: { type: 'string' },
    expired: { type: 'boolean' },
    hubs: { type: 'array' },
    items: { type: 'array', items: item },
  },
  patternProperties: { '^_': {} },
  additionalProperties: false,
}

const ajv = new Ajv({ allErrors: true })
addFormats.default(ajv)
const validate = ajv.compile(jsonFeedSchema)

export const jsonFeedErrors = (feed: unknown): readonly string[] =>
  validate(feed) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)

/** What one item is in any form, for comparing the forms with each other. */
export type ReadItem = {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly html: string
  readonly published: number
  readonly changed: number | undefined
  readonly authors: readonly string[]
  readonly categories: readonly string[]
}
export type ReadFeed = { readonly title: string; readonly page: string; readonly items: readonly ReadItem[] }

const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} 00:00:00 \+0[23]00$/

const must = (value: string, pattern: RegExp): string => {
  if (!pattern.test(value)) throw new Error(`«${value}» is not ${pattern}`)
  return value
}

const timeOf = (value: string): number => Date.parse(must(value, finnishTime))
const absolute = (value: string): string => must(value, /^https?:\/\/[^\s]+$/)

/** RSS 2.0: version, one channel with title, link and description, items with a guid each, dates of RFC 822, a self link. */
export const readRss = (text: string, self: string): ReadFeed => {
  const root = readXml(text)
  must(root.name, /^rss$/)
  must(root.attributes.version ?? '', /^2\.0$/)
  const [channel, ...others] = childrenOf(root, 'channel')
  if (!channel || others.length > 0) throw new Error('Not one channel')
  textOf(channel, 'description')
  must(textOf(channel, 'language'), /^fi$/)
  requireSelf(channel, self, 'application/rss+xml')
  for (const built of childrenOf(channel, 'lastBuildDate')) must(built.text, rfc822)
  noForeign(root)
  return {
    title: textOf(channel, 'title'),
    page: absolute(textOf(channel, 'link')),
    items: childrenOf(channel, 'item').map((item) => {
      const [guid] = childrenOf(item, 'guid')
      must(guid?.attributes.isPermaLink ?? '', /^true$/)
      const [changed] = childrenOf(item, `${ns.atom}updated`)
      const day = must(textOf(item, 'pubDate'), rfc822)
      const published = Date.parse(day)
      // The weekday must be that day's own.
      const weekday = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Helsinki', weekday: 'short' }).format(published)
      must(day, new RegExp(`^${weekday}`))
      return {
        id: must(absolute(textOf(item, 'guid')), new RegExp(`^${escapeRegExp(textOf(item, 'link'))}$`)),
        title: textOf(item, 'title'),
        summary: unescapedHtml(textOf(item, 'description')),
        html: textOf(item, `${ns.content}encoded`),
        published,
        changed: changed && timeOf(changed.text),
        authors: childrenOf(item, `${ns.dc}creator`).map((creator) => creator.text),
        categories: childrenOf(item, 'category').map((category) => category.text),
      }
    }),
  }
}

/** Atom (RFC 4287, 4.1): feed and entries with id, title, updated and author, content, a self link. */
export const readAtom = (text: string, self: string): ReadFeed & { readonly updated: string } => {
  const root = readXml(text)
  must(root.name, /^\{http:\/\/www\.w3\.org\/2005\/Atom\}feed$/)
  must(root.attributes['xml:lang'] ?? '', /^fi$/)
  const of = (element: XmlElement, name: string) => textOf(element, `${ns.atom}${name}`)
  const [feedAuthor] = childrenOf(root, `${ns.atom}author`)
  if (!feedAuthor || of(feedAuthor, 'name') === '') throw new Error('No author')
  absolute(of(root, 'id'))
  requireSelf(root, self, 'application/atom+xml')
  noForeign(root)
  return {
    title: of(root, 'title'),
    page: alternateOf(root),
    updated: must(of(root, 'updated'), /^(1970-01-01T00:00:00Z|\d{4}-\d{2}-\d{2}T00:00:00\+0[23]:00)$/),
    items: childrenOf(root, `${ns.atom}entry`).map((entry) => {
      const published = timeOf(of(entry, 'published'))
      const updated = timeOf(of(entry, 'updated'))
      const [content] = childrenOf(entry, `${ns.atom}content`)
      must(content?.attributes.type ?? '', /^html$/)
      return {
        id: must(absolute(of(entry, 'id')), new RegExp(`^${escapeRegExp(alternateOf(entry))}$`)),
        title: of(entry, 'title'),
        summary: of(entry, 'summary'),
        html: content?.text ?? '',
        published,
        changed: updated === published ? undefined : updated,
        authors: childrenOf(entry, `${ns.atom}author`).map((author) => of(author, 'name')),
        categories: childrenOf(entry, `${ns.atom}category`).map(({ attributes }) => attributes.term ?? ''),
      }
    }),
  }
}

type JsonItem = {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly content_html: string
  readonly date_published: string
  readonly date_modified?: string
  readonly authors?: readonly { readonly name: string }[]
  readonly tags?: readonly string[]
}
type JsonFeed = {
  readonly title: string
  readonly home_page_url: string
  readonly feed_url: string
  readonly items: readonly JsonItem[]
}

/** JSON Feed 1.1, against its schema. */
export const readJsonFeed = (text: string, self: string): ReadFeed => {
  const feed: JsonFeed = JSON.parse(text)
  const errors = jsonFeedErrors(feed)
  if (errors.length > 0) throw new Error(errors.join('\n'))
  must(feed.feed_url, new RegExp(`^${escapeRegExp(self)}$`))
  return {
    title: feed.title,
    page: feed.home_page_url,
    items: feed.items.map((item) => ({
      id: item.id,
      title: item.title,
      summary: item.summary,
      html: item.content_html,
      published: timeOf(item.date_published),
      changed: item.date_modified === undefined ? undefined : timeOf(item.date_modified),
      authors: (item.authors ?? []).map(({ name }) => name),
      categories: item.tags ?? [],
    })),
  }
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The text that HTML of text alone shows. */
const unescapedHtml = (html: string): string => {
  if (/<|&(?=[#\w])(?!(lt|amp);)/.test(html)) throw new Error(`${html} is not text`)
  return html.replace(/&(lt|amp);/g, (_, name) => (name === 'lt' ? '<' : '&'))
}

const requireSelf = (feed: XmlElement, self: string, type: string): void => {
  const links = childrenOf(feed, `${ns.atom}link`).filter(({ attributes }) => attributes.rel === 'self')
  if (links.length !== 1 || links[0]?.attributes.href !== self || links[0].attributes.type !== type)
    throw new Error(`No self link ${self}`)
}

const alternateOf = (element: XmlElement): string => {
  const [link] = childrenOf(element, `${ns.atom}link`).filter(({ attributes }) => attributes.rel === 'alternate')
  return absolute(link?.attributes.href ?? '')
}

/** Of other namespaces a feed holds only what is declared here: its modules, and what a browser shows. */
const noForeign = (root: XmlElement): void => {
  const known = /^(\{http:\/\/(www\.w3\.org\/2005\/Atom|www\.w3\.org\/1999\/xhtml|purl\.org\/)[^}]*\})?[a-zA-Z0-9]+$/
  for (const { name } of everyElement(root)) must(name, known)
  const active = everyElement(root).filter(({ name }) => /\{.*xhtml\}(?!(header|meta|title|p|a|h1|h2)$)/.test(name))
  if (active.length > 0) throw new Error(`${active[0]?.name} in a feed`)
}
