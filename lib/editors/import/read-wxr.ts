import { createReadStream } from 'node:fs'
import { SaxesParser } from 'saxes'
import { UserError } from '../../run/command'
import { plainText } from './html-tree'

/** WordPress's export (WXR 1.0–1.2: RSS with elements of its own), read as a stream. */

export type Term = { readonly domain: string; readonly slug: string; readonly name: string }

export type Item = {
  readonly id: string
  readonly type: string
  readonly status: string
  /** As it is in the export: may hold HTML and references. */
  readonly title: string
  readonly link: string
  /** Short name in the address. */
  readonly name: string
  readonly parent: string
  readonly creator: string
  readonly content: string
  readonly excerpt: string
  /** `2021-03-04 10:00:00` by the site's clock, as `modified`; all zeros when there is none. */
  readonly date: string
  readonly dateGmt: string
  readonly pubDate: string
  readonly modified: string
  readonly hasPassword: boolean
  readonly attachmentUrl: string
  readonly terms: readonly Term[]
  readonly meta: ReadonlyMap<string, string>
  /** Short names that it had before. */
  readonly oldNames: readonly string[]
  readonly comments: number
}

export type Author = {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly first: string
  readonly last: string
}
export type Category = {
  /** `category`, `post_tag` or a taxonomy of the site's own. */
  readonly domain: string
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly parent: string
  readonly description: string
}

export type Channel = {
  readonly title: string
  /** Address of the site: `https://vanha.example.fi`. */
  readonly url: string
  readonly language: string
  readonly authors: readonly Author[]
  readonly categories: readonly Category[]
}

type Texts = Map<string, string>

/** What XML 1.0 cannot hold but old posts do, and references to the same. */
const forbidden =
  /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/giu

/**
 * Calls `onItem` for each item in order and gives what the export says of the site. Faults that leave the text readable are passed
 * over; entities are never expanded but XML's own five. Throws a `UserError` for what is no export or ends too early.
 */
export const readWxr = async (file: string, onItem: (item: Item) => void | Promise<void>): Promise<Channel> => {
  const parser = new SaxesParser()
  const path: string[] = []
  const channel: Texts = new Map()
  const [authors, categories]: [Author[], Category[]] = [[], []]
  const items: Item[] = []
  const ids = new Map<string, number>()
  let [open, text]: [Record, string] = [newRecord(), '']
  let [isFeed, isWhole, isWxr] = [false, false, false]

  // Without a handler the first fault would end the reading.
  parser.on('error', () => undefined)
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name)
    text = ''
    if (path.length === 1) isFeed = name === 'rss'
    if (name === 'item' || name === 'wp:author' || Object.hasOwn(termElements, name)) open = newRecord()
    if (name === 'category') open.term = { domain: attributes.domain ?? '', slug: attributes.nicename ?? '', name: '' }
  })
  const addText = (more: string) => {
    text += more
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', ({ name }) => {
    path.pop()
    const parent = path.at(-1)
    if (name === 'wp:wxr_version') isWxr = true
    if (name === 'rss') isWhole = true
    if (parent === 'channel' && name === 'item') items.push(withOwnId(itemOf(open), ids))
    else if (name === 'wp:author') authors.push(authorOf(open.texts))
    else if (Object.hasOwn(termElements, name)) categories.push(categoryOf(open.texts, name))
    else if (parent === 'channel') channel.set(name, text)
    else if (name === 'wp:meta_key') open.key = text
    else if (name === 'wp:meta_value' && parent === 'wp:postmeta') {
      // The one field that an item may have many times.
      if (open.key === '_wp_old_slug') open.oldNames.push(own(text.trim()))
      else open.meta.set(open.key, text)
    } else if (name === 'wp:comment') open.comments++
    else if (name === 'category' && open.term) open.terms.push({ ...open.term, name: text })
    else if (parent === 'item' || parent?.startsWith('wp:')) {
      // A comment has a content and a date of its own.
      if (!path.includes('wp:comment')) open.texts.set(name, text)
    }
    text = ''
  })

  const decoder = new TextDecoder('utf-8')
  const mended = mendReferences()
  const feed = async (part: string, isLast = false) => {
    parser.write(mended(part.replace(forbidden, ''), isLast))
    if (path.length === 0 && !isWhole && part.trim() !== '' && isFeed) throw new UserError(notAnExport(file))
    for (const item of items.splice(0)) await onItem(item)
  }
  for await (const chunk of createReadStream(file)) await feed(decoder.decode(chunk, { stream: true }))
  await feed(decoder.decode(), true)
  if (!isFeed || !isWxr) throw new UserError(notAnExport(file))
  if (!isWhole)
    throw new UserError(`Tiedosto ${file} on kesken: sen loppu puuttuu. Tee vienti WordPressissä uudelleen.`)
  return {
    title: channel.get('title') ?? '',
    url: (channel.get('wp:base_blog_url') || channel.get('link') || '').trim().replace(/\/+$/, ''),
    language: (channel.get('language') ?? '').slice(0, 2).toLowerCase(),
    authors,
    categories,
  }
}

