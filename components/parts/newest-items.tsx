import type { Item } from '@/lib/content/documents'
import { t } from '@/lib/i18n/fi'
import { TeaserList } from './teaser-list'

/** How many of the newest a list shows; the rest stand in the year archives. */
const listLength = 20

type Props = { readonly items: readonly Item[]; readonly level?: 2 | 3; readonly showKind?: boolean }

/** The newest of a view, and a sentence on where the rest is when there are more. */
export const NewestItems = ({ items, level = 2, showKind = false }: Props) => (
  <>
    <TeaserList items={items.slice(0, listLength)} level={level} showKind={showKind} />
    {items.length > listLength && <p className="text-ink-soft">{t.list.newest(listLength, items.length)}</p>}
  </>
)
