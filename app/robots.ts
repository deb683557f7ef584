import type { MetadataRoute } from 'next'
import { newsSitemapUrl, sitemapUrl } from '@/lib/outputs/sitemaps/sitemap'
import { absoluteUrl } from '@/lib/site/settings'

export const dynamic = 'force-static'

/** Everything on the site may be indexed; pages that should not be say so themselves. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: [sitemapUrl, newsSitemapUrl].map(absoluteUrl) }
}
