import type { Item } from '@/lib/schema/documents'
import { t } from '@/lib/text/fi'
import { TeaserList } from './teaser-list'

/** Of a list that is a page of its own. */
export const newestShown = 20

type Props = {
  readonly items: readonly Item[]
  /** How many are shown: fewer where the list is one part of a page. The rest stand in the year archives. */
  readonly most?: number
  readonly level?: 2 | 3
  readonly showKind?: boolean
}

/** The newest of a view, the first of them large where it has a picture, and a sentence on where the rest is when there are more. */
export const NewestItems = ({ items, most = newestShown, level = 2, showKind = false }: Props) => (
  <>
    <TeaserList
      items={items.slice(0, most)}
      level={level}
      showKind={showKind}
      by="year"
      hasLead={Boolean(items[0]?.image)}
    />
    {items.length > most && <p className="mt-4 text-ink-soft">{t.list.newest(most, items.length)}</p>}
  </>
)
