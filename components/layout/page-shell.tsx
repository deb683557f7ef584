import type { ReactNode } from 'react'
import { t } from '@/lib/text/fi'
import { Footer } from './footer'
import { Header } from './header'
import { JsonLd } from './json-ld'

type Props = {
  /** Address of the page, for the navigation to show where the reader is; none on the page for wrong addresses. */
  readonly url?: string
  /** Of the content, where it is another than the site's. */
  readonly lang?: string | undefined
  readonly children: ReactNode
}

/** What stands around the content of every page, in the same order everywhere. */
export const PageShell = ({ url, lang, children }: Props) => (
  <>
    {/* The layout's own ids have an underscore, which no heading's anchor has. */}
    <a href="#sivun_sisalto" className="skip-link no-print">
      {t.skipToContent}
    </a>
    <Header url={url} />
    <main id="sivun_sisalto" lang={lang} tabIndex={-1} className="mx-auto w-full max-w-6xl px-4 pb-16 sm:px-6">
      {children}
    </main>
    <Footer url={url} />
    {url && <JsonLd url={url} />}
  </>
)
