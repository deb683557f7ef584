import { occasionOf } from '@/lib/content/own-time'
import { typeNamed } from '@/lib/schema/content-types'
import type { Item } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { formatList } from '@/lib/text/format'
import { DateLeaf } from './date-leaf'
import { DateText } from './date-text'
import { AuthorMark, MapGlyph } from './drawing'
import { whenOf } from './item-when'
import { LabelText } from './labels'
import { Text } from './text'

type Props = {
  readonly item: Item
  /** Level of the heading, one below the list's own. */
  readonly level?: 2 | 3 | 4
  /** `lead` for the one item that opens a page, `compact` where the summary is left out. */
  readonly size?: 'lead' | 'normal' | 'compact'
  /** Says whether it is news or blog, in lists that mix them. */
  readonly showKind?: boolean
  /** Without the day it was announced where it was for a time, in lists by that. */
  readonly byTime?: boolean
}

const headingSize = {
  lead: 'text-[clamp(1.5rem,1.2rem+1.4vw,2.2rem)]',
  normal: 'text-[1.25rem]',
  compact: 'text-[1.05rem]',
}

/** Beside an item: when it comes to be, who wrote it, or where it is about. A year makes no leaf. */
export const ItemMark = ({ of: item }: { of: Item }) => {
  const { time = '' } = occasionOf(item) ?? {}
  const [author] = item.type === 'Post' ? queries.authorsOf(item) : []
  if (author) return <AuthorMark of={author} />
  return time.length > 4 ? <DateLeaf time={time} /> : <MapGlyph of={item} />
}

/** A dated entry of a list; the heading is its only link, and no text is cut. Beside it is where it is about, or who wrote it. */
export const Teaser = ({ item, level = 2, size = 'normal', showKind = false, byTime = false }: Props) => {
  const Heading = `h${level}` as const
  const authors = item.type === 'Post' ? queries.authorsOf(item) : []
  const when = whenOf(item)
  return (
    <article className={size === 'lead' ? '' : 'teaser with-mark'}>
      {size !== 'lead' && <ItemMark of={item} />}
      <p className="meta">
        {!(byTime && when) && <DateText date={item.date} precision={item.datePrecision} />}
        {(showKind || (when && !byTime)) && <span>{typeNamed(item.type).words.one}</span>}
        {when}
        {authors.length > 0 && <span>{formatList(authors.map(({ title }) => title))}</span>}
        {size !== 'compact' && authors.length === 0 && <LabelText of={item} />}
      </p>
      <Heading className={`mt-1 ${headingSize[size]}`}>
        <a href={item.url} className="quiet-link">
          <Text>{item.title}</Text>
        </a>
      </Heading>
      {size !== 'compact' && (
        <p className={size === 'lead' ? 'mt-3 text-[1.15rem]' : 'mt-2'}>
          <Text>{item.summary}</Text>
        </p>
      )}
    </article>
  )
}
