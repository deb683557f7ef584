import type { Content, Item } from '../content/documents'
import { allItems, itemsOfRegion, itemsOfTopic } from '../content/queries'
import { t } from '../i18n/fi'
import { site } from '../site'
import type { SitePage } from '../site-index'
import { viewFileName } from '../urls'

/** Which feeds there are. Items are news and posts: a project has no day of publication that would put it in order. */

export type FeedGroup = 'all' | 'section' | 'region' | 'topic'

export type FeedPlan = {
  /** `alue-kainuu` of `/syotteet/alue-kainuu.xml`. */
  readonly name: string
  readonly group: FeedGroup
  /** What it follows: «Kainuu». */
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

export const feedFolder = '/syotteet/'

/** Root-relative address of a feed. */
export const feedUrl = (name: string, form: FeedForm): string => `${feedFolder}${name}.${extensions[form]}`

/** Items of a feed: enough for a reader that has been away a while. Older ones are in the archives. */
export const mostItems = 50

/** Names of the feeds that do not follow an area or a topic. */
export const feedNames = { all: 'kaikki', news: 'ajankohtaista', blog: 'blogi' } as const

/** Name of the feed that follows what a page lists; none where a page lists nothing of feeds, or is an archive. */
export const feedOfPage = ({ kind, params }: SitePage): string | undefined => {
  switch (kind) {
    case 'front':
    case 'feeds':
      return feedNames.all
    case 'news-list':
      return feedNames.news
    case 'blog-list':
      return feedNames.blog
    case 'region':
      return viewFileName('Region', String(params.alue))
    case 'topic':
      return viewFileName('Topic', String(params.aihe))
    default:
      return undefined
  }
}

/** Every feed, those without items too, so that one can be followed before there is anything. */
export const feedPlans = (content: Content): readonly FeedPlan[] => {
  const plan = (group: FeedGroup, name: string, about: Omit<FeedPlan, 'group' | 'name'>): FeedPlan => ({
    group,
    name,
    ...about,
    items: about.items.slice(0, mostItems),
  })
  const { news, blog } = t
  return [
    plan('all', feedNames.all, {
      title: t.feeds.everything,
      description: site.description,
      url: '/',
      items: allItems(content),
    }),
    plan('section', feedNames.news, {
      title: news.title,
      description: news.intro,
      url: '/ajankohtaista/',
      items: content.news,
    }),
    plan('section', feedNames.blog, {
      title: blog.title,
      description: blog.intro,
      url: '/blogi/',
      items: content.posts,
    }),
    ...content.regions.map((region) =>
      plan('region', viewFileName('Region', region.slug), {
        title: region.title,
        description: region.summary,
        url: region.url,
        items: itemsOfRegion(content, region),
      }),
    ),
    ...content.topics.map((topic) =>
      plan('topic', viewFileName('Topic', topic.slug), {
        title: topic.title,
        description: topic.summary,
        url: topic.url,
        items: itemsOfTopic(content, topic),
      }),
    ),
  ]
}
