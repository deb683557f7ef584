import type { CollectionPageLeaf, WebPageLeaf } from 'schema-dts'
import { t } from '../../i18n/fi'
import { absoluteUrl } from '../../site'
import type { PageKind, SitePage } from '../../site-index'
import { typography } from '../../typography'
import { websiteId } from './ids'

const collections: readonly PageKind[] = [
  'news-list',
  'news-archive',
  'blog-list',
  'blog-archive',
  'project-list',
  'region-list',
  'region',
  'region-archive',
  'topic-list',
  'topic',
  'topic-archive',
]

/**
 * A page as a page: of lists and archives that they collect, without the items, which each tell of themselves and would cost
 * every reader of a list some hundreds of bytes.
 */
export const webPage = (page: SitePage): WebPageLeaf | CollectionPageLeaf => ({
  '@type': collections.includes(page.kind) ? 'CollectionPage' : 'WebPage',
  name: typography(page.title),
  description: typography(page.description),
  url: absoluteUrl(page.url),
  inLanguage: t.lang,
  isPartOf: { '@id': websiteId },
})
