import { PageFrame } from '@/components/layout/page-frame'
import { Columns } from '@/components/parts/columns'
import { NewestItems } from '@/components/parts/newest-items'
import { SectionIntro } from '@/components/parts/section-intro'
import { Subscribe } from '@/components/parts/subscribe'
import { YearLinks } from '@/components/parts/year-links'
import { issue } from '@/lib/schema/types/issue'
import { archiveUrl } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'

/** How to get the newsletter, and those that have come. */
export const IssueListView = ({ page }: { page: SitePage }) => {
  const issues = queries.itemsBehind(page)
  return (
    <PageFrame url={page.url} lead={page.description}>
      <SectionIntro page={page} />
      <Columns aside={<YearLinks noun={issue.words} items={issues} urlOf={(year) => archiveUrl('Issue', year)} />}>
        <Subscribe />
        <NewestItems items={issues} />
      </Columns>
    </PageFrame>
  )
}
