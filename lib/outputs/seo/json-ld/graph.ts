import type { BreadcrumbList, CollectionPageLeaf, Graph, Thing, WebPageLeaf } from 'schema-dts'
import type { PageName } from '../../../schema/content-types'
import type { Content, DocumentOf } from '../../../schema/documents'
import { viewTypes } from '../../../schema/urls'
import { bodyHtml } from '../../../site/reader'
import { absoluteUrl } from '../../../site/settings'
import { breadcrumb, type Crumb, languageOf, mustFindPage, type SitePage } from '../../../site/site-index'
import { typography } from '../../../text/typography'
import { committeeNode, happeningNode, meetingNode } from './event-nodes'
import { jobNode } from './job-node'
import { articleNode, episodeNode, organization, placeWithParts, projectNode, website, websiteId } from './nodes'

type Html = (document: { readonly id: string }) => string

/** The page at `url` in schema.org (JSON-LD 1.1): nothing that it does not say. Throws when the site index lacks it. */
export const graph = (content: Content, url: string, html: Html = bodyHtml): Graph => {
  const page = mustFindPage(content, url)
  return {
    '@context': 'https://schema.org',
    '@graph':
      page.kind === 'front'
        ? [organization(), website()]
        : [subject(content, page, html), breadcrumbList(breadcrumb(content, url))],
  }
}

/** What the page of each type is about: exhaustive, so that a new type must say it too. */
const subjects: {
  readonly [Name in PageName]: (content: Content, document: DocumentOf<Name>, page: SitePage, html: Html) => Thing
} = {
  News: articleNode,
  Post: articleNode,
  Episode: episodeNode,
  Notice: (_content, _notice, page) => webPage(page),
  Issue: (_content, _issue, page) => webPage(page),
  Happening: (content, happening, page) => happeningNode(content, happening) ?? webPage(page),
  Project: projectNode,
  Call: (_content, _call, page) => webPage(page),
  Idea: (_content, _idea, page) => webPage(page),
  Job: (content, job, page, html) => (job.past ? webPage(page) : jobNode(content, job, html(job))),
  Committee: committeeNode,
  // A month makes no event: search engines show a day.
  Meeting: (content, meeting, page) => (meeting.start.length < 10 ? webPage(page) : meetingNode(content, meeting)),
  Page: (_, { reviewed }, page) => ({ ...webPage(page), lastReviewed: reviewed }),
  Region: (content, region, page) => ({ ...webPage(page), about: placeWithParts(content, region) }),
  Topic: (_content, _topic, page) => webPage(page),
}

const subject = (content: Content, page: SitePage, html: Html): Thing => {
  const { kind, document } = page
  return document?.type === kind ? subjectOf(content, document, page, html) : webPage(page)
}

const subjectOf = <Name extends PageName>(
  content: Content,
  document: DocumentOf<Name> & { type: Name },
  page: SitePage,
  html: Html,
) => subjects[document.type](content, document, page, html)

const isCollection = ({ kind, document }: SitePage): boolean =>
  /-(list|archive)$/.test(kind) || viewTypes.some((name) => name === document?.type)

/** Lists name no items: each item describes itself, and here they would cost every reader hundreds of bytes. */
const webPage = (page: SitePage): WebPageLeaf | CollectionPageLeaf => ({
  '@type': isCollection(page) ? 'CollectionPage' : 'WebPage',
  name: typography(page.title),
  description: typography(page.description),
  url: absoluteUrl(page.url),
  inLanguage: languageOf(page),
  isPartOf: { '@id': websiteId() },
})

/** As the visible breadcrumb: the page itself is last and has no link. */
const breadcrumbList = (crumbs: readonly Crumb[]): BreadcrumbList => ({
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

/** JSON for `<script>`, in XHTML too: no text can end the element or begin a comment (HTML, 4.12.1.3). */
export const serialise = (data: object): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? character)
