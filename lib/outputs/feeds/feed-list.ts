import { datedTypes } from '../../schema/content-types'
import type { Content, Item } from '../../schema/documents'
import { ownPages, viewFileName } from '../../schema/urls'
import { itemsBehind, pageAt, type SitePage } from '../../site/site-index'
import { t } from '../../text/fi'

/** Which feeds there are. Items are what is dated: a project has no day of publication that would put it in order. */

export type FeedGroup = 'all' | 'section' | 'region' | 'topic'

export type FeedPlan = {
  /** `alue-lansi` of `/syotteet/alue-lansi.xml`. */
  readonly name: string
  readonly group: FeedGroup
  /** What it follows: «Länsi». */
  readonly title: string
  readonly description: string
  /** Root-relative address of the page that shows the same. */
  readonly url: string
  /** Newest first, `mostItems` at most. */
  readonly items: readonly Item[]
}

export const feedForms = ['rss', 'atom', 'json'] as const
export type FeedForm = (typeof feedForms)[number]

const extensions: Readonly<Record<FeedForm, string>> = { rss: 'xml', atom: 'atom.xml', json: 'json' }

/** Media types as `<link rel="alternate">` and feeds themselves name them. */
export const feedTypes: Readonly<Record<FeedForm, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

export const feedFolder = ownPages.feeds

/** Root-relative address of a feed. */
export const feedUrl = (name: string, form: FeedForm): string => `${feedFolder}${name}.${extensions[form]}`

/** Items of a feed: enough for a reader that has been away a while. Older ones are in the archives. */
export const mostItems = 50

/** The feed of everything. */
export const wholeFeed = 'kaikki'

/** Name of the feed that follows what a page lists; none where a page lists nothing of feeds, or is an archive. */
export const feedOfPage = ({ kind, document }: SitePage): string | undefined => {
  if (kind === 'front' || kind === 'feeds') return wholeFeed
  if (kind === 'Region' || kind === 'Topic') return document && viewFileName(kind, document.slug)
  return datedTypes.find(({ name }) => kind === `${name}-list`)?.folder
}

/** Every feed, those without items too, so that one can be followed before there is anything. */
export const feedPlans = (content: Content): readonly FeedPlan[] => {
  const plan = (group: FeedGroup, name: string, page: SitePage, title = page.title): FeedPlan => {
    const { url, description } = page
    return { group, name, title, description, url, items: itemsBehind(content, page).slice(0, mostItems) }
  }
  return [
    plan('all', wholeFeed, pageAt(content, ownPages.front), t.feeds.everything),
    ...datedTypes.map(({ folder, section }) => plan('section', folder, pageAt(content, section.url))),
    ...content.Region.map((region) => plan('region', viewFileName('Region', region.slug), pageAt(content, region.url))),
    ...content.Topic.map((topic) => plan('topic', viewFileName('Topic', topic.slug), pageAt(content, topic.url))),
  ]
}
