import { grouped, remembered } from '../run/collections'
import { type DatedName, datedTypes, hasField, isDated, pageTypes, typeNamed } from '../schema/content-types'
import type { Content, Document, DocumentWithPage, Item, News, Page, Project, Region, View } from '../schema/documents'
import { viewTypes } from '../schema/urls'
import { compareFinnish } from '../text/format'
import { occasionOf } from './own-time'

/** Built once a content, so that a page costs the same among a hundred items or ten thousand. */
const indexOf = remembered((content: Content) => {
  const items = datedTypes.flatMap(({ name }) => listedItems(content, name))
  const newestFirst = items.toSorted((a, b) => b.date.localeCompare(a.date))
  return {
    items: newestFirst,
    byTopic: grouped(newestFirst, (item) => item.topics ?? []),
    byRegion: grouped(newestFirst, (item) => regionsConcerned(content.Region, item)),
    byCommittee: grouped(newestFirst, (item) => (item.type === 'Meeting' ? [item.committee] : [])),
    projects: new Map(content.Project.map((project) => [project.slug, project])),
    children: grouped(content.Project, (project) => (project.parent ? [project.parent] : [])),
    corrections: grouped(content.News, (item) => (item.corrects ? [item.corrects] : [])),
    byUrl: new Map(documentsWithPages(content).map((document) => [document.url, document])),
  }
}, new WeakMap())

/** Less those whose type leaves the lists when they are past. */
export const listedItems = (content: Content, name: DatedName): readonly Item[] => {
  const items: readonly Item[] = content[name]
  return typeNamed(name).leavesLists ? items.filter(({ past }) => !past) : items
}

/** An item that comes to be, with the time that decides: it begins then, or its time to act ends. */
type Coming = { readonly item: Item; readonly time: string; readonly isEnd: boolean }

/** What is not past, of the types whose documents come to be: the soonest first. */
export const comingItems = (content: Content, region?: Region): readonly Coming[] =>
  datedTypes
    .filter(({ calendar }) => calendar)
    .flatMap(({ name }): readonly Item[] => content[name])
    .filter((item) => !item.past && (!region || regionsConcerned(content.Region, item).includes(region.slug)))
    .flatMap((item) => comingAt(item) ?? [])
    .toSorted((a, b) => a.time.localeCompare(b.time) || compareFinnish(a.item.title, b.item.title))

/** Undefined of what neither begins nor ends. */
const comingAt = (item: Item): Coming | undefined => {
  const occasion = occasionOf(item)
  return occasion && { item, time: item.next ?? occasion.time, isEnd: occasion.isLast }
}

export const documentsWithPages = (content: Content): readonly DocumentWithPage[] =>
  pageTypes.flatMap(({ name }): readonly DocumentWithPage[] => content[name])

/** Wellbeing services counties. */
export const counties = (content: Content): readonly Region[] => content.Region.filter((region) => !region.parent)

export const areasOf = (content: Content, county: Region): readonly Region[] =>
  content.Region.filter((region) => region.parent === county.slug)

/** The county of a municipality, by its name. */
export const countyWith = (content: Content, municipality: string): Region | undefined => {
  const region = content.Region.find(({ municipalities = [] }) =>
    municipalities.some(({ name }) => name === municipality),
  )
  return region?.parent ? content.Region.find(({ slug }) => slug === region.parent) : region
}

/** Regions that have municipalities of their own: the choices on the map. */
export const mapRegions = (content: Content): readonly Region[] =>
  content.Region.filter((region) => (region.municipalities ?? []).length > 0)

type Place = { readonly slug: string; readonly parent?: string | undefined }
type Naming = { readonly regions?: readonly string[] }

/** Slugs of the regions a document concerns: those it names and the county of each; every county when it names none. */
export const regionsConcerned = (regions: readonly Place[], document: Naming | Document): readonly string[] => {
  const named = ('regions' in document && document.regions) || []
  if (named.length === 0) return regions.filter(({ parent }) => !parent).map(({ slug }) => slug)
  const parents = regions.flatMap(({ slug, parent }) => (parent && named.includes(slug) ? [parent] : []))
  return [...new Set([...named, ...parents])]
}

