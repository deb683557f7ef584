import type { ReactNode } from 'react'
import type { Item } from '@/lib/schema/documents'
import { Teaser } from './teaser'

type Props = {
  readonly title: string
  readonly items: readonly Item[]
  /** In the column of the text, where that is short; else on a ground of its own at the end of the page. */
  readonly isNarrow?: boolean
  /** After them on the same ground. */
  readonly children?: ReactNode
}

export const Related = ({ title, items, isNarrow = false, children }: Props) => {
  const section = items.length > 0 && (
    <section className={isNarrow ? 'no-print mt-16 border-t-4 border-ink pt-4' : ''}>
      <h2 className="text-[1.4rem]">{title}</h2>
      <ul className={`mt-6 grid grid-cols-1 gap-x-12 gap-y-6 ${isNarrow ? '' : 'md:grid-cols-2'}`}>
        {items.map((item) => (
          <li key={item.url}>
            <Teaser item={item} level={3} size="compact" showKind />
          </li>
        ))}
      </ul>
    </section>
  )
  if (isNarrow || (!section && !children)) return section
  return (
    <div className="band ground no-print mt-12 py-10">
      {section}
      {children}
    </div>
  )
}
