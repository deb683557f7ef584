import type { BreadcrumbList } from 'schema-dts'
import type { Crumb } from '../../../site/breadcrumb'
import { absoluteUrl } from '../../../site/settings'
import { typography } from '../../../text/typography'

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
