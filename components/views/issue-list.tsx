import { PageFrame } from '@/components/layout/page-frame'
import { LeadItem } from '@/components/parts/lead-picture'
import { ListWays } from '@/components/parts/list-ways'
import { NewestItems, newestShown } from '@/components/parts/newest-items'
import { SectionIntro } from '@/components/parts/section-intro'
import { Subscribe } from '@/components/parts/subscribe'
import { issue } from '@/lib/schema/types/issue'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'

/** How to get the newsletter, and those that have come. */
export const IssueListView = ({ page }: { page: SitePage }) => {
  const issues = queries.itemsBehind(page)
  const [lead] = issues
  return (
    <PageFrame url={page.url} lead={page.description}>
      <SectionIntro page={page} />
      <ListWays type={issue} items={issues} shown={newestShown} />
      {lead && <LeadItem item={lead} level={2} />}
      <NewestItems items={issues} isAfterLead />
      <Subscribe />
    </PageFrame>
  )
}
