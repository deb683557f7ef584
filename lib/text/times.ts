import { fi } from 'date-fns/locale/fi'
import { formatDateIn, formatPartialDate } from './partial-date'

/** Times by the clock in Finland, as precisely as known: a moment `2021-08-04T14:30`, a day `2021-08-04` or a month `2021-08`. */

/** Whether a time is over at `now` (a moment, or a day for its first one): a day or a month ends with its last minute. */
export const hasPassed = (time: string, now: string): boolean => momentAfter(time) <= firstMoment(now)

/** The first moment of a time. */
export const firstMoment = (time: string): string => {
  if (time.length > 10) return time
  return time.length > 7 ? `${time}T00:00` : `${time}-01T00:00`
}

/** The moment from which a time is over: itself, or the midnight that ends its day or its month. */
export const momentAfter = (time: string): string => {
  if (time.length > 10) return time
  if (time.length > 7) return firstMoment(dayAfter(time, 1))
  const [year = 0, month = 0] = time.split('-').map(Number)
  return inUtc(Date.UTC(year, month)).slice(0, 'YYYY-MM-DDTHH:MM'.length)
}

/** The day so many days after another, or before it. */
export const dayAfter = (day: string, days: number): string =>
  inUtc(Date.parse(`${day}T00:00Z`) + days * dayMs).slice(0, 'YYYY-MM-DD'.length)

/** Days are reckoned in UTC, where each has 24 hours: date-fns would go by the machine's own zone. */
const inUtc = (ms: number): string => new Date(ms).toISOString()
const dayMs = 24 * 60 * 60 * 1000

/** `4.8.2021 klo 14.30`, `4.8.2021` or `elokuu 2021`, as precisely as known. */
export const formatTime = (time: string): string => {
  const [day = '', clock] = time.split('T')
  return clock ? `${formatPartialDate(day)} klo\u00A0${clockOf(time)}` : formatPartialDate(day)
}

/** `14.30`; a clock time has no zero before its hour (SFS 4175). */
export const clockOf = (moment: string): string => moment.slice(11).replace(/^0/, '').replace(':', '.')

/** `keskiviikkona 4.8.2021 klo 14.30`, `elokuussa 2021`: in running text. */
export const formatWhen = (time: string): string => {
  if (time.length < 10) return formatDateIn(time)
  const weekday = fi.localize.day(weekdayOf(time), { width: 'wide', context: 'formatting' })
  return `${weekday} ${formatTime(time)}`
}

const weekdayOf = (time: string) => new Date(`${time.slice(0, 10)}T00:00Z`).getUTCDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6

/** A beginning and an end with what stands between them: within a day the end is a clock's time alone, months keep their names. */
export const spanParts = (start: string, end?: string): readonly [from: string, between: string, to: string] => {
  if (!end || end === start) return [formatWhen(start), '', '']
  const sameDay = start.slice(0, 10) === end.slice(0, 10) && start.length > 10 && end.length > 10
  // A word joiner keeps both clock times on one line.
  if (sameDay) return [formatWhen(start), '–\u2060', clockOf(end)]
  const form = start.length < 10 && end.length < 10 ? formatTime : formatWhen
  return [form(start), ' – ', form(end)]
}

/** The same as one text: `maanantaina 15.3.2021 klo 9.00–12.30`. */
export const formatSpan = (start: string, end?: string): string => spanParts(start, end).join('')

/** Lengths of what is listened to or watched, and places in it, in seconds. */

const padded = (value: number): string => String(value).padStart(2, '0')

const parts = (seconds: number) => {
  const whole = Math.floor(seconds)
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, rest: whole % 60 }
}

/** `2:05`, `1:02:05`. */
export const clockTime = (seconds: number): string => {
  const { hours, minutes, rest } = parts(seconds)
  return hours > 0 ? `${hours}:${padded(minutes)}:${padded(rest)}` : `${minutes}:${padded(rest)}`
}

/** Of `02:05`, `1:02:05` or `00:01.500`. */
export const secondsOf = (clock: string): number =>
  clock.split(':').reduce((total, part) => total * 60 + Number(part), 0)

/** `PT1H2M5S` (ISO 8601). */
export const isoDuration = (seconds: number): string => {
  const { hours, minutes, rest } = parts(seconds)
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest}S`
}
