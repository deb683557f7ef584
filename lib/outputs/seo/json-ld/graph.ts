import type { BreadcrumbList, CollectionPageLeaf, Graph, Thing, WebPageLeaf } from 'schema-dts'
import type { PageName } from '../../../schema/content-types'
import type { Content, DocumentOf } from '../../../schema/documents'
import { viewTypes } from '../../../schema/urls'
import { absoluteUrl } from '../../../site/settings'
import { breadcrumb, type Crumb, pageAt, type SitePage } from '../../../site/site-index'
import { t } from '../../../text/fi'
import { typography } from '../../../text/typography'
import { article, project } from './documents'
import { organization, placeWithParts, website, websiteId } from './nodes'

/**
 * What the page at `url` says to machines, in the vocabulary of schema.org (JSON-LD 1.1): what it is about and where it stands,
 * nothing that the page itself does not say. Throws when the site index lacks the page.
 */
export const graph = (content: Content, url: string): Graph => {
  const page = pageAt(content, url)
  return {
    '@context': 'https://schema.org',
    '@graph':
      page.kind === 'front'
        ? [organization(), website()]
        : [subject(content, page), breadcrumbList(breadcrumb(content, url))],
  }
}

/** What the page of each type is about: exhaustive, so that a new type says it too. */
const subjects: {
  readonly [Name in PageName]: (content: Content, document: DocumentOf<Name>, page: SitePage) => Thing
} = {
  News: article,
  Post: article,
  Project: project,
  Page: (_, { reviewed }, page) => ({ ...webPage(page), lastReviewed: reviewed }),
  Region: (content, region, page) => ({ ...webPage(page), about: placeWithParts(content, region) }),
  Topic: (_content, _topic, page) => webPage(page),
}

const subject = (content: Content, page: SitePage): Thing => {
  const { kind, document } = page
  return document?.type === kind ? subjectOf(content, document, page) : webPage(page)
}

const subjectOf = <Name extends PageName>(
  content: Content,
  document: DocumentOf<Name> & { type: Name },
  page: SitePage,
) => subjects[document.type](content, document, page)

/** Lists, archives, and the views of areas and topics collect. */
const isCollection = ({ kind, document }: SitePage): boolean =>
  /-(list|archive)$/.test(kind) || viewTypes.some((name) => name === document?.type)

/**
 * A page as a page: of lists and archives that they collect, without the items, which each tell of themselves and would cost
 * every reader of a list some hundreds of bytes.
 */
export const webPage = (page: SitePage): WebPageLeaf | CollectionPageLeaf => ({
  '@type': isCollection(page) ? 'CollectionPage' : 'WebPage',
  name: typography(page.title),
  description: typography(page.description),
  url: absoluteUrl(page.url),
  inLanguage: t.lang,
  isPartOf: { '@id': websiteId() },
})

/** The visible breadcrumb: the page itself is last and, as there, has no link. */
export const breadcrumbList = (crumbs: readonly Crumb[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ url, name }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: typography(name),
    ...(at < crumbs.length - 1 ? { item: { '@id': absoluteUrl(url) } } : {}),
  })),
})

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/**
 * `data` as JSON that can stand inside `<script>`: no text in it can end the element or begin a comment (HTML, 4.12.1.3), and
 * it reads the same in XHTML. A parser of JSON gives the same values back (RFC 8259, 7).
 */
export const serialise = (data: object): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? character)
