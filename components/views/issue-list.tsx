import { PageFrame } from '@/components/layout/page-frame'
import { Columns } from '@/components/parts/columns'
import { LeadItem } from '@/components/parts/lead-picture'
import { NewestItems, newestShown } from '@/components/parts/newest-items'
import { SectionIntro } from '@/components/parts/section-intro'
import { Subscribe } from '@/components/parts/subscribe'
import { issue } from '@/lib/schema/types/issue'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'
import { filtersOf } from './item-list'

/** How to get the newsletter, and those that have come. */
export const IssueListView = ({ page }: { page: SitePage }) => {
  const issues = queries.itemsBehind(page)
  const [lead] = issues
  return (
    <PageFrame url={page.url} lead={page.description}>
      <SectionIntro page={page} />
      {lead && <LeadItem item={lead} level={2} />}
      <Columns aside={filtersOf(issue, issues, newestShown)}>
        <NewestItems items={issues} isAfterLead />
        <Subscribe />
      </Columns>
    </PageFrame>
  )
}
