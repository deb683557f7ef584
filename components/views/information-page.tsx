import { PageFrame } from '@/components/layout/page-frame'
import { Columns } from '@/components/parts/columns'
import { DateText } from '@/components/parts/date-text'
import { DocumentList } from '@/components/parts/document-list'
import { LatestBoxes } from '@/components/parts/latest-boxes'
import { LinkGroup } from '@/components/parts/link-group'
import { Prose } from '@/components/parts/prose'
import type { Page } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'

export const PageView = ({ page }: { page: Page }) => (
  <PageFrame url={page.url} lead={page.summary} foot={<DateText date={page.reviewed} />}>
    <Columns
      aside={
        page.nav && (
          <nav aria-label={t.page.inThisSection}>
            <h2 className="sr-only">{t.page.inThisSection}</h2>
            <LinkGroup title={t.page.inThisSection} current={page.url} links={queries.pagesInMenu(page.nav.section)} />
          </nav>
        )
      }
    >
      <DocumentList documents={page.documents ?? []} />
      <Prose of={page} />
      <p className="mt-12 border-t border-line pt-4 text-[0.9rem] text-ink-soft">
        {t.page.reviewed} <DateText date={page.reviewed} />
      </p>
    </Columns>
    <LatestBoxes />
  </PageFrame>
)
