import { itemsIn, type Period, periodsOf } from '../content/archive'
import { allItems, documentsWithPages, isItem, isView, itemsOfView, listedItems } from '../content/queries'
import { remembered } from '../run/collections'
import { type DatedName, datedTypes, type PageName, type SectionName, sectionTypes } from '../schema/content-types'
import type { Content, DocumentWithPage, Item, View } from '../schema/documents'
import { project } from '../schema/types/project'
import { archiveUrl, ownPages, thanksUrl, type ViewName, viewArchiveUrl } from '../schema/urls'
import { t } from '../text/fi'
import { formatDateIn, formatPartialDate, fromPeriod } from '../text/format'
import { site } from './settings'

/** The one list of public pages: the route, sitemap, link check and tests of accessibility and budgets all read it. */

/** Without a licence what everyone may read is not open. */
export const openDataTitle = (): string => (site.licence ? t.openData.title : t.openData.unlicensed)

/** `News` is the page of a news item, `News-list` its section's, `News-archive` a year or month of it. */
export type PageKind =
  | keyof typeof ownPages
  | 'thanks'
  | PageName
  | `${SectionName}-list`
  | `${DatedName | ViewName}-archive`

export type SitePage = {
  readonly url: string
  readonly kind: PageKind
  /** Unique on the site together with its section. */
  readonly title: string
  readonly description: string
  readonly document?: DocumentWithPage
  readonly period?: Period
}

/** Whether it is for those who look for something; thanks are for those who have just written. */
export const isListed = ({ kind }: SitePage): boolean => kind !== 'thanks'

/** Of the page's content; what is around it is in the site's own language. */
export const languageOf = ({ document }: SitePage) => (document?.type === 'Page' && document.lang) || t.lang

const ownEntries = (): readonly SitePage[] => [
  { kind: 'front', url: ownPages.front, title: site.name, description: site.description },
  { kind: 'search', url: ownPages.search, title: t.search.title, description: t.search.intro },
  { kind: 'feeds', url: ownPages.feeds, title: t.feeds.title, description: t.feeds.intro },
  { kind: 'openData', url: ownPages.openData, title: openDataTitle(), description: t.openData.intro },
  ...(site.feedbackForm
    ? [{ kind: 'thanks' as const, url: thanksUrl, title: t.feedback.thanks, description: t.feedback.sent }]
    : []),
]

const periodDate = ({ year, month }: Period): string => (month ? `${year}-${month}` : year)

const archives = (content: Content): readonly SitePage[] =>
  datedTypes.flatMap(({ name, words }) =>
    periodsOf(content[name]).map((period) => {
      const date = periodDate(period)
      return {
        kind: `${name}-archive` as const,
        url: archiveUrl(name, period.year, period.month),
        title: `${words.many} ${fromPeriod(date)}`,
        description: `${t.list.all(words.many)} ${fromPeriod(date)}, uusimmat ensin.`,
        period,
      }
    }),
  )

/** A section's list page. An information page with the same address becomes its intro. */
const lists = (content: Content): readonly SitePage[] =>
  sectionTypes.map(({ name, folder, section: { url, title, intro } }) => {
    const page = content.Page.find((one) => one.url === url)
    return {
      kind: `${name}-list` as const,
      url,
      title: page?.title ?? title,
      description: page?.summary ?? site.introOf(folder) ?? intro,
      ...(page && { document: page }),
    }
  })

const documentPages = (content: Content, document: DocumentWithPage): readonly SitePage[] => [
  { kind: document.type, url: document.url, title: document.title, description: document.summary, document },
  ...(isView(document) ? viewArchives(document, itemsOfView(content, document)) : []),
]

const viewArchives = (view: View, items: readonly Item[]): readonly SitePage[] =>
  periodsOf(items).map((period) => {
    const date = periodDate(period)
    const heading = view.type === 'Region' ? t.regions.news(view.inflections.from) : view.title
    return {
      kind: `${view.type}-archive` as const,
      url: viewArchiveUrl(view.type, view.slug, period.year, period.month),
      title: `${heading} ${formatDateIn(date)}`,
      description:
        view.type === 'Committee'
          ? `${heading}: kokoukset ${fromPeriod(date)}.`
          : `${heading}: kaikki sisältö ${fromPeriod(date)}, uusin ensin.`,
      document: view,
      period,
    }
  })

const indexOf = remembered((content: Content) => {
  const sections = lists(content)
  const taken = new Set(sections.map(({ url }) => url))
  const pages: readonly SitePage[] = [
    ...ownEntries(),
    ...sections,
    ...documentsWithPages(content)
      .filter(({ url }) => !taken.has(url))
      .flatMap((document) => documentPages(content, document)),
    ...archives(content),
  ]
  return { pages, byUrl: new Map(pages.map((page) => [page.url, page])) }
}, new WeakMap())

export const siteIndex = (content: Content): readonly SitePage[] => indexOf(content).pages

/** The page at `url`. Throws when there is none: a route may only render what the index holds. */
export const mustFindPage = (content: Content, url: string): SitePage => {
  const page = indexOf(content).byUrl.get(url)
  if (!page) throw new Error(`No page at ${url} in the site index`)
  return page
}

/** The page that another belongs to: what it is part of, or the nearest that its address is below; undefined above the front page. */
const pageAbove = (content: Content, { kind, url, document }: SitePage): SitePage | undefined => {
  const { byUrl } = indexOf(content)
  const whole = document?.type === 'Project' && document.parent && byUrl.get(project.urlOf({ slug: document.parent }))
  if (whole) return whole
  const section = sectionTypes.find(({ name }) => kind === `${name}-list`)?.section
  if (section?.under) return byUrl.get(section.under)
  const parts = url.split('/').slice(1, -1)
  const folders = parts.map((_, depth) => ['', ...parts.slice(0, depth), ''].join('/'))
  return folders.flatMap((above) => byUrl.get(above) ?? []).at(-1)
}

/** Pages above `page`, from the front page down. */
export const pagesAbove = (content: Content, page: SitePage): readonly SitePage[] => {
  const above = pageAbove(content, page)
  return above ? [...pagesAbove(content, above), above] : []
}

/** All dated items that a page gathers, whatever its period. */
export const itemsBehind = (content: Content, { kind, document }: SitePage): readonly Item[] => {
  if (kind === 'front') return allItems(content)
  if (document && isView(document)) return itemsOfView(content, document)
  if (document && isItem(document)) return [document]
  const dated = datedTypes.find(({ name }) => kind === `${name}-list` || kind === `${name}-archive`)
  if (!dated) return []
  return kind === `${dated.name}-list` ? listedItems(content, dated.name) : content[dated.name]
}

export const itemsOn = (content: Content, page: SitePage): readonly Item[] => {
  const items = itemsBehind(content, page)
  return page.period ? itemsIn(items, page.period) : items
}

export type Crumb = { readonly url: string; readonly kind: PageKind; readonly name: string }

/** The pages from the front page to `url`, itself last. Throws when the site index lacks it. */
export const breadcrumb = (content: Content, url: string): readonly Crumb[] => {
  const page = mustFindPage(content, url)
  return [...pagesAbove(content, page), page].map((one) => ({ url: one.url, kind: one.kind, name: crumbName(one) }))
}

/** A period alone, since what it is of stands before it. */
const crumbName = ({ kind, title, period }: SitePage): string => {
  if (kind === 'front') return t.front
  return period ? formatPartialDate(periodDate(period)) : title
}
