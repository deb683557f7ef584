import { absoluteUrl, site } from '../../site/settings'
import { t } from '../../text/fi'
import { element, type Markup, newline, xmlDocument } from '../../text/xml'
import { browserHead, browserItem, styleInstruction, xhtml } from './browser-view'
import type { Feed, FeedItem } from './feed'
import { feedTypes } from './feed-list'

/** Atom 1.0 (RFC 4287). */

/** Atom asks when a feed changed even when nothing has ever been in it. */
const never = '1970-01-01T00:00:00Z'

/** The feed as Atom. */
export const atom = (feed: Feed): string =>
  xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', ...xhtml, 'xml:lang': t.lang },
      browserHead(feed),
      element('id', {}, feed.self.atom),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.description),
      element('updated', {}, feed.updated ?? never),
      element('author', {}, element('name', {}, site.name), element('uri', {}, absoluteUrl('/'))),
      element('link', { rel: 'self', href: feed.self.atom, type: feedTypes.atom }),
      element('link', { rel: 'alternate', href: feed.url, type: 'text/html' }),
      ...feed.items.flatMap((one) => [newline, entry(one)]),
      newline,
    ),
    styleInstruction,
  )

const entry = (one: FeedItem): Markup =>
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
  )
