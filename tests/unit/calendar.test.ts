import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarEntry, calendarText } from '@/lib/outputs/calendar/calendar'
import { utcOf } from '@/lib/text/moment'

const url = 'https://alue.example/tapahtumat/'
const entry = (given: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'tapahtumat/kahvit@alue.example',
  title: 'Kahvit',
  start: '2021-08-04T14:30',
  url: `${url}kahvit/`,
  published: '2021-07-07',
  changes: [],
  ...given,
})
const written = (...entries: readonly CalendarEntry[]): string => calendarText({ name: 'Tapahtumat', url, entries })

/** The lines as they were before folding, read by hand. */
const lines = (text: string): readonly string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n')

/** Another's reader, which knows no time zone but those that the file tells. */
const read = (text: string) => {
  ICAL.TimezoneService.reset()
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return { events: calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component)) }
}
const only = (given: Partial<CalendarEntry>) => {
  const [event] = read(written(entry(given))).events
  if (!event) throw new Error('No event')
  return event
}
const value = (event: ICAL.Event, name: string): string | undefined =>
  event.component.getFirstPropertyValue(name)?.toString()
const instant = (time: ICAL.Time): string => `${time.toJSDate().toISOString().slice(0, 16)}:00Z`

describe('a calendar', () => {
  it('tells what it is, and where changes of it are', () => {
    expect(lines(written()).slice(0, 9)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//alue.example//Kalenteri//FI',
      'METHOD:PUBLISH',
      'NAME:Tapahtumat',
      'X-WR-CALNAME:Tapahtumat',
      `URL:${url}`,
      'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
      'X-PUBLISHED-TTL:PT12H',
    ])
  })

  it('is whole without entries', () => {
    expect(read(written()).events).toEqual([])
    expect(lines(written()).slice(-2)).toEqual(['END:VCALENDAR', ''])
  })

  it('has its entries by start, then by uid, however they came, and the same bytes each time', () => {
    const [a, b, c, d] = [
      entry({ uid: 'b', start: '2021-08-04' }),
      entry({ uid: 'a', start: '2021-08-04T09:00' }),
      entry({ uid: 'c', start: '2021-08-04T09:00' }),
      entry({ uid: '0', start: '2021-08-05' }),
    ]
    expect(read(written(d, c, b, a)).events.map(({ uid }) => uid)).toEqual(['b', 'a', 'c', '0'])
    expect(written(d, c, b, a)).toBe(written(a, b, c, d))
  })

  it('has one line end, CRLF', () => {
    expect(written(entry({ summary: 'a\nb\rc\r\nd' })).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})

describe('moments', () => {
  it.each([
    ['2021-08-04T14:30', '2021-08-04T11:30:00Z', 'summer'],
    ['2021-12-22T14:30', '2021-12-22T12:30:00Z', 'winter'],
    ['2021-03-28T02:59', '2021-03-28T00:59:00Z', 'before summer time'],
    ['2021-03-28T04:00', '2021-03-28T01:00:00Z', 'its beginning'],
    ['2021-10-31T02:59', '2021-10-30T23:59:00Z', 'the last hour before its end'],
    ['2021-10-31T04:00', '2021-10-31T02:00:00Z', 'after its end'],
    ['1996-02-01T12:00', '1996-02-01T10:00:00Z', 'before the first summer time that is told'],
    ['2034-07-01T12:00', '2034-07-01T09:00:00Z', 'years ahead'],
  ])('%s is %s by the zone in the file: %s', (start, utc) => {
    expect(lines(written(entry({ start })))).toContain(`DTSTART;TZID=Europe/Helsinki:${start.replace(/[-:]/g, '')}00`)
    expect(instant(only({ start }).startDate)).toBe(utc)
    expect(utcOf(start)).toBe(utc)
  })

  it('end on the clock, and over a switch after as many hours as pass', () => {
    const event = only({ start: '2021-03-28T01:00', end: '2021-03-28T05:00' })
    expect(instant(event.endDate)).toBe('2021-03-28T02:00:00Z')
    expect(event.duration.toSeconds()).toBe(3 * 3600)
  })

  it.each([undefined, '2021-08-04T14:30', '2021-08-04T14:00', '2021-08-04'])('have no end by %s', (end) => {
    const text = written(entry(end ? { end } : {}))
    expect(text).not.toContain('DTEND')
    expect(text).toContain('DTSTART;TZID=')
  })
})

describe('whole days', () => {
  it.each([
    ['2021-08-30', '2021-08-31', '2021-09-01'],
    ['2024-02-28', '2024-02-28T18:00', undefined],
    ['2024-02-27', '2024-02-28', '2024-02-29'],
    ['2021-12-30', '2021-12-31', '2022-01-01'],
    ['2021-03-27', '2021-03-28', '2021-03-29'],
    ['2021-10-30', '2021-10-31', '2021-11-01'],
    ['2021-08-04', undefined, undefined],
    ['2021-08-04', '2021-08-04', undefined],
    ['2021-08-04', '2021-08-03', undefined],
    ['2021-08-04T09:00', '2021-08-06', '2021-08-07'],
    ['2021-08-04', '2021-08-06T15:00', '2021-08-07'],
  ])('from %s to %s end before %s', (start, end, exclusive) => {
    const event = only({ start, ...(end && { end }) })
    expect(event.startDate.isDate).toBe(true)
    expect(event.startDate.toString()).toBe(start.slice(0, 10))
    expect(value(event, 'dtend')).toBe(exclusive)
  })

  it.each(['2021-08', '2021', '2021-02-30', '2021-08-04T14:30Z', 'elokuussa'])('are not of %s', (start) => {
    expect(() => written(entry({ start }))).toThrow(start)
    expect(() => written(entry({ published: start }))).toThrow(start)
    expect(() => written(entry({ changes: [start] }))).toThrow(start)
  })
})

describe('versions of an entry', () => {
  it.each([
    [{}, '2021-07-06T21:00:00Z', '0'],
    [{ published: '2021-12-07' }, '2021-12-06T22:00:00Z', '0'],
    [{ published: '2021-07-07T09:15' }, '2021-07-07T06:15:00Z', '0'],
    [{ changes: ['2021-07-12'] }, '2021-07-11T21:00:00Z', '1'],
    [{ changes: ['2021-07-12', '2021-12-01'] }, '2021-11-30T22:00:00Z', '2'],
  ])('%j: of %s, number %s', (given, stamp, sequence) => {
    expect(value(only(given), 'dtstamp')).toBe(stamp)
    expect(value(only(given), 'sequence')).toBe(sequence)
  })

  it('a cancelled one stays, and says so', () => {
    const { events } = read(written(entry({ cancelled: true, changes: ['2021-07-12'] }), entry({ uid: 'other' })))
    expect(events.map((event) => value(event, 'status'))).toEqual([undefined, 'CANCELLED'])
    expect(events.find((event) => value(event, 'status'))?.uid).toBe(entry().uid)
  })
})

describe('texts', () => {
  const hostile = [
    'Kahvit; mehut, pullat',
    String.raw`Polku C:\uusi\nimi\; ja \, ja \\`,
    'Kahvit\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:toinen\r\nSUMMARY:Huijaus',
    'Kahvit\nATTACH:https://paha.example/',
    'Kahvit" ;X="1":DTSTART:19990101',
    'Ä'.repeat(200),
    '👩🏽‍⚕️'.repeat(60),
    `${'a'.repeat(66)}👋${'ä'.repeat(40)}`,
  ]

  it.each(hostile)('%j comes back as it was, on one line but for the summary', (text) => {
    const entries = [entry({ uid: text, title: text, summary: text, place: text })]
    const file = calendarText({ name: text, url, entries })
    const { events } = read(file)
    const [plain, oneLine] = ['\n', ' '].map((lineBreak) => text.replace(/\r?\n/g, lineBreak))
    expect(events).toHaveLength(1)
    const [event] = events
    expect([event?.uid, event?.summary, event?.description, event?.location]).toEqual([
      oneLine,
      oneLine,
      plain,
      oneLine,
    ])
    expect(event?.startDate.toString()).toBe('2021-08-04T14:30:00')
    // The reader takes texts of properties that it does not know as they stand.
    const rawValue = (name: string) =>
      lines(file).flatMap((line) => (line.startsWith(name) ? line.slice(name.length) : []))
    for (const name of ['NAME:', 'X-WR-CALNAME:']) expect(rawValue(name)).toEqual(rawValue('SUMMARY:'))
  })

  it.each([...hostile, ...Array.from({ length: 80 }, (_, length) => `${'a'.repeat(length)}ä👋`)])(
    '%j is folded between characters, at 75 octets',
    (title) => {
      const bytes = Buffer.from(written(entry({ title })))
      const physical = bytes.toString('latin1').split('\r\n')
      expect(Math.max(...physical.map(({ length }) => length))).toBeLessThanOrEqual(75)
      const strict = new TextDecoder('utf-8', { fatal: true })
      for (const line of physical) expect(() => strict.decode(Buffer.from(line, 'latin1'))).not.toThrow()
      expect(lines(bytes.toString())).toHaveLength(lines(written(entry())).length)
    },
  )

  it('a line is folded when it must be, and no sooner', () => {
    const [before, fits, over] = [66, 67, 68].map((length) => written(entry({ title: 'a'.repeat(length) })))
    for (const text of [before, fits]) expect(text).not.toContain('\r\n ')
    expect(over).toContain(`SUMMARY:${'a'.repeat(67)}\r\n a\r\n`)
  })

  it('signs that part values are escaped, and no others', () => {
    const given = { title: String.raw`a;b,c\d:"e"`, summary: 'f;g\nh' }
    expect(lines(written(entry(given)))).toEqual(
      expect.arrayContaining([String.raw`SUMMARY:a\;b\,c\\d:"e"`, String.raw`DESCRIPTION:f\;g\nh`]),
    )
  })

  it('what a reader could take for the end of a line is none', () => {
    for (const sign of ['\r', '\n', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])
      expect(lines(written(entry({ title: `a${sign}b`, summary: `a${sign}BEGIN:VEVENT` })))).toEqual(
        expect.arrayContaining(['SUMMARY:a b', String.raw`DESCRIPTION:a\nBEGIN:VEVENT`]),
      )
  })

  it('control characters and half surrogates are left out', () => {
    const title = '\u0000a\u0007b\u001B\u001C\u007F\u009Bc\uD83D\tä\uDC4B👋'
    expect(lines(written(entry({ title })))).toContain('SUMMARY:abc\tä👋')
  })

  it('addresses end no line and are absolute', () => {
    const text = written(entry({ url: 'https://alue.example/ä;b,c\r\nATTENDEE:x' }))
    expect(lines(text)).toContain('URL:https://alue.example/%C3%A4;b,cATTENDEE:x')
    expect(() => written(entry({ url: '/tapahtumat/' }))).toThrow('Invalid URL')
  })

  it('what is not known is absent', () => {
    expect(written(entry())).not.toMatch(/^(DESCRIPTION|LOCATION|STATUS|DTEND)/m)
  })
})
