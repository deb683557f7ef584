import localFont from 'next/font/local'
import type { ReactNode } from 'react'
import '@/app/styles/site.css'
import { t } from '@/lib/i18n/fi'
import { Footer } from './footer'
import { Header } from './header'

/** Designed for legibility by the Braille Institute; Next adds a fallback face with the same metrics, so nothing jumps. */
const siteFont = localFont({
  src: '../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-site',
  display: 'swap',
})

/** The frame of every page: skip link, header, `main` and footer in the same order everywhere. */
export const SiteShell = ({ children }: { children: ReactNode }) => (
  <html lang={t.lang} className={siteFont.variable}>
    <body className="flex min-h-dvh flex-col">
      <a
        href="#sivun_sisalto"
        className="no-print sr-only bg-brand px-4 py-3 text-on-brand focus:not-sr-only focus:absolute focus:z-10"
      >
        {t.skipToContent}
      </a>
      <Header />
      <main
        id="sivun_sisalto"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl grow px-4 pt-4 pb-16 sm:px-6 outline-none"
      >
        {children}
      </main>
      <Footer />
      <script type="module" src="/elements.js" async />
    </body>
  </html>
)
