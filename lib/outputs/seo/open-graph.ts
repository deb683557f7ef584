import type { Metadata } from 'next'
import { documentAt } from '../../content/queries'
import type { Content, DocumentWithPage } from '../../schema/documents'
import { shareImageSize, shareImageUrl } from '../../schema/urls'
import { absoluteUrl, site } from '../../site/settings'
import { languageOf, type SitePage } from '../../site/site-index'
import { modifiedTime, publishedTime } from '../../text/helsinki-time'
import { typography } from '../../text/typography'

/** What services show of a link to `page` (Open Graph protocol). */
export const openGraph = (content: Content, page: SitePage): NonNullable<Metadata['openGraph']> => {
  const document = documentAt(content, page.url)
  const title = typography(page.kind === 'front' ? [site.name, site.motto].filter(Boolean).join(' – ') : page.title)
  return {
    ...articleTimes(document),
    locale: locales[languageOf(page)],
    siteName: site.name,
    url: absoluteUrl(page.url),
    title,
    description: typography(page.description),
    images: [{ url: absoluteUrl(shareImageUrl(document)), ...shareImageSize, alt: title }],
  }
}

const locales = { fi: 'fi_FI', sv: 'sv_FI', en: 'en_GB', se: 'se_FI' } as const

const articleTimes = (document: DocumentWithPage | undefined) => {
  if (document?.type !== 'News' && document?.type !== 'Post') return { type: 'website' } as const
  const modified = modifiedTime(document)
  return {
    type: 'article',
    publishedTime: publishedTime(document),
    ...(modified ? { modifiedTime: modified } : {}),
  } as const
}
