import { PageFrame } from '@/components/layout/page-frame'
import { LinkGroup } from '@/components/parts/link-group'
import { TeaserList } from '@/components/parts/teaser-list'
import { itemsIn, type Period, yearsOf } from '@/lib/content/archive'
import type { Item } from '@/lib/content/documents'
import { t } from '@/lib/i18n/fi'
import { countOf, formatPartialDate } from '@/lib/i18n/format'

type Props = {
  readonly url: string
  readonly period: Period
  /** All items of the view that this is an archive of. */
  readonly items: readonly Item[]
  /** Address of another period of the same view. */
  readonly urlOf: (year: string, month?: string) => string
  /** One and many of what is listed: «uutinen», «uutista». */
  readonly noun: readonly [one: string, many: string]
  readonly showKind?: boolean
}

/** A year, or a month of a year too long for one page, with links to the others. */
export const ArchiveView = ({ url, period, items, urlOf, noun, showKind = false }: Props) => {
  const years = yearsOf(items)
  const months = years.find(({ year }) => year === period.year)?.months ?? []
  const inPeriod = itemsIn(items, period)
  // A year that is split shows its months; the items stand on their pages.
  const shown = months.length > 0 && !period.month ? [] : inPeriod
  return (
    <PageFrame url={url} lead={countOf(inPeriod.length, ...noun)}>
      <nav aria-label={t.list.filters} className="no-print mt-2">
        <h2 className="sr-only">{t.list.filters}</h2>
        <LinkGroup
          title={t.list.byYear}
          current={url}
          links={years.map(({ year, count }) => ({ url: urlOf(year), title: year, count }))}
        />
        <LinkGroup
          title={t.list.byMonth}
          current={url}
          links={months.map(({ month, count }) => ({
            url: urlOf(period.year, month),
            title: formatPartialDate(`${period.year}-${month}`),
            count,
          }))}
        />
      </nav>
      {shown.length > 0 && (
        <div className="mt-6 max-w-3xl">
          <TeaserList items={shown} showKind={showKind} />
        </div>
      )}
    </PageFrame>
  )
}
