import { PageFrame } from '@/components/layout/page-frame'
import { CalendarFollow } from '@/components/parts/calendar-link'
import { EntryList } from '@/components/parts/entry'
import { ListWays } from '@/components/parts/list-ways'
import { NothingNow } from '@/components/parts/nothing-now'
import { Instead } from '@/components/parts/related'
import { SectionIntro } from '@/components/parts/section-intro'
import { Teaser } from '@/components/parts/teaser'
import { grouped } from '@/lib/run/collections'
import type { Happening } from '@/lib/schema/documents'
import { happening as type } from '@/lib/schema/types/happening'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'
import { formatPartialDate } from '@/lib/text/format'

/** Past ones shown; all of them stand in the archives. */
const mostPast = 5

/** Events to come by the month in which they begin, the soonest first; then the latest that are over, and where to look for others. */
export const HappeningListView = ({ page }: { page: SitePage }) => {
  const all = queries.all('Happening')
  const coming = queries.comingItems().flatMap(({ item, time }) => (item.type === 'Happening' ? [{ item, time }] : []))
  const past = all.filter(({ past }) => past).toSorted((a, b) => b.start.localeCompare(a.start))
  const [latest] = past
  const months = grouped(coming, ({ time }) => [time.slice(0, 'YYYY-MM'.length)])
  return (
    <PageFrame url={page.url} lead={page.description}>
      <SectionIntro page={page} />
      <ListWays type={type} items={all} shown={coming.length + Math.min(past.length, mostPast)} />
      {coming.length > 0 && (
        <section className="mt-12">
          <h2 className="section-heading">{t.happenings.coming}</h2>
          {[...months].map(([month, happenings]) => (
            <section key={month} className="mt-8">
              <h3 className="text-[1.25rem] first-letter:uppercase">{formatPartialDate(month)}</h3>
              <Happenings of={happenings.map(({ item }) => item)} level={4} />
            </section>
          ))}
          <CalendarFollow name={type.folder} />
        </section>
      )}
      {latest && (
        <section className={coming.length > 0 ? 'mt-16 border-t-4 border-ink pt-4' : 'mt-12'}>
          <h2 className="section-heading">{t.happenings.past}</h2>
          <Happenings of={past.slice(0, mostPast)} level={3} />
        </section>
      )}
      {coming.length === 0 && <NothingNow of="Happening" />}
      {all.length < 2 && <Instead last={latest} intro={page.document} />}
    </PageFrame>
  )
}

const Happenings = ({ of, level }: { of: readonly Happening[]; level: 3 | 4 }) => (
  <EntryList items={of}>{(happening) => <Teaser item={happening} level={level} byTime />}</EntryList>
)
