import { PageFrame } from '@/components/layout/page-frame'
import { Beside } from '@/components/parts/beside'
import { ListWays } from '@/components/parts/list-ways'
import { NewestItems, newestShown } from '@/components/parts/newest-items'
import { Instead } from '@/components/parts/related'
import { SectionIntro } from '@/components/parts/section-intro'
import { Subscribe } from '@/components/parts/subscribe'
import { issue } from '@/lib/schema/types/issue'
import { queries } from '@/lib/site/reader'
import { site } from '@/lib/site/settings'
import type { SitePage } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'

/** The letters that have come; before them how to order it, after them how else one hears of what is new. */
export const IssueListView = ({ page }: { page: SitePage }) => {
  const issues = queries.itemsBehind(page)
  const [lead] = issues
  const ways = (
    <>
      <SectionIntro page={page} />
      <Subscribe />
    </>
  )
  const list = lead ? (
    <section className="mt-12">
      <h2 className="section-heading">{t.letters.published(issues.length)}</h2>
      <NewestItems items={issues} level={3} />
    </section>
  ) : (
    <NewestItems items={issues} />
  )
  return (
    <PageFrame url={page.url} lead={page.description}>
      {site.subscribe && <div className="max-w-3xl">{ways}</div>}
      <ListWays type={issue} items={issues} shown={newestShown} />
      {site.subscribe ? list : <Beside rest={ways}>{list}</Beside>}
      {issues.length < 2 && <Instead last={lead} intro={page.document} />}
    </PageFrame>
  )
}
