import { authorsOf, correctedOf, correctionsOf, regionsOf, topicsOf } from '../../content/queries'
import type { Content, Item, News } from '../../schema/documents'
import { absoluteUrl, site } from '../../site/settings'
import { t } from '../../text/fi'
import { formatDateIn, formatPartialDate, latestOf, modifiedTime, startOfDay } from '../../text/format'
import { knownDate } from '../../text/partial-date'
import { typography } from '../../text/typography'
import { escaped } from '../../text/xml'
import { absoluteHtml } from '../data/document-data'
import { type FeedForm, type FeedPlan, feedFolder, feedUrl } from './feed-list'

/** A feed with all that its three forms need, so that they agree. Addresses are absolute, times RFC 3339. */

export type FeedItem = ReturnType<typeof feedItem>
export type Feed = ReturnType<typeof feedOf>

export const feedItem = (content: Content, item: Item, html: string) => ({
  /** Also the id of the item: a page that is renamed comes to readers as new. */
  url: absoluteUrl(item.url),
  title: typography(item.title),
  summary: typography(item.summary),
  html,
  /** The start of its day in Finland, or of its month when only that is known. */
  published: startOfDay(item.datePrecision ? `${knownDate(item)}-01` : item.date),
  changed: modifiedTime(item),
  authors: authorsOf(content, item).map(({ title }) => title),
  categories: [...topicsOf(content, item), ...regionsOf(content, item)].map(({ title }) => title),
  day: formatPartialDate(knownDate(item)),
})

export const feedOf = ({ name, group, title, description, url }: FeedPlan, items: readonly FeedItem[]) => ({
  title: typography(`${site.name}: ${group === 'Topic' ? `${t.topics.kind} ` : ''}${title}`),
  description: typography(description),
  url: absoluteUrl(url),
  about: absoluteUrl(feedFolder),
  self: (form: FeedForm): string => absoluteUrl(feedUrl(name, form)),
  /** When something in it last changed, never the day of the build. None when it is empty. */
  updated: latestOf(items.map(({ published, changed }) => changed ?? published)),
  items,
})

/** Both give absolute addresses. */
export type FeedAddresses = {
  /** One file of a size for reading, since feed readers need not know `<picture>`. */
  readonly picture: (original: string) => string
  readonly link: (url: string) => string
}

/** An item's whole content as HTML. Readers show titles, summaries and days; only a date known by its month is told. */
export const feedContent = (content: Content, item: Item, body: string, addresses: FeedAddresses): string => {
  const addressOf = (url: string, attribute: string) =>
    attribute === 'src' ? addresses.picture(url) : addresses.link(url)
  return [
    item.datePrecision && `<p>${t.article.published} ${formatDateIn(knownDate(item))}.</p>`,
    ...correctionHtml(t.article.corrects, item.type === 'News' ? correctedOf(content, item) : []),
    ...correctionHtml(t.article.correctedBy, item.type === 'News' ? correctionsOf(content, item) : []),
    item.image && `<p><img src="${escaped(addresses.picture(item.image.src))}" alt="${escaped(item.image.alt)}"></p>`,
    item.video &&
      `<p><a href="${escaped(addresses.link(item.video.file))}">${escaped(typography(item.video.title))}</a></p>`,
    item.video?.description && `<p>${t.video.seen} ${escaped(typography(item.video.description))}</p>`,
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
