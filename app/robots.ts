import type { MetadataRoute } from 'next'

export const dynamic = 'force-static'

/** Everything on the site may be indexed; pages that should not be say so themselves. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' } }
}
