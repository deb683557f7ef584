import type { ReactNode } from 'react'
import { EditLink } from '@/components/parts/edit-link'
import { Text, Title } from '@/components/parts/text'
import { queries } from '@/lib/site/reader'
import { absoluteUrl } from '@/lib/site/settings'
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
  return (
    <PageShell url={url}>
      <Breadcrumb crumbs={queries.breadcrumb(url)} />
      <div className={`mt-6 max-w-3xl lg:mt-10 ${mark ? 'page-mark' : ''}`}>
        {mark}
        <h1 className="text-[clamp(1.8rem,1.2rem+2.6vw,3rem)]">
          <Title>{page.title}</Title>
        </h1>
        {lead && (
          <p className="mt-4 text-[1.15rem] text-ink-soft">
            <Text>{lead}</Text>
          </p>
        )}
        {meta}
      </div>
      {children}
      <EditLink url={url} />
      <p className="print-only mt-8 border-t border-line pt-2">
        {absoluteUrl(url)} {foot}
      </p>
    </PageShell>
  )
}
