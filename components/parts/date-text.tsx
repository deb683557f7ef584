import { formatPartialDate } from '@/lib/i18n/format'

type Props = { readonly date: string; readonly precision?: 'kuukausi' | undefined }

/** A date as known: with `precision` a month only, both in the text and in what machines read. */
export const DateText = ({ date, precision }: Props) => {
  const known = precision === 'kuukausi' ? date.slice(0, 7) : date
  return (
    <time dateTime={known} className="tabular-nums">
      {formatPartialDate(known)}
    </time>
  )
}
