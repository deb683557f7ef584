import { type Period, periodsOf, periodToPath } from './content/archive'
import type { Content, Item } from './content/documents'
import { itemsOfRegion, itemsOfTopic } from './content/queries'
import { t } from './i18n/fi'
import { formatPartialDate, fromPeriod } from './i18n/format'
import { site } from './site'
import { archiveUrl, viewArchiveUrl } from './urls'

/**
 * The one list of public pages. Routes take their parameters and metadata from it, and sitemap, link check,
 * accessibility tests and budgets their addresses; a page that is not here is not on the site.
 */

export type PageKind =
  | 'front'
  | 'news-list'
  | 'news-archive'
  | 'article'
  | 'blog-list'
  | 'blog-archive'
  | 'post'
  | 'project-list'
  | 'project'
  | 'region-list'
  | 'region'
  | 'region-archive'
  | 'topic-list'
  | 'topic'
  | 'topic-archive'
  | 'search'
  | 'feeds'
  | 'open-data'
  | 'page'

export type SitePage = {
  /** Root-relative, with the slash at the end. */
  readonly url: string
  readonly kind: PageKind
  /** Heading of the page, unique on the site together with its section. */
  readonly title: string
  readonly description: string
  /** Parameters of the Next route, when it has any. */
  readonly params: { readonly [name: string]: string | string[] }
}

const entry = (
  kind: PageKind,
  url: string,
  title: string,
  description: string,
  params: SitePage['params'] = {},
): SitePage => ({
  kind,
  url,
  title,
  description,
  params,
})

const periodDate = ({ year, month }: Period): string => (month ? `${year}-${month}` : year)

const fixedPages = (): SitePage[] => [
  entry('front', '/', site.name, site.description),
  entry('news-list', '/ajankohtaista/', t.news.title, t.news.intro),
  entry('blog-list', '/blogi/', t.blog.title, t.blog.intro),
  entry('project-list', '/hankkeet/', t.projects.title, t.projects.intro),
  entry('region-list', '/alueet/', t.regions.title, t.regions.intro),
  entry('topic-list', '/aiheet/', t.topics.title, t.topics.intro),
  entry('search', '/haku/', t.search.title, t.search.intro),
  entry('feeds', '/syotteet/', t.feeds.title, t.feeds.intro),
  entry('open-data', '/avoin-data/', t.openData.title, t.openData.intro),
]

const archives = (kind: 'news-archive' | 'blog-archive', items: readonly Item[]): SitePage[] => {
  const [type, section] = kind === 'news-archive' ? (['News', t.news] as const) : (['Post', t.blog] as const)
  return periodsOf(items).map((period) => {
    const date = periodDate(period)
    return entry(
      kind,
      archiveUrl(type, period.year, period.month),
      `${section.title}: ${formatPartialDate(date)}`,
      `${section.all} ${fromPeriod(date)}, uusin ensin.`,
      { aika: periodToPath(period) },
    )
  })
}

/** Archives of a region or a topic: `viewTitle` is the heading of the view itself. */
const viewArchives = (type: 'Region' | 'Topic', slug: string, viewTitle: string, items: readonly Item[]): SitePage[] =>
  periodsOf(items).map((period) => {
    const date = periodDate(period)
    return entry(
      type === 'Region' ? 'region-archive' : 'topic-archive',
      viewArchiveUrl(type, slug, period.year, period.month),
      `${viewTitle}: ${formatPartialDate(date)}`,
      `${viewTitle}: uutiset ja blogikirjoitukset ${fromPeriod(date)}.`,
      { [type === 'Region' ? 'alue' : 'aihe']: slug, aika: periodToPath(period) },
    )
  })

const build = (content: Content): readonly SitePage[] => [
  ...fixedPages(),
  ...content.news.map((item) => entry('article', item.url, item.title, item.summary, { slug: item.slug })),
  ...archives('news-archive', content.news),
  ...content.posts.map((post) => entry('post', post.url, post.title, post.summary, { slug: post.slug })),
  ...archives('blog-archive', content.posts),
  ...content.projects.map((project) =>
    entry('project', project.url, project.title, project.summary, { slug: project.slug }),
  ),
  ...content.regions.flatMap((region) => [
    entry('region', region.url, region.title, region.summary, { alue: region.slug }),
    ...viewArchives('Region', region.slug, t.regions.news(region.inflections.from), itemsOfRegion(content, region)),
  ]),
  ...content.topics.flatMap((topic) => [
    entry('topic', topic.url, topic.title, topic.summary, { aihe: topic.slug }),
    ...viewArchives('Topic', topic.slug, topic.title, itemsOfTopic(content, topic)),
  ]),
  ...content.pages.map((page) => entry('page', page.url, page.title, page.summary, { sivu: page.slug })),
]

const memo = new WeakMap<Content, { pages: readonly SitePage[]; byUrl: ReadonlyMap<string, SitePage> }>()
const indexOf = (content: Content) => {
  const known = memo.get(content)
  if (known) return known
  const pages = build(content)
  const index = { pages, byUrl: new Map(pages.map((page) => [page.url, page])) }
  memo.set(content, index)
  return index
}

/** Every public page of the site, each once. */
export const siteIndex = (content: Content): readonly SitePage[] => indexOf(content).pages

/** The page at `url`. Throws when there is none: a route may only render what the index holds. */
export const pageAt = (content: Content, url: string): SitePage => {
  const page = indexOf(content).byUrl.get(url)
  if (!page) throw new Error(`No page at ${url} in the site index`)
  return page
}

/** Pages above `url`, from the front page down: every beginning of the address that is a page itself. */
export const pagesAbove = (content: Content, url: string): readonly SitePage[] => {
  const parts = url.split('/').slice(1, -1)
  return parts.flatMap((_, depth) => {
    const above = ['', ...parts.slice(0, depth), ''].join('/')
    return indexOf(content).byUrl.get(above) ?? []
  })
}

/** What `generateStaticParams` of a route gives for its kind of page. */
export const paramsOf = (content: Content, kind: PageKind): SitePage['params'][] =>
  siteIndex(content).flatMap((page) => (page.kind === kind ? [page.params] : []))
