import { correctedOf, correctionsOf } from '../../content/queries'
import type { Content, Item, News } from '../../schema/documents'
import { absoluteUrl } from '../../site/settings'
import { t } from '../../text/fi'
import { formatPartialDate } from '../../text/format'
import { knownDate } from '../../text/partial-date'
import { typography } from '../../text/typography'
import { escaped } from '../../text/xml'
import { absoluteHtml } from '../data/absolute-html'

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
