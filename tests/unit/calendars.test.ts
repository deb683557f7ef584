import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { expect, it, onTestFinished } from 'vitest'
import { publicContent } from '@/lib/content/gate'
import { calendarPlans, calendarUrl, entryUrl, writeCalendars } from '@/lib/outputs/calendar/calendars'
import { contentOf, happening } from './documents'

const noon = happening('paivalla', { start: '2021-06-20T14:30', end: '2021-06-20T16:00', regions: ['lakeus'] })
const cancelled = happening('peruttu', { start: '2021-12-20T14:30', status: 'peruttu' })
const days = happening('monta-paivaa', { start: '2021-06-30', end: '2021-07-02', times: ['2021-08-01T10:00'] })
const month = happening('kuussa', { start: '2021-06' })
const content = publicContent(contentOf({ Happening: [noon, cancelled, days, month] }), '2021-06-15')

const written = (): ReadonlyMap<string, string> => {
  const folder = mkdtempSync(join(tmpdir(), 'calendars-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeCalendars(content, folder)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ics'))
  return new Map(files.map((name) => [`/${name}`, readFileSync(join(folder, name), 'utf8')]))
}

const eventsOf = (text: string | undefined) => {
  const calendar = new ICAL.Component(ICAL.parse(text ?? ''))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}

it('gives one calendar of all, of each type and of each area, empty ones too', () => {
  expect(calendarPlans(content).map(({ name, items }) => [name, items.length])).toEqual(
    expect.arrayContaining([
      ['kalenteri', 3],
      ['tapahtumat', 3],
      ['alue-lakeus', 1],
      ['alue-kainuu', 2],
    ]),
  )
})

it('writes them as calendars that a reader of calendars reads: times in Finland, days whole, what is cancelled marked', () => {
  const files = written()
  const events = eventsOf(files.get(calendarUrl('kalenteri')))
  const of = (slug: string) => events.filter(({ uid }) => uid.includes(`/${slug}/`))
  expect(
    of('paivalla').map(({ startDate, endDate }) => [startDate, endDate].map((time) => time.toJSDate().toISOString())),
  ).toEqual([['2021-06-20T11:30:00.000Z', '2021-06-20T13:00:00.000Z']])
  expect(
    of('peruttu').map(({ startDate, component }) => [
      startDate.toJSDate().toISOString(),
      component.getFirstPropertyValue('status'),
    ]),
  ).toEqual([['2021-12-20T12:30:00.000Z', 'CANCELLED']])
  expect(of('monta-paivaa').map(({ startDate, endDate }) => [String(startDate), String(endDate)])).toEqual([
    ['2021-06-30', '2021-07-03'],
    ['2021-08-01T10:00:00', '2021-08-01T10:00:00'],
  ])
  expect(of('kuussa')).toEqual([])
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
})

it('puts one beside each page with a day', () => {
  const single = [...written().keys()].filter(
    (name) => name.endsWith('/kalenteri.ics') && name.startsWith('/tapahtumat/'),
  )
  expect(single.toSorted()).toEqual([noon, cancelled, days].map((item) => entryUrl(item) ?? '').toSorted())
  expect(entryUrl(month)).toBeUndefined()
})

it('is the same in two builds', () => {
  expect(written()).toEqual(written())
})
