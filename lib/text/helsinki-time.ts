import { knownDate } from './partial-date'

const helsinki = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Helsinki', timeZoneName: 'longOffset' })

/** `2021-07-07T00:00:00+03:00` (RFC 3339): clocks turn at 01:00 UTC, after midnight, so the day in UTC has its offset. */
export const startOfDay = (day: string): string => {
  const zone = helsinki.formatToParts(new Date(`${day}T00:00:00Z`)).find(({ type }) => type === 'timeZoneName')
  return `${day}T00:00:00${zone?.value.slice('GMT'.length)}`
}

/** The latest of times whose offsets (RFC 3339) may differ. */
export const latestOf = (times: readonly string[]): string | undefined =>
  times.reduce<string | undefined>(
    (latest, time) => (latest === undefined || Date.parse(time) > Date.parse(latest) ? time : latest),
    undefined,
  )

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
