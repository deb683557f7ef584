import type { BlogPosting, NewsArticle, Organization, Person, ProjectLeaf } from 'schema-dts'
import { ancestorsOf, authorsOf, childrenOf, correctionsOf, regionsOf, topicsOf } from '../../../content/queries'
import type { Author, Content, Item, Project } from '../../../schema/documents'
import { shareImageUrl } from '../../../schema/urls'
import { absoluteUrl } from '../../../site/settings'
import { t } from '../../../text/fi'
import { modifiedTime, publishedTime } from '../../../text/helsinki-time'
import { typography } from '../../../text/typography'
import { oneOrMany, organizationId, place } from './nodes'

export const articleNode = (content: Content, item: Item): NewsArticle | BlogPosting => {
  const about = {
    headline: typography(item.title),
    description: typography(item.summary),
    url: absoluteUrl(item.url),
    image: absoluteUrl(shareImageUrl(item)),
    datePublished: publishedTime(item),
    dateModified: modifiedTime(item),
    keywords: oneOrMany(topicsOf(content, item).map(({ title }) => typography(title))),
    spatialCoverage: oneOrMany(regionsOf(content, item).map(place)),
    inLanguage: t.lang,
    publisher: { '@id': organizationId() },
  }
  if (item.type === 'News')
    return {
      '@type': 'NewsArticle',
      ...about,
      correction: oneOrMany(correctionsOf(content, item).map(({ url }) => absoluteUrl(url))),
    }
  return { '@type': 'BlogPosting', ...about, author: oneOrMany(authorsOf(content, item).map(author)) }
}

const author = ({ kind, title }: Author): Person | Organization => ({
  '@type': kind === 'henkilo' ? 'Person' : 'Organization',
  name: title,
})

/** Projects are organisations in schema.org. Not `ResearchProject`: that says more than the content does. */
export const projectNode = (content: Content, document: Project): ProjectLeaf => {
  const parent = ancestorsOf(content, document).at(-1)
  return {
    ...named(document),
    description: typography(document.summary),
    foundingDate: document.start,
    dissolutionDate: document.end,
    parentOrganization: parent && named(parent),
    subOrganization: oneOrMany(childrenOf(content, document).map(named)),
    keywords: oneOrMany(topicsOf(content, document).map(({ title }) => typography(title))),
    areaServed: oneOrMany(regionsOf(content, document).map(place)),
  }
}

const named = ({ title, url }: Project): ProjectLeaf => ({
  '@type': 'Project',
  name: typography(title),
  url: absoluteUrl(url),
})
