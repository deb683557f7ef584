import type { Author, Content, Document } from '../content/documents'
import { itemsOfRegion, itemsOfTopic, projectsOfRegion, projectsOfTopic } from '../content/queries'
import { contentType } from '../content/schema'
import { t } from '../i18n/fi'

/** The lists of open data: one a type, an area and a topic, called as the feeds are. */

export type DataList = {
  /** `ajankohtaista` of `/data/ajankohtaista.json`. */
  readonly name: string
  readonly title: string
  /** Root-relative address of the page that shows the same; nothing for what no page lists. */
  readonly url?: string
  readonly documents: readonly Document[]
}

/** The dump of everything. */
export const dumpName = 'kaikki'

/** Every list, of each type even when it is empty. Documents are in the order of the pages: what has a day newest first. */
export const dataLists = (content: Content): readonly DataList[] => [
  { name: 'ajankohtaista', title: t.news.title, url: '/ajankohtaista/', documents: content.news },
  { name: 'blogi', title: t.blog.title, url: '/blogi/', documents: content.posts },
  { name: 'hankkeet', title: t.projects.title, url: '/hankkeet/', documents: content.projects },
  { name: 'alueet', title: t.regions.title, url: '/alueet/', documents: content.regions },
  { name: 'aiheet', title: t.topics.title, url: '/aiheet/', documents: content.topics },
  { name: 'sivut', title: contentType('Page').plural, documents: content.pages },
  { name: 'tekijat', title: contentType('Author').plural, documents: shownAuthors(content) },
  ...content.regions.map((region) => ({
    name: `alue-${region.slug}`,
    title: region.title,
    url: region.url,
    documents: [...itemsOfRegion(content, region), ...projectsOfRegion(content, region)],
  })),
  ...content.topics.map((topic) => ({
    name: `aihe-${topic.slug}`,
    title: topic.title,
    url: topic.url,
    documents: [...itemsOfTopic(content, topic), ...projectsOfTopic(content, topic)],
  })),
]

/** Everything, each once: those that have a page, then authors. */
export const allDocuments = (content: Content): readonly Document[] => [
  ...content.news,
  ...content.posts,
  ...content.projects,
  ...content.regions,
  ...content.topics,
  ...content.pages,
  ...shownAuthors(content),
]

/** Authors have no page of their own: public are those that a public post introduces. */
const shownAuthors = ({ authors, posts }: Content): readonly Author[] => {
  const writing = new Set(posts.flatMap((post) => post.authors))
  return authors.filter(({ slug }) => writing.has(slug))
}
