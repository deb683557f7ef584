import { datedTypes, isDated, pageTypes, refersBy, type TypeName } from '../schema/content-types'
import type {
  Content,
  Document,
  DocumentOf,
  DocumentWithPage,
  Item,
  News,
  Page,
  Project,
  Region,
} from '../schema/documents'

/**
 * Questions that pages ask of the public content. All are pure functions of it; the maps behind them are built once per
 * content, so that a page costs the same whether there are a hundred items or ten thousand.
 */

type Index = {
  /** Everything dated, newest first. */
  readonly items: readonly Item[]
  readonly byTopic: ReadonlyMap<string, readonly Item[]>
  readonly byRegion: ReadonlyMap<string, readonly Item[]>
  readonly projects: ReadonlyMap<string, Project>
  readonly children: ReadonlyMap<string, readonly Project[]>
  /** Items that correct a news item, by its slug. */
  readonly corrections: ReadonlyMap<string, readonly News[]>
  readonly byUrl: ReadonlyMap<string, DocumentWithPage>
}

const indexes = new WeakMap<Content, Index>()

const indexOf = (content: Content): Index => {
  const cached = indexes.get(content)
  if (cached) return cached
  const items = datedTypes.flatMap(({ name }): readonly Item[] => content[name])
  const newestFirst = items.toSorted((a, b) => b.date.localeCompare(a.date))
  const index: Index = {
    items: newestFirst,
    byTopic: group(newestFirst, (item) => item.topics ?? []),
    byRegion: group(newestFirst, (item) => regionsConcerned(content.Region, item)),
    projects: new Map(content.Project.map((project) => [project.slug, project])),
    children: group(content.Project, (project) => (project.parent ? [project.parent] : [])),
    corrections: group(content.News, (item) => (item.corrects ? [item.corrects] : [])),
    byUrl: new Map(documentsWithPages(content).map((document) => [document.url, document])),
  }
  indexes.set(content, index)
  return index
}

/** Every document that has a page of its own, each once. */
export const documentsWithPages = (content: Content): readonly DocumentWithPage[] =>
  pageTypes.flatMap(({ name }): readonly DocumentWithPage[] => content[name])

const group = <T>(values: readonly T[], keys: (value: T) => readonly string[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    for (const key of keys(value)) {
      const members = groups.get(key)
      if (members) members.push(value)
      else groups.set(key, [value])
    }
  }
  return groups
}

/** Wellbeing services counties: regions that belong to no other. */
export const counties = (content: Content): readonly Region[] => content.Region.filter((region) => !region.parent)

/** Areas of a county, in Finnish alphabetical order. */
export const areasOf = (content: Content, county: Region): readonly Region[] =>
  content.Region.filter((region) => region.parent === county.slug)

/** Regions that have municipalities of their own: the choices on the map. */
export const mapRegions = (content: Content): readonly Region[] =>
  content.Region.filter((region) => (region.municipalities ?? []).length > 0)

type Place = { readonly slug: string; readonly parent?: string | undefined }

/**
 * In which region views a document stands, as slugs: the regions it names, the county of each, and when it names none,
 * every county, because then it concerns everyone.
 */
export const regionsConcerned = (
  regions: readonly Place[],
  document: { readonly regions?: readonly string[] },
): readonly string[] => {
  const named = document.regions ?? []
  if (named.length === 0) return regions.filter(({ parent }) => !parent).map(({ slug }) => slug)
  const parents = regions.flatMap(({ slug, parent }) => (parent && named.includes(slug) ? [parent] : []))
  return [...new Set([...named, ...parents])]
}

/** Everything dated, newest first. */
export const allItems = (content: Content): readonly Item[] => indexOf(content).items

/** Items that concern a region, its areas included, newest first. */
export const itemsOfRegion = (content: Content, region: Region): readonly Item[] =>
  indexOf(content).byRegion.get(region.slug) ?? []

/** Items of a topic, newest first. */
export const itemsOfTopic = (content: Content, topic: { slug: string }): readonly Item[] =>
  indexOf(content).byTopic.get(topic.slug) ?? []

export const projectsOfRegion = (content: Content, region: Region): readonly Project[] =>
  content.Project.filter((project) => regionsConcerned(content.Region, project).includes(region.slug))

const statusOrder = { kaynnissa: 0, suunnitteilla: 1, paattynyt: 2 } as const

/** Projects under way first, then those to come, then those that have ended; otherwise in the order given. */
export const byStatus = (projects: readonly Project[]): readonly Project[] =>
  projects.toSorted((a, b) => statusOrder[a.status] - statusOrder[b.status])

export const projectsOfTopic = (content: Content, topic: { slug: string }): readonly Project[] =>
  content.Project.filter((project) => project.topics?.includes(topic.slug))

export const childrenOf = (content: Content, project: Project): readonly Project[] =>
  indexOf(content).children.get(project.slug) ?? []

/** From the topmost ancestor down to the parent of `project`. */
export const ancestorsOf = (content: Content, project: Project): readonly Project[] => {
  const parent = project.parent ? indexOf(content).projects.get(project.parent) : undefined
  return parent ? [...ancestorsOf(content, parent), parent] : []
}

/** The news item that this one corrects: one, or none. */
export const correctedOf = (content: Content, { corrects }: { corrects?: string }): readonly News[] =>
  content.News.filter(({ slug }) => slug === corrects)

/** The news items that correct this one, newest first. */
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

/** Pages with these slugs, in this order; one that is not public is left out, so that no link is ever dead. */
export const pagesCalled = (content: Content, ...slugs: readonly string[]): readonly Page[] =>
  slugs.flatMap((slug) => content.Page.filter((page) => page.slug === slug))

/** The document whose own page is at `url`; undefined for lists, archives and other pages that have no source file. */
export const documentAt = (content: Content, url: string): DocumentWithPage | undefined =>
  indexOf(content).byUrl.get(url)

/** The document of a type called `slug`. Throws when there is none: routes get their slugs from the site index. */
export const find = <Name extends TypeName>(content: Content, name: Name, slug: string): DocumentOf<Name> => {
  const documents: readonly DocumentOf<Name>[] = content[name]
  const document = documents.find((one) => one.slug === slug)
  if (!document) throw new Error(`No public document ${name} ${slug}`)
  return document
}

/** Whether a document is dated, and so stands in dated lists. */
export const isItem = (document: Document): document is Item => isDated(document.type)

/** What concerns a region besides the dated items: projects, and whatever else names its areas. */
const othersOfRegion = (content: Content, region: Region): readonly Document[] =>
  documentsWithPages(content).filter(
    (document) =>
      !isItem(document) &&
      refersBy(document.type, 'regions') &&
      regionsConcerned(content.Region, 'regions' in document ? { regions: document.regions ?? [] } : {}).includes(
        region.slug,
      ),
  )

const othersOfTopic = (content: Content, topic: { slug: string }): readonly Document[] =>
  documentsWithPages(content).filter(
    (document) => !isItem(document) && 'topics' in document && document.topics?.includes(topic.slug),
  )

/** Everything that an area or a topic gathers: dated items newest first, then the others. */
export const gatheredBy = (content: Content, view: DocumentOf<'Region'> | DocumentOf<'Topic'>): readonly Document[] =>
  view.type === 'Region'
    ? [...itemsOfRegion(content, view), ...othersOfRegion(content, view)]
    : [...itemsOfTopic(content, view), ...othersOfTopic(content, view)]
