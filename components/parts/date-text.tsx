import type { Item } from '@/lib/schema/documents'
import { formatDateIn, formatPartialDate } from '@/lib/text/format'
import { knownDate } from '@/lib/text/partial-date'

type Props = {
  readonly date: string
  readonly precision?: 'kuukausi' | undefined
  /** After a verb: «julkaistu kesäkuussa 2021», where a value alone is «kesäkuu 2021». */
  readonly isInText?: boolean
}

/** A date as shown: with `precision` a month only, both in the text and in what machines read. */
export const DateText = ({ date, precision, isInText = false }: Props) => {
  const shown = knownDate({ date, datePrecision: precision })
  return <time dateTime={shown}>{isInText ? formatDateIn(shown) : formatPartialDate(shown)}</time>
}

/** When an item was last changed, or else published. */
export const LastDate = ({ of: item }: { of: Item }) => {
  const change = 'changes' in item && item.changes?.at(-1)
  return change ? <DateText date={change.date} /> : <DateText date={item.date} precision={item.datePrecision} />
}
