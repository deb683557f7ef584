import type { SectionType } from '@/lib/schema/content-types'
import type { Item } from '@/lib/schema/documents'
import { t } from '@/lib/text/fi'
import { Teaser } from './teaser'

type Props = {
  readonly title: string
  readonly items: readonly Item[]
  /** Its list stands at the end. */
  readonly type: Pick<SectionType, 'words' | 'section'>
}

/** A box of the newest items beside a page, every one with its date. */
export const LatestBox = ({ title, items, type }: Props) =>
  items.length > 0 && (
    <section>
      <h2 className="text-[1.15rem]">{title}</h2>
      <ul className="mt-3 divide-y divide-line border-t border-line">
        {items.map((item) => (
          <li key={item.url} className="py-3">
            <Teaser item={item} level={3} size="compact" />
          </li>
        ))}
      </ul>
      <p className="border-t border-line pt-3">
        <a href={type.section.url} className="inline-flex min-h-6 items-center">
          {t.list.all(type.words.many)}
        </a>
      </p>
    </section>
  )
