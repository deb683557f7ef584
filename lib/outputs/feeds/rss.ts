import { t } from '../../text/fi'
import { element, type Markup, newline, xmlDocument } from '../../text/xml'
import { browserHead, browserItem, styleInstruction, xhtml } from './browser-view'
import type { Feed, FeedItem } from './feed'
import { feedTypes } from './feed-list'

/** RSS 2.0 (rssboard.org/rss-specification), with the modules Content, Dublin Core and Atom. */

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  ...xhtml,
}

/** The feed as RSS 2.0. */
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
        element('atom:link', { rel: 'self', href: feed.self.rss, type: feedTypes.rss }),
        feed.updated ? element('lastBuildDate', {}, rssTime(feed.updated)) : undefined,
        ...feed.items.flatMap((one) => [newline, item(one)]),
        newline,
      ),
    ),
    styleInstruction,
  )

const item = (one: FeedItem): Markup =>
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
  )

/** Text where RSS has HTML. An ampersand that begins no reference is one in HTML too, and is left for browsers to show. */
const asHtml = (text: string): string => text.replace(/<|&(?=[#\w])/g, (sign) => (sign === '<' ? '&lt;' : '&amp;'))

/** `2021-07-07T00:00:00+03:00` as RFC 822 has it, with the four-digit year of RFC 1123: `Wed, 07 Jul 2021 00:00:00 +0300`. */
export const rssTime = (time: string): string => {
  const [, local = '', hours = '', minutes = ''] = /^(.*)([+-]\d{2}):(\d{2})$/.exec(time) ?? []
  // ECMAScript gives UTC in this very form; here it is Finland's clock that is read as UTC.
  return new Date(`${local}Z`).toUTCString().replace('GMT', `${hours}${minutes}`)
}