/** Newest first, as all items are here. */
export const allItems = (content: Content): readonly Item[] => indexOf(content).items

/** The first `count` in their list less those at `except`. Few more are looked at: a page leaves out few. */
export const newestBut = (
  content: Content,
  name: DatedName,
  except: readonly string[],
  count: number,
): readonly Item[] => {
  const items: readonly Item[] = content[name]
  return items
    .slice(0, 3 * count)
    .filter(({ url }) => !except.includes(url))
    .slice(0, count)
}

/** Items that concern a region, its areas included. */
export const itemsOfRegion = (content: Content, region: Region): readonly Item[] =>
  indexOf(content).byRegion.get(region.slug) ?? []

export const itemsOfTopic = (content: Content, topic: { slug: string }): readonly Item[] =>
  indexOf(content).byTopic.get(topic.slug) ?? []

export const isView = (document: Document): document is View => viewTypes.some((name) => name === document.type)

/** Dated items that an area, a topic or a committee gathers, newest first. */
export const itemsOfView = (content: Content, view: View): readonly Item[] => {
  if (view.type === 'Region') return itemsOfRegion(content, view)
  if (view.type === 'Topic') return itemsOfTopic(content, view)
  return indexOf(content).byCommittee.get(view.slug) ?? []
}

export const projectsOfRegion = (content: Content, region: Region): readonly Project[] =>
  content.Project.filter((project) => regionsConcerned(content.Region, project).includes(region.slug))

const statusOrder = { kaynnissa: 0, suunnitteilla: 1, paattynyt: 2 } as const

const began = ({ start = '9' }: Project): string => start

/** Projects under way first, then those to come, then those that have ended; of these the last begun first, after those whose beginning is not told. */
export const byStatus = (projects: readonly Project[]): readonly Project[] =>
  projects.toSorted((a, b) => statusOrder[a.status] - statusOrder[b.status] || began(b).localeCompare(began(a)))

export const projectsOfTopic = (content: Content, topic: { slug: string }): readonly Project[] =>
  content.Project.filter((project) => project.topics?.includes(topic.slug))

export const childrenOf = (content: Content, project: Project): readonly Project[] =>
  indexOf(content).children.get(project.slug) ?? []

/** From the topmost ancestor down to the parent of `project`. */
export const ancestorsOf = (content: Content, project: Project): readonly Project[] => {
  const parent = project.parent ? indexOf(content).projects.get(project.parent) : undefined
  return parent ? [...ancestorsOf(content, parent), parent] : []
}

export const correctedOf = (content: Content, { corrects }: { corrects?: string }): readonly News[] =>
  corrects ? content.News.filter(({ slug }) => slug === corrects) : []

export const correctionsOf = (content: Content, news: { slug: string }): readonly News[] =>
  indexOf(content).corrections.get(news.slug) ?? []

export const rootProjects = (content: Content): readonly Project[] =>
  content.Project.filter((project) => !project.parent)

const bySlug = <T extends Document>(documents: readonly T[], slugs: readonly string[] | undefined): readonly T[] =>
  (slugs ?? []).flatMap((slug) => documents.filter((document) => document.slug === slug))

export const topicsOf = (content: Content, document: { topics?: readonly string[] }) =>
  bySlug(content.Topic, document.topics)
export const regionsOf = (content: Content, document: { regions?: readonly string[] }) =>
  bySlug(content.Region, document.regions)
export const authorsOf = (content: Content, document: { authors?: readonly string[] }) =>
  bySlug(content.Author, document.authors)

/** Pages of a menu in the editors' order. */
export const pagesInMenu = (content: Content, section: NonNullable<Page['nav']>['section']): readonly Page[] =>
  content.Page.filter((page) => page.nav?.section === section).toSorted(
    (a, b) => (a.nav?.order ?? 0) - (b.nav?.order ?? 0),
  )

/** In the order of `slugs`, less those that are not public. */
export const pagesCalled = (content: Content, ...slugs: readonly string[]): readonly Page[] =>
  slugs.flatMap((slug) => content.Page.filter((page) => page.slug === slug))

/** Undefined for lists, archives and other pages that are no document's. */
export const documentAt = (content: Content, url: string): DocumentWithPage | undefined =>
  indexOf(content).byUrl.get(url)

