import { absoluteUrl, site } from '../../site/settings'
import { t } from '../../text/fi'
import { element, type Markup } from '../../text/xml'
import type { Feed, FeedItem } from './feed'
import { feedFolder } from './feed-list'

/**
 * What a browser shows of an XML feed. CSS alone can neither say what a feed is nor make a link, so a few XHTML elements
 * stand in it, which feed readers pass over as another namespace's (RSS 2.0, «Extending RSS»; RFC 4287, 6.4); the style
 * sheet shows them and summaries, and hides the rest.
 */

export const styleUrl = `${feedFolder}tyyli.css`

/** Root-relative, with the base path: the feed is read at its own address. */
export const styleInstruction = `<?xml-stylesheet type="text/css" href="${site.basePath}${styleUrl}"?>`

export const xhtml = { 'xmlns:h': 'http://www.w3.org/1999/xhtml' } as const

/** The beginning of the page. */
export const browserHead = ({ title, about }: Feed): Markup =>
  element(
    'h:header',
    {},
    element('h:meta', { name: 'viewport', content: 'width=device-width' }),
    element('h:title', {}, title),
    element('h:p', {}, element('h:a', { href: absoluteUrl('/') }, site.name)),
    element('h:h1', {}, title),
    element('h:p', {}, `${t.feeds.inBrowser} `, element('h:a', { href: about }, t.feeds.aboutFeeds)),
  )

/** The heading of an item, a link to its page, and its day. */
export const browserItem = ({ title, url, day }: FeedItem): readonly Markup[] => [
  element('h:h2', {}, element('h:a', { href: url }, title)),
  element('h:p', {}, day),
]
