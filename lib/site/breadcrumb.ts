import type { Content } from '../schema/documents'
import { t } from '../text/fi'
import { type PageKind, pageAt, pagesAbove } from './site-index'

export type Crumb = { readonly url: string; readonly kind: PageKind; readonly name: string }

/** The way from the front page to the page at `url`, which is last. Throws when the site index lacks it. */
export const breadcrumb = (content: Content, url: string): readonly Crumb[] =>
  [...pagesAbove(content, url), pageAt(content, url)].map((page) => ({
    url: page.url,
    kind: page.kind,
    name: page.kind === 'front' ? t.front : page.title,
  }))
