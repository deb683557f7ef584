import { join } from 'node:path'
import { documentAt } from '../../content/queries'
import { writeText } from '../../run/files'
import type { Content, Document } from '../../schema/documents'
import { llmsTxt, llmsUrl } from './llms-txt'
import { newsSitemap, newsSitemapUrl } from './news-sitemap'
import { picturesOf, sitemapEntries, sitemaps } from './sitemap'

type SitemapOptions = {
  readonly content: Content
  readonly html: (document: Document) => string
  readonly link: (url: string) => string
  readonly today: string
  readonly folder: string
}

/** Writes the sitemaps and `llms.txt`. Gives the number of addresses. */
export const writeSitemaps = ({ content, html, link, today, folder }: SitemapOptions): number => {
  const entries = sitemapEntries(content, ({ url }) => {
    const document = documentAt(content, url)
    return document ? picturesOf(document, html(document)).map(link) : []
  })
  for (const { url, text } of sitemaps(entries)) writeText(join(folder, url), text)
  writeText(join(folder, newsSitemapUrl), newsSitemap(content, today))
  writeText(join(folder, llmsUrl), llmsTxt(content))
  return entries.length
}
