import { occasionOf } from '@/lib/content/own-time'
import { typeNamed } from '@/lib/schema/content-types'
import type { Item } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { formatList } from '@/lib/text/format'
import { DateLeaf } from './date-leaf'
import { DateText } from './date-text'
import { AuthorMark, MapGlyph } from './drawing'
import { Entry } from './entry'
import { whenOf } from './item-when'
import { LabelText } from './labels'
import { Text } from './text'

type Props = {
  readonly item: Item
  readonly level?: 2 | 3 | 4
  readonly size?: 'lead' | 'normal' | 'compact'
  /** Says what it is in place of who wrote it and where it belongs, in lists that mix types. */
  readonly showKind?: boolean
  /** Without the day it was announced where it was for a time, in lists by that. */
  readonly byTime?: boolean
  /** Where its list has no two marks alike; see `marksDiffer`. */
  readonly hasMark?: boolean
}

const committeeOf = (item: Item) =>
  item.type === 'Meeting' ? queries.all('Committee').find(({ slug }) => slug === item.committee) : undefined

/** Beside an item: when it comes to be, who wrote it, or where it is about. */
export const ItemMark = ({ of: item }: { of: Item }) => {
  const { time = '' } = occasionOf(item) ?? {}
  const [author] = item.type === 'Post' ? queries.authorsOf(item) : []
  if (author) return <AuthorMark of={author} />
  // The title of a meeting most often says the day.
  const committee = committeeOf(item)
  if (committee) return <MapGlyph of={committee} />
  return time.length >= 'YYYY-MM-DD'.length ? <DateLeaf time={time} /> : <MapGlyph of={item} />
}

/** Whether marks tell the items of a list apart: maps of one and the same place say nothing. */
export const marksDiffer = (items: readonly Item[]): boolean =>
  items.length === 1 ||
  new Set(
    items.map((item) =>
      item.type === 'Post' || (item.type !== 'Meeting' && occasionOf(item))
        ? item.url
        : [...((committeeOf(item) ?? item).regions ?? [])].toSorted().join(),
    ),
  ).size > 1

/** A dated entry of a list. Beside it is where it is about, or who wrote it. */
export const Teaser = (props: Props) => {
  const { item, level = 2, size = 'normal', showKind = false, byTime = false, hasMark = true } = props
  const authors = item.type === 'Post' ? queries.authorsOf(item) : []
  // Who writes, or meets.
  const names = [...authors, committeeOf(item)].flatMap((one) => one?.title ?? [])
  const when = whenOf(item)
  return (
    <Entry
      url={item.url}
      title={item.title}
      level={level}
      size={size}
      mark={size !== 'lead' && hasMark && <ItemMark of={item} />}
      meta={
        <>
          {!(byTime && when) && <DateText date={item.date} precision={item.datePrecision} />}
          {(showKind || (when && !byTime)) && <span>{typeNamed(item.type).words.one}</span>}
          {when}
          {!showKind && names.length > 0 && <span>{formatList(names)}</span>}
          {!showKind && size !== 'compact' && names.length === 0 && <LabelText of={item} />}
        </>
      }
    >
      {size !== 'compact' && (
        <p className={size === 'lead' ? 'mt-3 text-[1.15rem]' : 'mt-2'}>
          <Text>{item.summary}</Text>
        </p>
      )}
    </Entry>
  )
}
