import { PageFrame } from '@/components/layout/page-frame'
import { Columns } from '@/components/parts/columns'
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
  return (
    <PageFrame url={page.url} lead={page.description}>
      <SectionIntro page={page} />
      <Columns aside={filtersOf(issue, issues, newestShown)}>
        <Subscribe />
        <section className="mt-12">
          <h2 className="text-[1.4rem]">{issue.words.many}</h2>
          <NewestItems items={issues} level={3} />
        </section>
      </Columns>
    </PageFrame>
  )
}
