import type { Item } from '@/lib/schema/documents'
import { TeaserList } from './teaser-list'

export const Related = ({ title, items }: { title: string; items: readonly Item[] }) =>
  items.length > 0 && (
    <section className="no-print mt-14">
      <h2 className="text-[1.4rem]">{title}</h2>
      <TeaserList items={items} level={3} showKind />
    </section>
  )
