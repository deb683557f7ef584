import { needsYears, yearsOf } from '@/lib/content/archive'
import type { datedTypes } from '@/lib/schema/content-types'
import type { Item } from '@/lib/schema/documents'
import { archiveUrl } from '@/lib/schema/urls'
import { t } from '@/lib/text/fi'
import { LinkGroup } from './link-group'

type Props = {
  readonly type: (typeof datedTypes)[number]
  readonly items: readonly Item[]
  /** How many of them the list shows. */
  readonly shown: number
}

/** Under the head of a list. Every number is of this list, and its link leads to that part of it. Nothing where years divide nothing. */
export const ListWays = ({ type: { name, words }, items, shown }: Props) =>
  needsYears(items, shown) && (
    <nav id="luettelon_rajaus" aria-label={t.list.filters} className="no-print">
      <h2 className="sr-only">{t.list.filters}</h2>
      <LinkGroup
        title={t.list.byYear}
        noun={words}
        links={yearsOf(items).map(({ year, count }) => ({ url: archiveUrl(name, year), title: year, count }))}
      />
    </nav>
  )
