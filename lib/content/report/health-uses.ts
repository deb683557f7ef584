import type { CheckedDocument } from '../check/facts'
import type { Article } from './article'
import { at, type HealthInput, titled } from './health-input'
import { linksOf } from './links'
import type { OutlineLine } from './outline'
import { captionRule } from './rules/pictures'

/** What leads to what in the content, and what is used by nothing. */

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

export const orphans = (
  documents: readonly CheckedDocument[],
  articles: readonly Article[],
): readonly OutlineLine[] => {
  const urls = new Map(documents.map((document) => [at(document), document.url]))
  const linked = new Set(
    articles.flatMap((article) =>
      linksOf(article)
        .map(({ url }) => url.replace(/[?#].*$/, ''))
        .filter((url) => url !== urls.get(article.file)),
    ),
  )
  const parents = new Set(documents.map(({ data }) => data.parent))
  return documents.flatMap((document) => {
    const inTree = document.type === 'Project' && (document.data.parent !== undefined || parents.has(document.slug))
    // Labels lead to topics and areas that are used; those that are not are told elsewhere.
    const isLabel = document.type === 'Topic' || document.type === 'Region'
    if (!document.url || isLabel || linked.has(document.url) || document.data.nav || inTree) return []
    return [titled(document, document.type === 'Page' ? 'sivulle ei pääse mistään' : 'löytyy vain luetteloista')]
  })
}

export const without = (
  documents: readonly CheckedDocument[],
  types: readonly string[],
  field: string,
): readonly OutlineLine[] =>
  documents.flatMap((document) =>
    types.includes(document.type) && strings(document.data[field]).length === 0
      ? [{ at: at(document), text: String(document.data.title) }]
      : [],
  )

export const unused = (documents: readonly CheckedDocument[]): readonly OutlineLine[] => {
  const topics = new Set(documents.flatMap(({ data }) => strings(data.topics)))
  const authors = new Set(documents.flatMap(({ data }) => strings(data.authors)))
  return documents.flatMap((document) => {
    if (document.type === 'Topic' && !topics.has(document.slug)) return [titled(document, 'aiheella ei ole sisältöä')]
    if (document.type === 'Author' && !authors.has(document.slug))
      return [titled(document, 'ei ole kirjoittanut mitään')]
    return []
  })
}

/** The schema demands a text for every picture; what is told is a text that repeats another, and a missing caption. */
export const pictures = (
  documents: readonly CheckedDocument[],
  articles: readonly Article[],
): readonly OutlineLine[] => [
  ...documents.flatMap((document) => {
    const { image, title } = document.data
    const alt = typeof image === 'object' && image !== null && 'alt' in image ? String(image.alt) : ''
    return alt && alt.trim().toLowerCase() === String(title).trim().toLowerCase()
      ? [titled(document, 'tekstivastine on sama kuin otsikko')]
      : []
  }),
  ...articles.flatMap((article) =>
    captionRule(article, { terms: [], voikko: undefined }).map(({ line, what }) => ({
      at: `${article.file}:${line}`,
      text: what,
    })),
  ),
]

export const unusedMedia = ({ documents, articles, media }: HealthInput): readonly OutlineLine[] => {
  const used = JSON.stringify(documents.map(({ data, html }) => [data, html]))
  const inLinks = new Set(articles.flatMap((article) => linksOf(article).map(({ url }) => url.replace(/#.*$/, ''))))
  return media.flatMap((path) =>
    used.includes(path) || inLinks.has(path) ? [] : [{ at: `public${path}`, text: 'poista, jos sitä ei tarvita' }],
  )
}
