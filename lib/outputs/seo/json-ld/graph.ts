import type { Graph, Thing } from 'schema-dts'
import type { PageName } from '../../../schema/content-types'
import type { Content, DocumentOf } from '../../../schema/documents'
import { breadcrumb } from '../../../site/breadcrumb'
import { pageAt, type SitePage } from '../../../site/site-index'
import { article } from './article'
import { breadcrumbList } from './breadcrumb-list'
import { placeWithParts } from './place'
import { project } from './project'
import { organization, website } from './site'
import { webPage } from './web-page'

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
