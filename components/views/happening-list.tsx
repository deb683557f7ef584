import { PageFrame } from '@/components/layout/page-frame'
import { SectionIntro } from '@/components/parts/section-intro'
import { Teaser } from '@/components/parts/teaser'
import { YearLinks } from '@/components/parts/year-links'
import { grouped } from '@/lib/run/collections'
import type { Happening } from '@/lib/schema/documents'
import { archiveUrl } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'
import { formatPartialDate } from '@/lib/text/format'

/** Events to come by the month in which they begin, the soonest first; all of them by year in the archives. */
export const HappeningListView = ({ page }: { page: SitePage }) => {
  const coming = queries.comingItems().flatMap(({ item }) => (item.type === 'Happening' ? [item] : []))
  const months = grouped(coming, ({ start }) => [start.slice(0, 'YYYY-MM'.length)])
  return (
    <PageFrame url={page.url} lead={page.description}>
      <SectionIntro page={page} />
      <div className="max-w-3xl">
        <section className="mt-10">
          <h2 className="text-[1.6rem]">{t.happenings.coming}</h2>
          {coming.length === 0 && <p className="mt-4 text-ink-soft">{t.happenings.noneComing}</p>}
          {[...months].map(([month, happenings]) => (
            <Month key={month} month={month} happenings={happenings} />
          ))}
        </section>
        <YearLinks items={queries.all('Happening')} urlOf={(year) => archiveUrl('Happening', year)} />
      </div>
    </PageFrame>
  )
}

const Month = ({ month, happenings }: { month: string; happenings: readonly Happening[] }) => (
  <section className="mt-8">
    <h3 className="text-[1.25rem] first-letter:uppercase">{formatPartialDate(month)}</h3>
    <ul className="mt-4 divide-y divide-line border-t border-line">
      {happenings.map((happening) => (
        <li key={happening.url} className="py-6">
          <Teaser item={happening} level={4} byTime />
        </li>
      ))}
    </ul>
  </section>
)
