import type { Content, Document, Region } from './documents'

/**
 * The one gate. Decides what the public sees on `today` (`2026-11-22`, Helsinki): not drafts, not days to come, not what
 * has expired (`expires` is the last day shown). Nothing else in the project may look at these fields.
 */
export const isPublic = (document: Document, today: string): boolean => {
  if (document.draft) return false
  if ('date' in document && document.date > today) return false
  return !('expires' in document && document.expires && document.expires < today)
}

/** The public part of everything, with references to hidden documents cut: no list, label or link can lead to them. */
export const publicContent = (all: Content, today: string): Content => {
  const shown = <T extends Document>(documents: readonly T[]) =>
    documents.filter((document) => isPublic(document, today))
  const counties = known(shown(all.regions))
  const regions = shown(all.regions).filter(({ parent }) => !parent || counties.has(parent))
  const topics = known(shown(all.topics))
  const authors = known(shown(all.authors))
  const projects = known(shown(all.projects))
  const news = known(shown(all.news))
  const only = (refs: readonly string[] | undefined, slugs: ReadonlySet<string>) =>
    (refs ?? []).filter((ref) => slugs.has(ref))
  const one = (ref: string | undefined, slugs: ReadonlySet<string>) => (ref && slugs.has(ref) ? ref : undefined)
  const inPublicRegions = regionCutter(all.regions, known(regions))
  return {
    news: shown(all.news)
      .flatMap(inPublicRegions)
      .map((item) => ({
        ...item,
        topics: only(item.topics, topics),
        corrects: one(item.corrects, news),
        changes: item.changes?.filter(({ date }) => date <= today),
      })),
    posts: shown(all.posts)
      .flatMap(inPublicRegions)
      .map((post) => ({
        ...post,
        topics: only(post.topics, topics),
        authors: only(post.authors, authors),
        changes: post.changes?.filter(({ date }) => date <= today),
      })),
    projects: shown(all.projects)
      .flatMap(inPublicRegions)
      .map((project) => ({
        ...project,
        topics: only(project.topics, topics),
        parent: one(project.parent, projects),
      })),
    pages: shown(all.pages),
    regions,
    topics: shown(all.topics),
    authors: shown(all.authors).map((author) => ({ ...author, region: one(author.region, known(regions)) })),
  }
}

const known = (documents: readonly Document[]): Set<string> => new Set(documents.map(({ slug }) => slug))

/**
 * Cuts hidden regions from a document: its county stands in for a hidden area. No region means everywhere, so a document
 * whose regions are all hidden is hidden with them.
 */
const regionCutter = (all: readonly Region[], shown: ReadonlySet<string>) => {
  const parents = new Map(all.map(({ slug, parent }) => [slug, parent]))
  return <T extends { regions?: readonly string[] | undefined }>(document: T): T[] => {
    const named = document.regions ?? []
    const regions = [...new Set(named.map((slug) => (shown.has(slug) ? slug : (parents.get(slug) ?? ''))))].filter(
      (slug) => shown.has(slug),
    )
    return named.length > 0 && regions.length === 0 ? [] : [{ ...document, regions }]
  }
}
