import { paperTexts } from '../../content/field-texts'
import type { TextOf } from '../../content/media/pdf'
import { ownTime } from '../../content/own-time'
import { documentsWithPages, regionsConcerned } from '../../content/queries'
import { hasField, typeNamed, wordOf } from '../../schema/content-types'
import type { Content, DocumentWithPage, Region } from '../../schema/documents'
import { content, wholeHtml } from '../../site/reader'
import { isListed, siteIndex } from '../../site/site-index'
import { t } from '../../text/fi'
import { escaped } from '../../text/xml'

export type SearchDocument = {
  /** Root-relative, without the base path. */
  readonly url: string
  /** Slug of the type's name: `uutinen`, `blogikirjoitus`. */
  readonly type: string
  /** When it is not Finnish: `sv`. */
  readonly lang?: string
  readonly title: string
  readonly summary: string
  /** HTML whose headings have ids; read when its turn comes. */
  readonly body: () => string
  /** Text that finds the page and that no result shows; read when its turn comes. */
  readonly rest?: () => string
  /** `2021-07-07`, or as precisely as known: by which it is filed. '' for undated types. */
  readonly date: string
  readonly topics: readonly string[]
  /** Slugs of the areas it is found by, counties among them. */
  readonly regions: readonly string[]
  readonly synonyms: readonly string[]
}

/** The public pages that search finds; `textOf` reads their papers, `html` what else they say. */
export const siteDocuments = (
  of: Content = content(),
  textOf: TextOf = () => undefined,
  html: (document: DocumentWithPage) => string = wholeHtml,
): readonly SearchDocument[] =>
  documentsWithPages(of)
    .filter(({ type }) => !typeNamed(type).without?.search)
    .map(
      (document): SearchDocument => ({
        url: document.url,
        title: document.title,
        type: wordOf(document.type),
        ...('lang' in document && document.lang && { lang: document.lang }),
        summary: document.summary,
        body: () => html(document) + paperTexts(document, textOf).shown,
        rest: () => paperTexts(document, textOf).rest,
        date: 'date' in document ? ownTime(document).slice(0, 'YYYY-MM-DD'.length) : '',
        topics: topicsOf(document),
        regions: regionsOf(of.Region, document),
        synonyms: synonymsOf(document),
      }),
    )
    .concat(ownDocuments(of))

/** The site's own pages that are no document's, but for the front page and search itself. */
const ownDocuments = (of: Content): readonly SearchDocument[] =>
  siteIndex(of)
    .filter(isListed)
    .filter(({ kind, document, period }) => !document && !period && kind !== 'front' && kind !== 'search')
    .map(({ kind, url, title, description }) => ({
      url,
      title,
      type: wordOf('Page'),
      summary: description,
      body: () => (kind === 'feeds' || kind === 'openData' ? paragraphs(t[kind]) : ''),
      date: '',
      topics: [],
      regions: [],
      synonyms: [],
    }))

const paragraphs = (texts: object): string =>
  Object.values(texts)
    .flat()
    .map((text) => (typeof text === 'string' ? `<p>${escaped(text)}</p>` : ''))
    .join('')

const topicsOf = (document: DocumentWithPage): readonly string[] => {
  if (document.type === 'Topic') return [document.slug]
  return 'topics' in document ? (document.topics ?? []) : []
}

const regionsOf = (regions: readonly Region[], document: DocumentWithPage): readonly string[] => {
  if (document.type === 'Region') return document.parent ? [document.slug, document.parent] : [document.slug]
  return hasField(document.type, 'regions') ? regionsConcerned(regions, document) : []
}

/** An area is looked for by its municipalities, a job by who offers it and where. */
const synonymsOf = (document: DocumentWithPage): readonly string[] => {
  if (document.type === 'Job') return [document.employer, document.municipality].filter((one) => one !== undefined)
  if (document.type === 'Region') return (document.municipalities ?? []).map(({ name }) => name)
  return document.type === 'Topic' ? (document.synonyms ?? []) : []
}
