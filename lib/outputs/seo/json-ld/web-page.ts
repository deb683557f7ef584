import type { CollectionPageLeaf, WebPageLeaf } from 'schema-dts'
import { viewTypes } from '../../../schema/urls'
import { absoluteUrl } from '../../../site/settings'
import type { SitePage } from '../../../site/site-index'
import { t } from '../../../text/fi'
import { typography } from '../../../text/typography'
import { websiteId } from './ids'

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
