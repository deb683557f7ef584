import { needsYears, yearsOf } from '@/lib/content/archive'
import type { Item } from '@/lib/schema/documents'
import { t } from '@/lib/text/fi'
import { LinkGroup } from './link-group'

type Props = {
  readonly items: readonly Item[]
  /** How many of them the page shows; where it does not say, every year is a way to more. */
  readonly shown?: number
  readonly title?: string
  /** Level of their heading. */
  readonly level?: 2 | 3
  readonly urlOf: (year: string) => string
  /** What is counted. */
  readonly noun?: { readonly one: string; readonly partitive: string }
}

/** Links to the year archives of a view, each with its count; nothing when the page shows all there is, of one year. */
export const YearLinks = ({ items, shown = 0, urlOf, noun = t.list.noun, title = t.list.byYear, level = 3 }: Props) =>
  needsYears(items, shown) && (
    <nav aria-label={title} className="no-print">
      <LinkGroup
        title={title}
        level={level}
        noun={noun}
        links={yearsOf(items).map(({ year, count }) => ({ url: urlOf(year), title: year, count }))}
      />
    </nav>
  )
