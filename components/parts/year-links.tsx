import { yearsOf } from '@/lib/content/archive'
import type { Item } from '@/lib/schema/documents'
import { t } from '@/lib/text/fi'
import { LinkGroup } from './link-group'

type Props = {
  readonly items: readonly Item[]
  readonly urlOf: (year: string) => string
  /** What is counted. */
  readonly noun?: { readonly one: string; readonly partitive: string }
}

/** Links to the year archives of a view, each with its count; nothing when there is nothing to archive. */
export const YearLinks = ({ items, urlOf, noun = t.list.noun }: Props) =>
  items.length > 0 && (
    <nav aria-label={t.list.byYear} className="no-print">
      <LinkGroup
        title={t.list.byYear}
        noun={noun}
        links={yearsOf(items).map(({ year, count }) => ({ url: urlOf(year), title: year, count }))}
      />
    </nav>
  )
