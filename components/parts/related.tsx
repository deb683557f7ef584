import type { Item } from '@/lib/schema/documents'
import { Teaser } from './teaser'

export const Related = ({ title, items }: { title: string; items: readonly Item[] }) =>
  items.length > 0 && (
    <section className="no-print mt-16 border-t-4 border-ink pt-4">
      <h2 className="text-[1.4rem]">{title}</h2>
      <ul className="mt-6 grid grid-cols-1 gap-x-12 gap-y-6 md:grid-cols-2">
        {items.map((item) => (
          <li key={item.url}>
            <Teaser item={item} level={3} size="compact" showKind />
          </li>
        ))}
      </ul>
    </section>
  )
