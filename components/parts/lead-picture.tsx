import type { ComponentProps } from 'react'
import { occasionOf } from '@/lib/content/own-time'
import type { Item } from '@/lib/schema/documents'
import { news } from '@/lib/schema/types/news'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'
import { DateLeaf } from './date-leaf'
import { AuthorMark, Emblem, MapGlyph, Sign } from './drawing'
import { linkedFrom } from './related'
import { marksDiffer, Teaser } from './teaser'

/** Over the item that opens a list, of which it may be the first thing seen: its picture; without one, what it is, who writes or where it is, and when. */
export const LeadPicture = async ({ of: item, isFirst = false }: { of: Item; isFirst?: boolean }) => {
  if (!item.image) return <LeadDrawing of={item} />
  const { width, height } = await queries.media(item.image.src)
  return (
    <img
      src={item.image.src}
      alt={item.image.alt}
      width={width}
      height={height}
      sizes="(min-width: 73em) 31em, (min-width: 64em) 46vw, calc(100vw - 2.25em)"
      {...(isFirst ? { fetchPriority: 'high' } : { loading: 'lazy' })}
      decoding="async"
      className="h-auto w-full bg-surface"
    />
  )
}

const LeadDrawing = ({ of: item }: { of: Item }) => {
  const [region, ...others] = queries.regionsOf(item)
  const [author] = item.type === 'Post' ? queries.authorsOf(item) : []
  const occasion = occasionOf(item)
  const size = 'h-28 w-25 min-w-0'
  return (
    <div
      className={`no-print ground ${region && others.length === 0 ? `area-${region.palette}` : ''} flex items-center justify-center gap-8 p-6`}
    >
      {occasion && occasion.time.length > 4 ? (
        <DateLeaf time={occasion.time} className={size} />
      ) : (
        <MapGlyph of={item} className={size} />
      )}
      {author ? (
        <AuthorMark of={author} className={size} />
      ) : item.type === 'News' && region && others.length === 0 ? (
        <Emblem of={region} className={size} />
      ) : (
        <Sign of={item.type} className={size} />
      )}
    </div>
  )
}

type LeadItemProps = Pick<ComponentProps<typeof Teaser>, 'item' | 'showKind' | 'byTime'> & { readonly level: 2 | 3 }

/** The item that opens a list, drawn large. */
export const LeadItem = (props: LeadItemProps) => (
  <div className="lead-item mt-10">
    <LeadPicture of={props.item} isFirst />
    <Teaser {...props} size="lead" />
  </div>
)

type RowProps = { readonly items: readonly Item[]; readonly showKind?: boolean }

/** The first of some items large, and the others in a row under it. */
export const LeadRow = ({ items: [lead, ...others], showKind = true }: RowProps) => (
  <>
    {lead && <LeadItem item={lead} level={3} showKind={showKind} />}
    {others.length > 0 && (
      <ul className="mt-10 grid grid-cols-1 gap-x-12 gap-y-8 lg:auto-cols-fr lg:grid-flow-col">
        {others.map((item) => (
          <li key={item.url}>
            <Teaser item={item} level={3} showKind={showKind} hasMark={marksDiffer(others)} />
          </li>
        ))}
      </ul>
    )}
  </>
)

type InsteadProps = {
  /** The last that was in the list. */
  readonly last?: Item | undefined
  /** The text of the page. */
  readonly intro?: SitePage['document']
}

/** Where a list has nothing: what else is told of the topics of its last, or the newest news. */
export const Instead = ({ last, intro }: InsteadProps) => {
  const related = last
    ? queries.relatedItems(last, 20, intro ? linkedFrom(intro) : []).filter(({ type }) => type !== last.type)
    : []
  const items = (related.length > 0 ? related : queries.all('News')).slice(0, 4)
  return (
    items.length > 0 && (
      <section className="mt-16 border-t-4 border-ink pt-4">
        <h2 className="section-heading">{related.length > 0 ? t.projects.related : t.list.latest(news.words.many)}</h2>
        <LeadRow items={items} showKind={related.length > 0} />
      </section>
    )
  )
}
