import type { BlogPosting, NewsArticle, Organization, Person } from 'schema-dts'
import { authorsOf, correctionsOf, regionsOf, topicsOf } from '../../../content/queries'
import type { Author, Content, Item } from '../../../schema/documents'
import { shareImageUrl } from '../../../schema/urls'
import { absoluteUrl } from '../../../site/settings'
import { t } from '../../../text/fi'
import { typography } from '../../../text/typography'
import { modifiedTime, publishedTime } from '../dates'
import { organizationId } from './ids'
import { oneOrMany } from './one-or-many'
import { place } from './place'

/** A news item or a blog post; the post has its authors besides, and a corrected item those that correct it. */
export const article = (content: Content, item: Item): NewsArticle | BlogPosting => {
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
