import type { MetadataRoute } from 'next'
import { absoluteUrl } from '@/lib/site'
import { newsSitemapUrl } from '@/lib/sitemaps/news-sitemap'
import { sitemapUrl } from '@/lib/sitemaps/sitemap'

export const dynamic = 'force-static'

/** Everything on the site may be indexed; pages that should not be say so themselves. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: [sitemapUrl, newsSitemapUrl].map(absoluteUrl) }
}
