import { authorsOf, correctedOf, correctionsOf, regionsOf, topicsOf } from '../../content/queries'
import type { Content, Item, News } from '../../schema/documents'
import { absoluteUrl, site } from '../../site/settings'
import { t } from '../../text/fi'
import { formatPartialDate } from '../../text/format'
import { latestOf, modifiedTime, startOfDay } from '../../text/helsinki-time'
import { knownDate } from '../../text/partial-date'
import { typography } from '../../text/typography'
import { escaped } from '../../text/xml'
import { absoluteHtml } from '../data/document-data'
import { type FeedForm, type FeedPlan, feedFolder, feedUrl } from './feed-list'

/** A feed with everything that its three forms say, so that they say the same. Addresses are absolute, times RFC 3339. */

export type FeedItem = {
  /**
   * The address of its page is its id too: it stays for as long as the page does. A page that is renamed comes to readers
   * anew, under its new address.
   */
  readonly url: string
  readonly title: string
  readonly summary: string
  readonly html: string
  /** The beginning of its day in Finland; where only the month is known, of its month. */
  readonly published: string
  /** The day of its latest meaningful change, if there are any. */
  readonly changed?: string
  /** Of posts; the others are the site's own. */
  readonly authors: readonly string[]
  /** Names of its topics and areas. */
  readonly categories: readonly string[]
  /** The day as a Finnish reader writes it. */
  readonly day: string
}

export type Feed = {
  readonly title: string
  readonly description: string
  /** The page that shows the same. */
  readonly url: string
  /** The page that tells what feeds are. */
  readonly about: string
  readonly self: Readonly<Record<FeedForm, string>>
  /** When something in it last changed: never the day of the build. None when it is empty. */
  readonly updated?: string
  readonly items: readonly FeedItem[]
}

/** An item as feeds tell it; `html` is its whole content. */
export const feedItem = (content: Content, item: Item, html: string): FeedItem => {
  const changed = modifiedTime(item)
  return {
    url: absoluteUrl(item.url),
    title: typography(item.title),
    summary: typography(item.summary),
    html,
    published: startOfDay(item.datePrecision ? `${knownDate(item)}-01` : item.date),
    ...(changed && { changed }),
    authors: authorsOf(content, item).map(({ title }) => title),
    categories: [...topicsOf(content, item), ...regionsOf(content, item)].map(({ title }) => title),
    day: formatPartialDate(knownDate(item)),
  }
}

/** The feed of a plan; `items` are those of the plan. */
export const feedOf = ({ name, group, title, description, url }: FeedPlan, items: readonly FeedItem[]): Feed => {
  const updated = latestOf(items.map(({ published, changed }) => changed ?? published))
  return {
    title: typography(`${site.name}: ${group === 'topic' ? `${t.topics.kind} ` : ''}${title}`),
    description: typography(description),
    url: absoluteUrl(url),
    about: absoluteUrl(feedFolder),
    self: {
      rss: absoluteUrl(feedUrl(name, 'rss')),
      atom: absoluteUrl(feedUrl(name, 'atom')),
      json: absoluteUrl(feedUrl(name, 'json')),
    },
    ...(updated && { updated }),
    items,
  }
}

/** Where a feed leads to. Addresses are absolute. */
export type FeedAddresses = {
  /** A picture as a feed shows it: one file of a size for reading, since readers need not know `<picture>`. */
  readonly picture: (original: string) => string
  /** Whatever a link leads to. */
  readonly link: (url: string) => string
}

/**
 * An item whole as HTML, as its page shows it: corrections, picture, text, changes. `body` is the HTML of its text. Titles,
 * summaries, authors and days a reader shows by itself; only a day that is not known must be told here.
 */
export const feedContent = (content: Content, item: Item, body: string, addresses: FeedAddresses): string => {
  const addressOf = (url: string, attribute: string) =>
    attribute === 'src' ? addresses.picture(url) : addresses.link(url)
  return [
    item.datePrecision && `<p>${t.article.published} ${formatPartialDate(knownDate(item))}.</p>`,
    ...correctionHtml(t.article.corrects, item.type === 'News' ? correctedOf(content, item) : []),
    ...correctionHtml(t.article.correctedBy, item.type === 'News' ? correctionsOf(content, item) : []),
    item.image && `<p><img src="${escaped(addresses.picture(item.image.src))}" alt="${escaped(item.image.alt)}"></p>`,
    absoluteHtml(body, addressOf, absoluteUrl(item.url)),
    changesHtml(item),
  ]
    .filter(Boolean)
    .join('\n')
}

const correctionHtml = (text: string, news: readonly News[]): readonly string[] =>
  news.map(
    ({ url, title }) =>
      `<p><strong>${text}</strong> <a href="${absoluteUrl(url)}">${escaped(typography(title))}</a></p>`,
  )

const changesHtml = ({ changes = [] }: Item): string => {
  if (changes.length === 0) return ''
  const lines = changes.map(({ date, note }) => `<li>${formatPartialDate(date)} ${escaped(typography(note))}</li>`)
  return `<h2>${t.article.changes}</h2>\n<ul>${lines.join('')}</ul>`
}
