import type { Content, Document, DocumentWithPage, Item, News, Project, Region } from './documents'

/**
 * Questions that pages ask of the public content. All are pure functions of it; the maps behind them are built once per
 * content, so that a page costs the same whether there are a hundred items or ten thousand.
 */

type Index = {
  /** News and posts together, newest first. */
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
  const known = indexes.get(content)
  if (known) return known
  const items = [...content.news, ...content.posts].sort((a, b) => b.date.localeCompare(a.date))
  const index: Index = {
    items,
    byTopic: group(items, (item) => item.topics ?? []),
    byRegion: group(items, (item) => regionsConcerned(content.regions, item)),
    projects: new Map(content.projects.map((project) => [project.slug, project])),
    children: group(content.projects, (project) => (project.parent ? [project.parent] : [])),
    corrections: group(content.news, (item) => (item.corrects ? [item.corrects] : [])),
    byUrl: new Map(documentsWithPages(content).map((document) => [document.url, document])),
  }
  indexes.set(content, index)
  return index
}

/** Every document that has a page of its own, each once. */
export const documentsWithPages = (content: Content): readonly DocumentWithPage[] => [
  ...content.news,
  ...content.posts,
  ...content.projects,
  ...content.pages,
  ...content.regions,
  ...content.topics,
]

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
export const counties = (content: Content): readonly Region[] => content.regions.filter((region) => !region.parent)

/** Areas of a county, in Finnish alphabetical order. */
export const areasOf = (content: Content, county: Region): readonly Region[] =>
  content.regions.filter((region) => region.parent === county.slug)

/** Regions that have municipalities of their own: the choices on the map. */
export const mapRegions = (content: Content): readonly Region[] =>
  content.regions.filter((region) => (region.municipalities ?? []).length > 0)

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

/** News and posts together, newest first. */
export const allItems = (content: Content): readonly Item[] => indexOf(content).items

/** News and posts that concern a region, its areas included, newest first. */
export const itemsOfRegion = (content: Content, region: Region): readonly Item[] =>
  indexOf(content).byRegion.get(region.slug) ?? []

/** News and posts of a topic, newest first. */
export const itemsOfTopic = (content: Content, topic: { slug: string }): readonly Item[] =>
  indexOf(content).byTopic.get(topic.slug) ?? []

export const projectsOfRegion = (content: Content, region: Region): readonly Project[] =>
  content.projects.filter((project) => regionsConcerned(content.regions, project).includes(region.slug))

const statusOrder = { kaynnissa: 0, suunnitteilla: 1, paattynyt: 2 } as const

/** Projects under way first, then those to come, then those that have ended; otherwise in the order given. */
export const byStatus = (projects: readonly Project[]): readonly Project[] =>
  projects.toSorted((a, b) => statusOrder[a.status] - statusOrder[b.status])

export const projectsOfTopic = (content: Content, topic: { slug: string }): readonly Project[] =>
  content.projects.filter((project) => project.topics?.includes(topic.slug))

export const childrenOf = (content: Content, project: Project): readonly Project[] =>
  indexOf(content).children.get(project.slug) ?? []

/** From the topmost ancestor down to the parent of `project`. */
export const ancestorsOf = (content: Content, project: Project): readonly Project[] => {
  const parent = project.parent ? indexOf(content).projects.get(project.parent) : undefined
  return parent ? [...ancestorsOf(content, parent), parent] : []
}

/** The news item that this one corrects: one, or none. */
export const correctedOf = (content: Content, news: News): readonly News[] =>
  content.news.filter(({ slug }) => slug === news.corrects)

/** The news items that correct this one, newest first. */
export const correctionsOf = (content: Content, news: News): readonly News[] =>
  indexOf(content).corrections.get(news.slug) ?? []

export const rootProjects = (content: Content): readonly Project[] =>
  content.projects.filter((project) => !project.parent)

const bySlug = <T extends Document>(documents: readonly T[], slugs: readonly string[] | undefined): readonly T[] =>
  (slugs ?? []).flatMap((slug) => documents.filter((document) => document.slug === slug))

export const topicsOf = (content: Content, document: { topics?: readonly string[] }) =>
  bySlug(content.topics, document.topics)
export const regionsOf = (content: Content, document: { regions?: readonly string[] }) =>
  bySlug(content.regions, document.regions)
export const authorsOf = (content: Content, document: { authors?: readonly string[] }) =>
  bySlug(content.authors, document.authors)

/** The document whose own page is at `url`; undefined for lists, archives and other pages that have no source file. */
export const documentAt = (content: Content, url: string): DocumentWithPage | undefined =>
  indexOf(content).byUrl.get(url)

/** The document called `slug`. Throws when there is none: routes get their slugs from the site index. */
export const find = <T extends Document>(documents: readonly T[], slug: string): T => {
  const found = documents.find((document) => document.slug === slug)
  if (!found) throw new Error(`No public document ${slug}`)
  return found
}
