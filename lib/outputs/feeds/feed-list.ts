import { isView } from '../../content/queries'
import { datedTypes } from '../../schema/content-types'
import type { Content } from '../../schema/documents'
import { ownPages, type ViewName, viewFileName, viewTypes } from '../../schema/urls'
import { itemsBehind, mustFindPage, type SitePage } from '../../site/site-index'
import { t } from '../../text/fi'

/** Which feeds there are. Only dated items: a project has no day that would put it in order. */

export type FeedGroup = 'all' | 'section' | ViewName
export type FeedPlan = ReturnType<typeof feedPlans>[number]

export const feedForms = ['rss', 'atom', 'json'] as const
export type FeedForm = (typeof feedForms)[number]
const extensions: Readonly<Record<FeedForm, string>> = { rss: 'xml', atom: 'atom.xml', json: 'json' }

export const feedTypes: Readonly<Record<FeedForm, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

export const feedFolder = ownPages.feeds

export const feedUrl = (name: string, form: FeedForm): string => `${feedFolder}${name}.${extensions[form]}`

/** Enough for a reader that has been away a while; older items are in the archives. */
export const mostItems = 50
export const wholeFeed = 'kaikki'

/** Name of the feed that follows what a page lists, if any. Archives have none. */
export const feedOfPage = ({ kind, document }: SitePage): string | undefined => {
  if (kind === 'front' || kind === 'feeds') return wholeFeed
  if (document?.type === kind && isView(document)) return viewFileName(document.type, document.slug)
  return datedTypes.find(({ name }) => kind === `${name}-list`)?.folder
}

/** Every feed, empty ones too, so that readers can follow one before its first item; it follows what `page` shows. */
export const feedPlans = (content: Content) => {
  const plan = (group: FeedGroup, name: string, page: SitePage, title = page.title) => {
    const { url, description } = page
    return { group, name, title, description, url, items: itemsBehind(content, page).slice(0, mostItems) }
  }
  return [
    plan('all', wholeFeed, mustFindPage(content, ownPages.front), t.feeds.everything),
    ...datedTypes.map(({ folder, section }) => plan('section', folder, mustFindPage(content, section.url))),
    ...viewTypes.flatMap((name) =>
      content[name].map(({ slug, url }) => plan(name, viewFileName(name, slug), mustFindPage(content, url))),
    ),
  ]
}
