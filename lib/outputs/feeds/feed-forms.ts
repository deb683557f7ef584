import { remembered } from '../../run/collections'
import { absoluteUrl, site } from '../../site/settings'
import { t } from '../../text/fi'
import { element, type Markup, newline, xmlDocument } from '../../text/xml'
import type { Feed, FeedItem } from './feed'
import { feedFolder, feedTypes } from './feed-list'

/** What a browser shows of an XML feed: XHTML, since CSS makes no links. Readers skip it (RFC 4287, 6.4). */

export const styleUrl = `${feedFolder}tyyli.css`

/** With the base path: the feed is read at its own address. */
const styleInstruction = `<?xml-stylesheet type="text/css" href="${site.basePath}${styleUrl}"?>`
const xhtml = { 'xmlns:h': 'http://www.w3.org/1999/xhtml' } as const

const browserHead = ({ title, about }: Feed): Markup =>
  element(
    'h:header',
    {},
    element('h:meta', { name: 'viewport', content: 'width=device-width' }),
    element('h:title', {}, title),
    element('h:p', {}, element('h:a', { href: absoluteUrl('/') }, site.name)),
    element('h:h1', {}, title),
    element('h:p', {}, `${t.feeds.inBrowser} `, element('h:a', { href: about }, t.feeds.aboutFeeds)),
  )

const browserItem = ({ title, url, day }: FeedItem): readonly Markup[] => [
  element('h:h2', {}, element('h:a', { href: url }, title)),
  element('h:p', {}, day),
]

/** RSS 2.0 (rssboard.org/rss-specification), with the modules Content, Dublin Core and Atom. */

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  ...xhtml,
}

export const rss = (feed: Feed): string =>
  xmlDocument(
    element(
      'rss',
      { version: '2.0', ...namespaces, 'xml:lang': t.lang },
      element(
        'channel',
        {},
        browserHead(feed),
        element('title', {}, feed.title),
        element('link', {}, feed.url),
        element('description', {}, asHtml(feed.description)),
        element('language', {}, t.lang),
        element('atom:link', { rel: 'self', href: feed.self('rss'), type: feedTypes.rss }),
        feed.updated ? element('lastBuildDate', {}, rssTime(feed.updated)) : undefined,
        ...feed.items.flatMap((one) => [newline, item(one)]),
        newline,
      ),
    ),
    styleInstruction,
  )

/** Written once, though an item is in the feeds of all its topics and areas, as are the entries below. */
const item = remembered(
  (one: FeedItem): Markup =>
    element(
      'item',
      {},
      ...browserItem(one),
      element('title', {}, one.title),
      element('link', {}, one.url),
      element('guid', { isPermaLink: 'true' }, one.url),
      element('pubDate', {}, rssTime(one.published)),
      one.changed ? element('atom:updated', {}, one.changed) : undefined,
      ...one.authors.map((name) => element('dc:creator', {}, name)),
      ...one.categories.map((name) => element('category', {}, name)),
      element('description', {}, asHtml(one.summary)),
      element('content:encoded', {}, one.html),
    ),
  new WeakMap(),
)

/** RSS reads these as HTML. An ampersand that begins no reference needs no escape there. */
export const asHtml = (text: string): string =>
  text.replace(/<|&(?=[#\w])/g, (sign) => (sign === '<' ? '&lt;' : '&amp;'))

/** `2021-07-07T00:00:00+03:00` → `Wed, 07 Jul 2021 00:00:00 +0300` (RFC 822 with the year of RFC 1123). */
export const rssTime = (time: string): string => {
  const [, local = '', hours = '', minutes = ''] = /^(.*)([+-]\d{2}):(\d{2})$/.exec(time) ?? []
  // `toUTCString` gives this form; the Finnish clock is read as UTC.
  return new Date(`${local}Z`).toUTCString().replace('GMT', `${hours}${minutes}`)
}

/** Atom 1.0 (RFC 4287). */

/** Atom requires a time even of an empty feed. */
const never = '1970-01-01T00:00:00Z'

export const atom = (feed: Feed): string =>
  xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', ...xhtml, 'xml:lang': t.lang },
      browserHead(feed),
      element('id', {}, feed.self('atom')),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.description),
      element('updated', {}, feed.updated ?? never),
      element('author', {}, element('name', {}, site.name), element('uri', {}, absoluteUrl('/'))),
      element('link', { rel: 'self', href: feed.self('atom'), type: feedTypes.atom }),
      element('link', { rel: 'alternate', href: feed.url, type: 'text/html' }),
      ...feed.items.flatMap((one) => [newline, entry(one)]),
      newline,
    ),
    styleInstruction,
  )

const entry = remembered(
  (one: FeedItem): Markup =>
    element(
      'entry',
      {},
      ...browserItem(one),
      element('id', {}, one.url),
      element('title', {}, one.title),
      element('link', { rel: 'alternate', href: one.url, type: 'text/html' }),
      element('published', {}, one.published),
      element('updated', {}, one.changed ?? one.published),
      ...one.authors.map((name) => element('author', {}, element('name', {}, name))),
      ...one.categories.map((name) => element('category', { term: name })),
      element('summary', {}, one.summary),
      element('content', { type: 'html' }, one.html),
    ),
  new WeakMap(),
)

/** JSON Feed 1.1 (jsonfeed.org/version/1.1), an item a line; without changes it has no `date_modified`. */
export const jsonFeed = (feed: Feed): string => {
  const about = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.url,
    feed_url: feed.self('json'),
    description: feed.description,
    authors: [{ name: site.name, url: absoluteUrl('/') }],
    language: t.lang,
  }
  const items = feed.items.map((item) => `\n${JSON.stringify(itemData(item))}`)
  return `${JSON.stringify(about).slice(0, -1)},"items":[${items.join(',')}\n]}\n`
}

const itemData = ({ url, title, summary, html, published, changed, authors, categories }: FeedItem) => ({
  id: url,
  url,
  title,
  content_html: html,
  summary,
  date_published: published,
  date_modified: changed,
  ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
  ...(categories.length > 0 && { tags: categories }),
})
