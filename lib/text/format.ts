import { toSecond } from './moment'
import { formatDateIn, formatPartialDate, knownDate, monthName } from './partial-date'

export { formatDateIn, formatPartialDate }

const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** A day (`2021-07-07`) in a text of that language: in English «7 July 2021», else «7.7.2021». */
export const formatDay = (day: string, lang?: string): string =>
  lang === 'en' ? english.format(new Date(day)).replaceAll(' ', '\u00A0') : formatPartialDate(day)

/** «vuodelta 2021», «maaliskuulta 2021»: of a year or a month (`2021-03`), in the ablative. */
export const fromPeriod = (value: string): string =>
  value.length === 4 ? `vuodelta ${value}` : `${monthName(value)}lta ${value.slice(0, 4)}`

/** Period of a project: `2015–2017`, `2020–` when still going on, `31.3.2020 – 1.4.2021` spaced when a side has days; '' when unknown. */
export const formatPeriod = (start?: string, end?: string): string => {
  if (!start && !end) return ''
  if (start && start === end) return formatPartialDate(start)
  const [from, to] = [start, end].map((value) => (value ? formatPartialDate(value) : ''))
  const spaced = (from ?? '').length > 4 || (to ?? '').length > 4
  return (spaced ? `${from} – ${to}` : `${from}–${to}`).trim()
}

const listFormat = new Intl.ListFormat('fi', { type: 'conjunction' })

/** `a, b ja c`. */
export const formatList = (items: readonly string[]): string => listFormat.format(items)

/** `a · b`: facts in one line, of which none ends with a dot alone. */
export const formatFacts = (facts: readonly (string | false | undefined)[]): string =>
  facts.filter(Boolean).join(' ·\u00A0')

/** `1 alue`, `n aluetta`: Finnish takes the partitive singular after every number but one. */
export const countOf = (count: number, one: string, many: string): string => `${count}\u00A0${count === 1 ? one : many}`

const collator = new Intl.Collator('fi')

/** Finnish alphabetical order (å, ä and ö last). */
export const compareFinnish = (a: string, b: string): number => collator.compare(a, b)

/** `tel:` address of a Finnish number as written (`08 123 4567`, `+358 40 123 4567`): international form, RFC 3966. */
export const phoneHref = (number: string): string => `tel:${number.replace(/[^\d+]/g, '').replace(/^0(?!0)/, '+358')}`

/** `2021-07-07T00:00:00+03:00` (RFC 3339). */
export const startOfDay = (day: string): string => toSecond(`${day}T00:00`)

/** The latest of times whose offsets (RFC 3339) may differ. */
export const latestOf = (times: readonly string[]): string | undefined =>
  times.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0]

type Dated = {
  readonly date: string
  readonly datePrecision?: 'kuukausi'
  readonly changes?: readonly { readonly date: string }[]
}

/** When an item was published: the day in Finland with its offset, or `2021-03` where only the month is known. */
export const publishedTime = (item: Dated): string => {
  const date = knownDate(item)
  return date === item.date ? startOfDay(date) : date
}

/** When an item was last changed in a way that matters: its latest entry of `changes`, if any. */
export const modifiedTime = (item: Pick<Dated, 'changes'>): string | undefined => {
  const changed = item.changes?.at(-1)
  return changed && startOfDay(changed.date)
}
