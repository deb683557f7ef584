import { bodyHtml, content } from '../../content'
import type { Content, Document } from '../../content/documents'
import { regionsConcerned } from '../../content/queries'
import { knownDate } from '../../i18n/partial-date'
import type { SearchDocument } from './document'

/** The public pages of the site that search finds: one for each document that has a page. */
export const siteDocuments = (of: Content = content()): readonly SearchDocument[] => {
  const regionsOf = (document: { readonly regions?: readonly string[] }) => regionsConcerned(of.regions, document)
  const common = ({ url, title }: { readonly url: string; readonly title: string }, document: Document) => ({
    url,
    title,
    body: () => bodyHtml(document),
    date: '',
    topics: [],
    regions: [],
    synonyms: [],
  })
  return [
    ...of.news.map((item) => ({
      ...common(item, item),
      type: 'uutinen',
      summary: item.summary,
      date: knownDate(item),
      topics: item.topics ?? [],
      regions: regionsOf(item),
    })),
    ...of.posts.map((post) => ({
      ...common(post, post),
      type: 'kirjoitus',
      summary: post.summary,
      date: knownDate(post),
      topics: post.topics ?? [],
      regions: regionsOf(post),
    })),
    ...of.projects.map((project) => ({
      ...common(project, project),
      type: 'hanke',
      summary: project.summary,
      topics: project.topics ?? [],
      regions: regionsOf(project),
    })),
    ...of.pages.map((page) => ({ ...common(page, page), type: 'sivu', summary: page.summary })),
    ...of.regions.map((region) => ({
      ...common(region, region),
      type: 'alue',
      summary: region.summary,
      regions: region.parent ? [region.slug, region.parent] : [region.slug],
      // An area is looked for by its municipalities.
      synonyms: (region.municipalities ?? []).map(({ name }) => name),
    })),
    ...of.topics.map((topic) => ({
      ...common(topic, topic),
      type: 'aihe',
      summary: topic.summary,
      topics: [topic.slug],
      synonyms: topic.synonyms ?? [],
    })),
  ]
}
