import type { ReactNode } from 'react'
import type { Item, Meeting, Project } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'
import { isAnythingLatest, LatestBoxes } from './latest-boxes'
import { Teaser } from './teaser'

/** Of one list. */
const most = 4

/** Addresses that a body leads to. */
const linkedFrom = (of: { readonly id: string }): readonly string[] =>
  [...queries.body(of).matchAll(/ href="(\/[^"#]+)/g)].flatMap(([, url]) => url ?? [])

type BandProps = {
  readonly title?: string
  readonly items: readonly Item[]
  readonly size?: 'normal' | 'compact'
  readonly children?: ReactNode
}

/** In rows that come out even, where columns are wide enough for words that are not cut. */
const columns = ['max-w-3xl', 'lg:grid-cols-2', 'lg:grid-cols-3', 'lg:grid-cols-2'] as const

/** What leads on, on a ground of its own at the end of the page. */
export const RelatedBand = ({ title = t.article.related, items, size = 'normal', children }: BandProps) => (
  <div className="band ground no-print mt-12 -mb-16 py-10">
    {items.length > 0 && (
      <section>
        <h2 className="text-[1.4rem]">{title}</h2>
        <ul className={`mt-6 grid grid-cols-1 gap-x-12 gap-y-6 ${columns[items.length - 1]}`}>
          {items.map((item) => (
            <li key={item.url}>
              <Teaser item={item} level={3} size={size} showKind />
            </li>
          ))}
        </ul>
      </section>
    )}
    {children}
  </div>
)

type Props = {
  readonly of: Item | Project
  /** Before what is of its topics. */
  readonly items?: readonly Item[]
  /** After them the newest of all, also where there are more than one. */
  readonly hasLatest?: boolean
}

/** What else there is. What the text leads to is offered again only where there would be little else. */
export const Related = ({ of, items = [], hasLatest = false }: Props) => {
  const linked = [...new Set([of.url, ...linkedFrom(of)])]
  const others = queries.relatedItems(of, most, [...linked, ...items.map(({ url }) => url)])
  const found = items.length > 0 ? [...items, ...others].slice(0, Math.max(2, items.length)) : others
  const shown = found.length > 1 || hasLatest ? found : queries.relatedItems(of, most - 1)
  const offered = [...new Set([...linked, ...shown.map(({ url }) => url)])]
  const hasBoxes = (hasLatest || shown.length === 0) && isAnythingLatest(offered)
  return (
    (shown.length > 0 || hasBoxes) && (
      <RelatedBand items={shown.slice(0, most)} size={shown.length > (hasLatest ? 1 : 3) ? 'compact' : 'normal'}>
        {hasBoxes && <LatestBoxes except={offered} />}
      </RelatedBand>
    )
  )
}

/** What news tells of the meetings, the newest first. */
export const newsOf = (meetings: readonly Meeting[]): readonly Item[] => {
  const slugs = new Set(meetings.flatMap((meeting) => meeting.news ?? []))
  return queries.all('News').filter(({ slug }) => slugs.has(slug))
}

type InsteadProps = {
  /** The last that was in the list. */
  readonly last?: Item | undefined
  /** The text of the page. */
  readonly intro?: SitePage['document']
}

/** Where a list has nothing, or one: what else is told of the topics of its last. */
export const Instead = ({ last, intro }: InsteadProps) => {
  const related = last ? queries.relatedItems(last, 20, intro ? linkedFrom(intro) : []) : []
  const items = related.filter(({ type }) => type !== last?.type)
  return items.length > 0 && <RelatedBand items={items.slice(0, 3)} />
}
