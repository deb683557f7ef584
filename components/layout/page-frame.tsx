import type { ReactNode } from 'react'
import { Text } from '@/components/parts/text'
import { queries } from '@/lib/site/reader'
import { absoluteUrl } from '@/lib/site/settings'
import { languageOf } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'
import { Breadcrumb } from './breadcrumb'
import { PageShell } from './page-shell'

type Props = {
  /** Address of the page: its title and the breadcrumb come from the site index. */
  readonly url: string
  /** Under the heading: what the page is about. */
  readonly lead?: string
  /** Beside the heading: a drawing that says the same. */
  readonly mark?: ReactNode
  /** Between heading and content: dates, authors, status. */
  readonly meta?: ReactNode
  /** On paper, beside the page's address: its date. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

export const PageFrame = ({ url, mark, lead, meta, foot, children }: Props) => {
  const page = queries.mustFindPage(url)
  const language = languageOf(page)
  const lang = language === t.lang ? undefined : language
  return (
    <PageShell url={url} lang={lang}>
      <Breadcrumb crumbs={queries.breadcrumb(url)} lang={lang} />
      <div className={`mt-6 lg:mt-10 ${mark ? 'with-mark' : ''}`}>
        {mark}
        <h1 className="text-[clamp(1.55rem,0.9rem+3.4vw,3rem)]">
          <Text>{page.title}</Text>
        </h1>
        {lead && (
          <p className="mt-4 max-w-3xl text-[1.15rem] text-ink-soft">
            <Text>{lead}</Text>
          </p>
        )}
        {meta}
      </div>
      {children}
      <p className="print-only mt-8 border-t border-line pt-2">
        {absoluteUrl(url)} {foot}
      </p>
    </PageShell>
  )
}