/**
 * The reader takes all up to the next `;` for a reference: a bare `&` outside CDATA, as in an address that a plugin wrote, would swallow
 * an item. What a part of the stream may have cut in two waits for the next.
 */
const mendReferences = () => {
  let [rest, isData] = ['', false]
  return (part: string, isLast: boolean): string => {
    const text = rest + part
    const end = isLast ? -1 : text.search(/(?:&[#\w]{0,32}|<[!A-Z[]{0,8}|\]{1,2})$/)
    rest = end === -1 ? '' : text.slice(end)
    return text
      .slice(0, end === -1 ? undefined : end)
      .replace(/<!\[CDATA\[|\]\]>|&(?!#\d+;|#x[\da-f]+;|\w+;)/gi, (sign) => {
        if (sign === '&') return isData ? sign : '&amp;'
        isData = sign !== ']]>'
        return sign
      })
  }
}

const notAnExport = (file: string): string =>
  `Tiedosto ${file} ei ole WordPressin vienti. Tee vienti WordPressin kohdassa Työkalut → Vienti (Kaikki sisältö) ja anna sen tekemä .xml-tiedosto.`

type Record = {
  readonly texts: Texts
  readonly meta: Map<string, string>
  readonly terms: Term[]
  readonly oldNames: string[]
  key: string
  term: Term | undefined
  comments: number
}
const newRecord = (): Record => ({
  texts: new Map(),
  meta: new Map(),
  terms: [],
  oldNames: [],
  key: '',
  term: undefined,
  comments: 0,
})

/** A copy: a piece of a string keeps the whole of it in memory, here a part of the export. */
const own = (text: string): string => Buffer.from(text).toString()

const itemOf = ({ texts, meta, terms, oldNames, comments }: Record): Item => {
  const text = (name: string) => own(texts.get(name)?.trim() ?? '')
  return {
    id: text('wp:post_id'),
    type: text('wp:post_type') || 'post',
    status: text('wp:status'),
    title: text('title'),
    link: text('link'),
    name: text('wp:post_name'),
    parent: text('wp:post_parent'),
    creator: text('dc:creator'),
    content: texts.get('content:encoded') ?? '',
    excerpt: text('excerpt:encoded'),
    date: text('wp:post_date'),
    dateGmt: text('wp:post_date_gmt'),
    pubDate: text('pubDate'),
    modified: text('wp:post_modified') || text('wp:post_date'),
    hasPassword: text('wp:post_password') !== '',
    attachmentUrl: text('wp:attachment_url'),
    terms: terms.map(({ domain, slug, name }) => ({
      domain: own(domain),
      slug: own(slug),
      name: plainText(own(name)),
    })),
    meta,
    oldNames,
    comments,
  }
}

/** Exports put together may have a number twice, and hands leave one out: every item is told apart. */
const withOwnId = (item: Item, ids: Map<string, number>): Item => {
  const times = (ids.get(item.id) ?? 0) + 1
  ids.set(item.id, times)
  if (item.id !== '' && times === 1) return item
  return { ...item, id: `${item.id || 'numeroton'}-${times}` }
}

const authorOf = (texts: Texts): Author => {
  const text = (name: string) => texts.get(`wp:author_${name}`)?.trim() ?? ''
  return {
    id: text('id'),
    login: text('login'),
    name: plainText(text('display_name')) || text('login'),
    first: text('first_name'),
    last: text('last_name'),
  }
}

/** How each kind of term names its parts. */
const termElements: Readonly<{
  [element: string]: readonly [slug: string, name: string, parent: string, about: string]
}> = {
  'wp:category': ['category_nicename', 'cat_name', 'category_parent', 'category_description'],
  'wp:tag': ['tag_slug', 'tag_name', '', 'tag_description'],
  'wp:term': ['term_slug', 'term_name', 'term_parent', 'term_description'],
}

const categoryOf = (texts: Texts, element: string): Category => {
  const text = (name: string) => texts.get(`wp:${name}`)?.trim() ?? ''
  const [slug = '', name = '', parent = '', about = ''] = termElements[element] ?? []
  return {
    domain: element === 'wp:category' ? 'category' : element === 'wp:tag' ? 'post_tag' : text('term_taxonomy'),
    id: text('term_id'),
    slug: text(slug),
    // WordPress keeps names as HTML.
    name: plainText(text(name)),
    parent: text(parent),
    description: plainText(text(about)),
  }
}
