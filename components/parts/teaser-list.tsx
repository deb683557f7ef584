import type { Item } from '@/lib/schema/documents'
import { t } from '@/lib/text/fi'
import { Teaser } from './teaser'

type Props = { readonly items: readonly Item[]; readonly level?: 2 | 3; readonly showKind?: boolean }

/** Dated teasers with hairlines between; an empty list says so. */
export const TeaserList = ({ items, level = 2, showKind = false }: Props) => {
  if (items.length === 0) return <p className="mt-6 text-ink-soft">{t.list.empty}</p>
  return (
    <ul className="mt-6 divide-y divide-line border-t border-line">
      {items.map((item) => (
        <li key={item.url} className="py-6">
          <Teaser item={item} level={level} showKind={showKind} />
        </li>
      ))}
    </ul>
  )
}
