import type { Metadata } from 'next'
import { isDated, sectionTypes } from '../../schema/content-types'
import { content } from '../../site/reader'
import { absoluteUrl, site } from '../../site/settings'
import { pageAt, type SitePage } from '../../site/site-index'
import { typography } from '../../text/typography'
import { feedOfPage, feedTypes, feedUrl } from '../feeds/feed-list'
import { openGraph } from './open-graph'

/**
 * Title, description, canonical address and what services show of the page at `url`, from the site index. Throws when the
 * index lacks it.
 */
export const metadataFor = (url: string): Metadata => {
  const page = pageAt(content(), url)
  const parts = page.kind === 'front' ? [site.name, site.motto] : [page.title, sectionTitle(page), site.name]
  const title = parts.filter(Boolean).join(' – ')
  return {
    title: typography(title),
    description: typography(page.description),
    alternates: { canonical: absoluteUrl(url), ...feedLink(page) },
    openGraph: openGraph(content(), page),
    // Next repeats titles, texts and pictures for X, which takes them from Open Graph; `lib/build/finish-page.ts` cuts them.
    twitter: { card: 'summary_large_image' },
    ...(isArticle(page) ? { robots: 'max-image-preview:large' } : {}),
  }
}

/** The feed that follows what the page lists, one a page: each costs its readers bytes. Readers find the others at «Syötteet». */
const feedLink = (page: SitePage) => {
  const name = feedOfPage(page)
  return name && { types: { [feedTypes.rss]: absoluteUrl(feedUrl(name, 'rss')) } }
}

/** Search engines may show the picture of an article large; of other pages the usual rules do. */
const isArticle = ({ kind, document }: SitePage): boolean => document?.type === kind && isDated(document.type)

/** Where one name can head several pages (a topic and a project called «Hoitotakuu»), the title says the section. */
const sectionTitle = ({ kind }: SitePage): string | undefined =>
  sectionTypes.find(({ name }) => name === kind)?.section.title
