import localFont from 'next/font/local'
import type { ReactNode } from 'react'
import '@/app/styles/site.css'
import { t } from '@/lib/i18n/fi'

/** Designed for legibility by the Braille Institute; Next adds a fallback face with the same metrics, so nothing jumps. */
const siteFont = localFont({
  src: '../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-site',
  display: 'swap',
})

/** The HTML document around every page: language, font, styles and the site's own script. */
export const SiteShell = ({ children }: { children: ReactNode }) => (
  <html lang={t.lang} className={siteFont.variable}>
    <body className="flex min-h-dvh flex-col">
      {children}
      <script type="module" src="/elements.js" async />
    </body>
  </html>
)
