import type { ReactNode } from 'react'
import '@/app/styles/site.css'
import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'

/** The HTML document around every page: language and styles. No script: a page that needs one brings it itself. */
export const SiteShell = ({ children }: { children: ReactNode }) => (
  <html lang={t.lang} data-site={site.origin}>
    <body>{children}</body>
  </html>
)
