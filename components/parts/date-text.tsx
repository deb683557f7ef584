import { formatPartialDate } from '@/lib/text/format'
import { knownDate } from '@/lib/text/partial-date'

type Props = { readonly date: string; readonly precision?: 'kuukausi' | undefined }

/** A date as known: with `precision` a month only, both in the text and in what machines read. */
export const DateText = ({ date, precision }: Props) => {
  const known = knownDate({ date, datePrecision: precision })
  return (
    <time dateTime={known} className="tabular-nums">
      {formatPartialDate(known)}
    </time>
  )
}
