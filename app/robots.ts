import type { MetadataRoute } from 'next'
import { newsSitemapUrl, sitemapUrl } from '@/lib/outputs/sitemaps'
import { previewRoot } from '@/lib/schema/urls'
import { absoluteUrl, site } from '@/lib/site/settings'

export const dynamic = 'force-static'

/** Everything on the site may be indexed, sites of pull requests aside; pages that should not be say so themselves. */
export default function robots(): MetadataRoute.Robots {
  const rules = { userAgent: '*', allow: '/', disallow: site.basePath + previewRoot }
  return { rules, sitemap: [sitemapUrl, newsSitemapUrl].map(absoluteUrl) }
}
