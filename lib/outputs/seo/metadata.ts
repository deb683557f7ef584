import type { Metadata } from 'next'
import { documentAt } from '../../content/queries'
import { sectionTypes } from '../../schema/content-types'
import type { Content, DocumentWithPage, News, Post } from '../../schema/documents'
import { shareImageSize, shareImageUrl } from '../../schema/urls'
import { content } from '../../site/reader'
import { absoluteUrl, site } from '../../site/settings'
import { isListed, languageOf, mustFindPage, type SitePage } from '../../site/site-index'
import { modifiedTime, publishedTime } from '../../text/format'
import { typography } from '../../text/typography'
import { feedOfPage, feedTypes, feedUrl } from '../feeds/feed-list'

/** Title, description, canonical address and Open Graph of the page at `url`. Throws when the site index lacks it. */
export const metadataFor = (url: string): Metadata => {
  const page = mustFindPage(content(), url)
  const parts = page.kind === 'front' ? [site.name, site.motto] : [page.title, sectionTitle(page), site.name]
  const title = parts.filter(Boolean).join(' – ')
  return {
    title: typography(title),
    description: typography(page.description),
    alternates: { canonical: absoluteUrl(url), ...feedLink(page) },
    openGraph: openGraph(content(), page),
    // Next repeats title, text and picture for X, which reads Open Graph; `lib/build/postprocess-page.ts` removes them.
    twitter: { card: 'summary_large_image' },
    ...(isArticle(documentAt(content(), url)) ? { robots: 'max-image-preview:large' } : {}),
    ...(isListed(page) ? {} : { robots: 'noindex' }),
  }
}

/** Only the feed that follows the page, since each costs readers bytes; the others are on «Syötteet». */
const feedLink = (page: SitePage) => {
  const name = feedOfPage(page)
  return name && { types: { [feedTypes.rss]: absoluteUrl(feedUrl(name, 'rss')) } }
}

/** As JSON-LD calls them. Search engines may show an article's picture large. */
const isArticle = (document: DocumentWithPage | undefined): document is News | Post =>
  document?.type === 'News' || document?.type === 'Post'

/** A topic and a project may share a name («Hoitotakuu»): the section tells them apart. */
const sectionTitle = ({ kind }: SitePage): string | undefined =>
  sectionTypes.find(({ name }) => name === kind)?.section.title

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

const articleTimes = (document: DocumentWithPage | undefined) =>
  isArticle(document)
    ? ({ type: 'article', publishedTime: publishedTime(document), modifiedTime: modifiedTime(document) } as const)
    : ({ type: 'website' } as const)
