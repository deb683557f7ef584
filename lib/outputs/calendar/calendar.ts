import { isMoment, utcOf } from '../../text/moment'
import { dayAfter } from '../../text/times'

/** A calendar as iCalendar (RFC 5545) with the properties of RFC 7986. Of its content only: two builds are the same. */

/** A clock time in Finland `2021-08-04T14:30`, or a whole day `2021-08-04`. */
export interface CalendarEntry {
  /** Stable: address at the host. */
  readonly uid: string
  readonly title: string
  readonly start: string
  /** A moment, or the last day of whole days. */
  readonly end?: string
  /** Absolute, as that of the calendar. */
  readonly url: string
  readonly summary?: string
  readonly place?: string
  /** A cancelled entry stays, so that calendars which follow this one take it off. */
  readonly cancelled?: boolean
  readonly published: string
  /** Days of changes, the latest last. */
  readonly changes: readonly string[]
}

interface Calendar {
  readonly name: string
  readonly url: string
  readonly entries: readonly CalendarEntry[]
}

export const calendarText = ({ name, url, entries }: Calendar): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${text(new URL(url).host)}//Kalenteri//FI`,
    'METHOD:PUBLISH',
    `NAME:${oneLine(name)}`,
    `X-WR-CALNAME:${oneLine(name)}`,
    `URL:${address(url)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
    ...timeZone,
    ...entries.toSorted(byStart).flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')

const zone = 'Europe/Helsinki'

/** The rule of `lib/text/moment.ts` in the calendar's words; winter's begins a year sooner, for the first of 1996. */
const timeZone = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0300',
  'TZNAME:EEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19951029T040000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0300',
  'TZOFFSETTO:+0200',
  'TZNAME:EET',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** By code units, which is the order of time; a whole day comes before its moments. */
const byStart = (a: CalendarEntry, b: CalendarEntry): number => compare(a.start, b.start) || compare(a.uid, b.uid)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const eventLines = (entry: CalendarEntry): readonly string[] => {
  const { uid, title, summary, place, url, cancelled, published, changes } = entry
  return [
    'BEGIN:VEVENT',
    `UID:${oneLine(uid)}`,
    `DTSTAMP:${compact(utcOf(momentOf(changes.at(-1) ?? published)))}`,
    `SEQUENCE:${changes.length}`,
    ...timeLines(entry),
    `SUMMARY:${oneLine(title)}`,
    ...(summary ? [`DESCRIPTION:${text(summary)}`] : []),
    ...(place ? [`LOCATION:${oneLine(place)}`] : []),
    `URL:${address(url)}`,
    ...(cancelled ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
  ]
}

const dayOf = (time: string): string => time.slice(0, 'YYYY-MM-DD'.length)

/** A day's first moment, a moment itself; throws for what is neither, such as a month. */
const momentOf = (time: string): string => {
  const moment = time === dayOf(time) ? `${time}T00:00` : time
  if (!isMoment(moment)) throw new RangeError(`No day and no moment: ${time}`)
  return moment
}

/** Both ends must be of one kind: where one is a day, whole days are meant. An end that is not later says nothing. */
const timeLines = ({ start, end = start }: CalendarEntry): readonly string[] => {
  const [first, last] = [momentOf(start), momentOf(end)]
  if (isMoment(start) && (isMoment(end) || dayOf(start) === end)) {
    const until = isMoment(end) && last > first ? [`DTEND;TZID=${zone}:${clock(last)}`] : []
    return [`DTSTART;TZID=${zone}:${clock(first)}`, ...until]
  }
  const until = dayOf(last) > dayOf(first) ? [`DTEND;VALUE=DATE:${compact(dayAfter(dayOf(last), 1))}`] : []
  return [`DTSTART;VALUE=DATE:${compact(dayOf(first))}`, ...until]
}

const compact = (time: string): string => time.replace(/[-:]/g, '')
const clock = (moment: string): string => `${compact(moment)}00`

/** Line breaks to any reader: some break lines at separators and at control characters, too. */
const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

/** Text (3.3.11): control characters and half surrogates are left out. */
const text = (value: string): string =>
  value
    .replace(lineBreaks, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** What calendars show on one line: some refuse an entry whose title has more. */
const oneLine = (value: string): string => text(value.replace(lineBreaks, ' '))

/** An address is not escaped; `URL` leaves nothing in it that ends a line. Throws when it is not absolute. */
const address = (value: string): string => new URL(value).href

/** Most octets of a line without its end; the space that begins a continuation is one of them (3.1). */
const most = 75

const folded = (line: string): string => {
  let [result, octets] = ['', 0]
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > most) {
      result += '\r\n '
      octets = 1
    }
    result += character
    octets += size
  }
  return result
}
