import type { Content, Document } from './documents'

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
  const keep = <T extends Document>(documents: readonly T[]) =>
    documents.filter((document) => isPublic(document, today))
  const slugs = (documents: readonly Document[]) => new Set(keep(documents).map((document) => document.slug))
  const [topics, regions, authors, projects, news] = [all.topics, all.regions, all.authors, all.projects, all.news].map(
    slugs,
  )
  const only = (refs: readonly string[] | undefined, known: Set<string> | undefined) =>
    (refs ?? []).filter((ref) => known?.has(ref))
  const one = (ref: string | undefined, known: Set<string> | undefined) => (ref && known?.has(ref) ? ref : undefined)
  const labelled = <T extends { topics?: readonly string[]; regions?: readonly string[] }>(document: T) => ({
    ...document,
    topics: only(document.topics, topics),
    regions: only(document.regions, regions),
  })
  return {
    news: keep(all.news).map((item) => ({ ...labelled(item), corrects: one(item.corrects, news) })),
    posts: keep(all.posts).map((post) => ({ ...labelled(post), authors: only(post.authors, authors) })),
    projects: keep(all.projects).map((project) => ({ ...labelled(project), parent: one(project.parent, projects) })),
    pages: keep(all.pages),
    regions: keep(all.regions).map((region) => ({ ...region, parent: one(region.parent, regions) })),
    topics: keep(all.topics),
    authors: keep(all.authors).map((author) => ({ ...author, region: one(author.region, regions) })),
  }
}
