import type { Item, Project } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { isAnythingLatest, LatestBoxes } from './latest-boxes'
import { marksDiffer, Teaser } from './teaser'

/** Addresses that a body leads to. */
export const linkedFrom = (of: { readonly id: string }): readonly string[] =>
  [...queries.body(of).matchAll(/ href="(\/[^"#]+)/g)].flatMap(([, url]) => url ?? [])

type Props = {
  readonly of: Item | Project
  readonly title?: string
  /** In place of what is of its topics. */
  readonly items?: readonly Item[]
  /** After them the newest of all, also where there are more than one. */
  readonly hasLatest?: boolean
}

/** What else there is, on a ground of its own at the end of the page; nothing that the page offers already. */
export const Related = ({ of, title = t.article.related, items, hasLatest = false }: Props) => {
  const linked = [...new Set([of.url, ...linkedFrom(of)])]
  const shown = items ?? queries.relatedItems(of, 4, linked)
  const offered = [...new Set([...linked, ...shown.map(({ url }) => url)])]
  const hasBoxes = (hasLatest || shown.length < 2) && isAnythingLatest(offered)
  if (shown.length === 0 && !hasBoxes) return null
  return (
    // A phone has no boxes of the newest.
    <div className={`band ground no-print mt-12 -mb-16 py-10 ${shown.length > 0 ? '' : 'hidden md:block'}`}>
      {shown.length > 0 && (
        <section>
          <h2 className="text-[1.4rem]">{title}</h2>
          <ul className={`mt-6 grid grid-cols-1 gap-x-12 gap-y-6 ${shown.length > 1 ? 'md:grid-cols-2' : 'max-w-3xl'}`}>
            {shown.map((item) => (
              <li key={item.url}>
                <Teaser
                  item={item}
                  level={3}
                  size={shown.length > 1 ? 'compact' : 'normal'}
                  showKind
                  hasMark={marksDiffer(shown)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {hasBoxes && <LatestBoxes except={offered} />}
    </div>
  )
}
