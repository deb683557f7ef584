import type { Graph, Thing } from 'schema-dts'
import { breadcrumb } from '../../breadcrumb'
import type { Content } from '../../content/documents'
import { documentAt } from '../../content/queries'
import { pageAt, type SitePage } from '../../site-index'
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

const subject = (content: Content, page: SitePage): Thing => {
  const document = documentAt(content, page.url)
  switch (document?.type) {
    case 'News':
    case 'Post':
      return article(content, document)
    case 'Project':
      return project(content, document)
    case 'Region':
      return { ...webPage(page), about: placeWithParts(content, document) }
    case 'Page':
      return { ...webPage(page), lastReviewed: document.reviewed }
    default:
      return webPage(page)
  }
}
