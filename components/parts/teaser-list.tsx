import { needsHeadings } from '@/lib/content/archive'
import { ownTime } from '@/lib/content/own-time'
import { grouped } from '@/lib/run/collections'
import type { Item } from '@/lib/schema/documents'
import { t } from '@/lib/text/fi'
import { monthName } from '@/lib/text/partial-date'
import { EntryList } from './entry'
import { LeadItem } from './lead-picture'
import { marksDiffer, Teaser } from './teaser'

type Props = {
  readonly items: readonly Item[]
  readonly level?: 2 | 3
  readonly showKind?: boolean
  /** Puts the items of each period under its heading, where headings gather. */
  readonly by?: 'year' | 'month'
  /** What is announced for a time stands at that, and not at the day it was announced. */
  readonly byTime?: boolean
  /** Draws the first of them large. */
  readonly hasLead?: boolean
}

/** Dated teasers with hairlines between; an empty list says so. */
export const TeaserList = ({ items, level = 2, showKind = false, by, byTime = false, hasLead = false }: Props) => {
  if (items.length === 0) return <p className="mt-6 text-ink-soft">{t.list.empty}</p>
  const props = { showKind, byTime, hasMark: marksDiffer(hasLead ? items.slice(1) : items) }
  const periodOf = (item: Item) => (byTime ? ownTime(item) : item.date).slice(0, by === 'year' ? 4 : 7)
  const periods = grouped(items, (item) => [periodOf(item)])
  // Each teaser shows its date; a heading over one, or over all, would only say it again.
  if (!by || !needsHeadings(periods.size, items.length))
    return <Teasers items={items} level={level} hasLead={hasLead} {...props} />
  const Heading = `h${level}` as const
  return [...periods].map(([period, ofPeriod], at) => (
    <section key={period} className="mt-12">
      <Heading className="text-[1.4rem] first-letter:uppercase">{by === 'year' ? period : monthName(period)}</Heading>
      <Teasers items={ofPeriod} level={level === 2 ? 3 : 4} hasLead={hasLead && at === 0} {...props} />
    </section>
  ))
}

type TeasersProps = Required<Pick<Props, 'items' | 'showKind' | 'byTime' | 'hasLead'>> & {
  readonly level: 2 | 3 | 4
  readonly hasMark: boolean
}

const Teasers = ({ items, hasMark, hasLead, ...props }: TeasersProps) => {
  const [lead] = hasLead ? items : []
  return (
    <>
      {lead && <LeadItem item={lead} {...props} />}
      <div className={lead ? 'mt-8' : ''}>
        <EntryList items={lead ? items.slice(1) : items}>
          {(item) => <Teaser item={item} hasMark={hasMark} {...props} />}
        </EntryList>
      </div>
    </>
  )
}
