import type { Author, Content, Document } from '../content/documents'
import { documentsWithPages, itemsOfRegion, itemsOfTopic, projectsOfRegion, projectsOfTopic } from '../content/queries'
import { contentType } from '../content/schema'
import { t } from '../i18n/fi'
import { viewFileName } from '../urls'

/** The lists of open data: one a type, an area and a topic, called as the feeds are. */

export type DataList = {
  /** `ajankohtaista` of `/data/ajankohtaista.json`. */
  readonly name: string
  /** What it lists: all of a type, or what is about an area or a topic. */
  readonly group: 'type' | 'region' | 'topic'
  readonly title: string
  /** Root-relative address of the page that shows the same; nothing for what no page lists. */
  readonly url?: string
  readonly documents: readonly Document[]
}

/** The dump of everything. */
export const dumpName = 'kaikki'

/** Every list, of each type even when it is empty. Documents are in the order of the pages: what has a day newest first. */
export const dataLists = (content: Content): readonly DataList[] => [
  { group: 'type', name: 'ajankohtaista', title: t.news.title, url: '/ajankohtaista/', documents: content.news },
  { group: 'type', name: 'blogi', title: t.blog.title, url: '/blogi/', documents: content.posts },
  { group: 'type', name: 'hankkeet', title: t.projects.title, url: '/hankkeet/', documents: content.projects },
  { group: 'type', name: 'alueet', title: t.regions.title, url: '/alueet/', documents: content.regions },
  { group: 'type', name: 'aiheet', title: t.topics.title, url: '/aiheet/', documents: content.topics },
  { group: 'type', name: 'sivut', title: contentType('Page').plural, documents: content.pages },
  { group: 'type', name: 'tekijat', title: contentType('Author').plural, documents: shownAuthors(content) },
  ...content.regions.map((region) => ({
    group: 'region' as const,
    name: viewFileName('Region', region.slug),
    title: region.title,
    url: region.url,
    documents: [...itemsOfRegion(content, region), ...projectsOfRegion(content, region)],
  })),
  ...content.topics.map((topic) => ({
    group: 'topic' as const,
    name: viewFileName('Topic', topic.slug),
    title: topic.title,
    url: topic.url,
    documents: [...itemsOfTopic(content, topic), ...projectsOfTopic(content, topic)],
  })),
]

/** Everything, each once: those that have a page, then authors. */
export const allDocuments = (content: Content): readonly Document[] => [
  ...documentsWithPages(content),
  ...shownAuthors(content),
]

/** Authors have no page of their own: public are those that a public post introduces. */
const shownAuthors = ({ authors, posts }: Content): readonly Author[] => {
  const writing = new Set(posts.flatMap((post) => post.authors))
  return authors.filter(({ slug }) => writing.has(slug))
}
