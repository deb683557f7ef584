import { authorsOf, regionsOf, topicsOf } from '../../content/queries'
import type { Content, Item } from '../../schema/documents'
import { absoluteUrl, site } from '../../site/settings'
import { t } from '../../text/fi'
import { formatPartialDate } from '../../text/format'
import { latestOf, startOfDay } from '../../text/helsinki-time'
import { knownDate } from '../../text/partial-date'
import { typography } from '../../text/typography'
import { modifiedTime } from '../seo/dates'
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
