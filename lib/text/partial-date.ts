import type { Month } from 'date-fns'
import { fi } from 'date-fns/locale/fi'

/** In a file of its own, so that the browser loads the names of months and no other formatting. */

const isMonth = (value: number): value is Month => Number.isInteger(value) && value >= 0 && value <= 11

/** Name of the month of `2021-03` or `2021-03-31`, in the nominative: «maaliskuu». Throws when there is no such month. */
export const monthName = (value: string): string => {
  const month = Number(value.slice(5, 7)) - 1
  if (!isMonth(month)) throw new RangeError(`No month in ${value}`)
  return fi.localize.month(month)
}

/** `2021-03` → `maaliskuu 2021`, `2021-03-31` → `31.3.2021` (SFS 4175), of the string: no time zone moves a day. */
export const formatPartialDate = (value: string): string => {
  const [year = '', month, day] = value.split('-')
  if (day) return `${Number(day)}.${Number(month)}.${year}`
  return month ? `${monthName(value)} ${year}` : year
}

/** When, in running text: «julkaistu kesäkuussa 2021», «vuonna 2021»; a day as it is. */
export const formatDateIn = (value: string): string => {
  if (value.length > 'YYYY-MM'.length) return formatPartialDate(value)
  return value.length === 4 ? `vuonna ${value}` : `${monthName(value)}ssa ${value.slice(0, 4)}`
}

type Dated = { readonly date: string; readonly datePrecision?: 'kuukausi' | undefined }

/** The date of an item, no more precise than it is known: `2021-03-31`, or `2021-03` where only the month is. */
export const knownDate = ({ date, datePrecision }: Dated): string =>
  datePrecision === 'kuukausi' ? date.slice(0, 7) : date
