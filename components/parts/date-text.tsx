import { formatPartialDate } from '@/lib/text/format'
import { knownDate } from '@/lib/text/partial-date'

type Props = { readonly date: string; readonly precision?: 'kuukausi' | undefined }

/** A date as shown: with `precision` a month only, both in the text and in what machines read. */
export const DateText = ({ date, precision }: Props) => {
  const shown = knownDate({ date, datePrecision: precision })
  return <time dateTime={shown}>{formatPartialDate(shown)}</time>
}