export const isItem = (document: Document): document is Item => isDated(document.type)

/** Projects, and whatever else without a day names the region or its areas. */
const othersOfRegion = (content: Content, region: Region): readonly Document[] =>
  documentsWithPages(content).filter(
    (document) =>
      !isItem(document) &&
      hasField(document.type, 'regions') &&
      regionsConcerned(content.Region, document).includes(region.slug),
  )

const othersOfTopic = (content: Content, topic: { slug: string }) =>
  documentsWithPages(content).filter(
    (document) => !isItem(document) && 'topics' in document && document.topics?.includes(topic.slug),
  )

/** All of an area, a topic or a committee: dated items, then the others. */
export const gatheredBy = (content: Content, view: View): readonly Document[] => {
  const items = itemsOfView(content, view)
  if (view.type === 'Region') return [...items, ...othersOfRegion(content, view)]
  return view.type === 'Topic' ? [...items, ...othersOfTopic(content, view)] : items
}

/** Items of each shared topic, older and newer, that are compared, so that the cost does not grow with the archive. */
const weighed = 40

/** What shares less than this part of what the closest shares is left out. */
const leastShared = 0.5

/**
 * Others of its topics: what a topic or an area that they share tells is the more, the fewer are of it, and half where they
 * are of other counties; then the nearest in time. A meeting is left out where news of it are closer, and these where it is.
 * None of `except`, addresses that the page offers already.
 */
export const relatedItems = (
  content: Content,
  document: Item | Project,
  count: number,
  except: readonly string[] = [],
): readonly Item[] => {
  const { items, byTopic, byRegion } = indexOf(content)
  const day = 'date' in document ? document.date : (content.News[0]?.date ?? '')
  const candidates = (document.topics ?? []).flatMap((slug) => {
    const ofTopic = byTopic.get(slug) ?? []
    const older = ofTopic.findIndex(({ date }) => date <= day)
    const at = older < 0 ? ofTopic.length : older
    return ofTopic.slice(Math.max(0, at - weighed), at + weighed)
  })
  const rarities = (groups: ReadonlyMap<string, readonly Item[]>, ours: Slugs, theirs: Slugs) =>
    (ours ?? [])
      .filter((slug) => theirs?.includes(slug))
      .map((slug) => Math.log(1 + items.length / (groups.get(slug)?.length || 1)))
  const near = new Set(regionsConcerned(content.Region, document))
  const countyOf = new Map(content.Region.map(({ slug, parent = '' }) => [slug, parent]))
  const isElsewhere = ({ regions = [] }: Item): boolean =>
    regions.length > 0 && !regions.some((slug) => near.has(slug) || near.has(countyOf.get(slug) ?? ''))
  const score = (item: Item): number => {
    const topics = rarities(byTopic, document.topics, item.topics).reduce((sum, one) => sum + one, 0)
    return topics / (isElsewhere(item) ? 2 : 1) + Math.max(0, ...rarities(byRegion, document.regions, item.regions)) / 2
  }
  const scored = [...new Set(candidates)]
    .filter(({ url }) => url !== document.url)
    .map((item) => ({ item, score: score(item), distance: Math.abs(Date.parse(item.date) - Date.parse(day)) }))
    .sort((a, b) => b.score - a.score || a.distance - b.distance || a.item.url.localeCompare(b.item.url))
  const least = leastShared * (scored[0]?.score ?? 0)
  const close = scored.flatMap(({ item, score }) => (score >= least && !except.includes(item.url) ? [item] : []))
  const isToldBy = (item: Item) => (one: Item) => isNewsOf(one, item) || isNewsOf(item, one)
  return close.filter((item, at) => !close.slice(0, at).some(isToldBy(item))).slice(0, count)
}

/** Less meetings of which news among them tell. */
export const toldOnce = (items: readonly Item[]): readonly Item[] =>
  items.filter((item) => item.type !== 'Meeting' || !items.some((one) => isNewsOf(one, item)))

const isNewsOf = (item: Item, meeting: Item): boolean =>
  meeting.type === 'Meeting' && item.type === 'News' && meeting.news?.includes(item.slug) === true

type Slugs = readonly string[] | undefined
