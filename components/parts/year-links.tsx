import { needsYears, yearsOf } from '@/lib/content/archive'
import type { Item } from '@/lib/schema/documents'
import { t } from '@/lib/text/fi'
import { LinkGroup } from './link-group'

type Props = {
  readonly items: readonly Item[]
  /** How many of them the page shows, or fewer. */
  readonly shown?: number
  readonly urlOf: (year: string) => string
  /** What is counted. */
  readonly noun?: { readonly one: string; readonly partitive: string }
}

/** Links to the year archives of a view, each with its count; nothing when the page shows all there is, of one year. */
export const YearLinks = ({ items, shown = 10, urlOf, noun = t.list.noun }: Props) =>
  needsYears(items, shown) && (
    <nav aria-label={t.list.byYear} className="no-print">
      <LinkGroup
        title={t.list.byYear}
        noun={noun}
        links={yearsOf(items).map(({ year, count }) => ({ url: urlOf(year), title: year, count }))}
      />
    </nav>
  )
