import { describe, expect, it } from 'vitest'
import { buildMoment } from '@/lib/run/environment'
import { clockProblem, isMoment, offsetOf, utcOf, withOffset } from '@/lib/text/moment'

const hour = 3_600_000
const years = [1996, 1999, 2000, 2021, 2025, 2026, 2027, 2037, 2038, 2050, 2099, 2100]

/** The time zone as others know it: what clocks in Finland show at an instant. */
const parts = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Helsinki',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})
const shown = (instant: Date): string => {
  const values = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${values.year}-${values.month}-${values.day}T${values.hour}:${values.minute}`
}

describe('a moment', () => {
  it.each(['2021-08-04T14:30', '2024-02-29T00:00', '1996-01-01T00:00', '2100-12-31T23:59'])('%s is one', (moment) => {
    expect(isMoment(moment)).toBe(true)
  })

  it.each([
    ['2021-02-29T12:00', 'a day that the year lacks'],
    ['2100-02-29T12:00', 'a leap day that the century lacks'],
    ['2021-04-31T12:00', 'a day that the month lacks'],
    ['2021-13-01T12:00', 'no month'],
    ['2021-00-10T12:00', 'no month'],
    ['2021-08-04T24:00', 'midnight by another name'],
    ['2021-08-04T14:60', 'no minute'],
    ['1995-12-31T23:59', 'before the rule of summer time'],
    ['2101-01-01T00:00', 'too far'],
    ['2021-08-04', 'a day'],
    ['2021-08', 'a month'],
    ['14:30', 'a time'],
    ['2021-08-04 14:30', 'a space'],
    ['2021-08-04T14.30', 'a full stop'],
    ['2021-8-4T14:30', 'short numbers'],
    ['2021-08-04T14:30:00', 'seconds'],
    ['2021-08-04T14:30Z', 'a zone'],
    ['2021-08-04T14:30+03:00', 'an offset'],
    ['2021-08-04T14:30\n', 'a line break'],
    ['', 'nothing'],
  ])('%j is none: %s', (text) => {
    expect(isMoment(text)).toBe(false)
    expect(() => utcOf(text)).toThrow(RangeError)
  })

  it.each([
    ['2021-08-04T14:30', '2021-08-04T14:30+03:00', '2021-08-04T11:30:00Z'],
    ['2021-12-22T14:30', '2021-12-22T14:30+02:00', '2021-12-22T12:30:00Z'],
    ['2022-01-01T00:30', '2022-01-01T00:30+02:00', '2021-12-31T22:30:00Z'],
    ['2021-03-28T02:59', '2021-03-28T02:59+02:00', '2021-03-28T00:59:00Z'],
    ['2021-03-28T04:00', '2021-03-28T04:00+03:00', '2021-03-28T01:00:00Z'],
    ['2021-10-31T02:59', '2021-10-31T02:59+03:00', '2021-10-30T23:59:00Z'],
    ['2021-10-31T04:00', '2021-10-31T04:00+02:00', '2021-10-31T02:00:00Z'],
  ])('%s is %s and %s', (moment, local, utc) => {
    expect(withOffset(moment)).toBe(local)
    expect(utcOf(moment)).toBe(utc)
    expect(buildMoment(utc)).toBe(moment)
  })
})

describe('where clocks turn', () => {
  it.each([
    ['2021-03-28T02:59', undefined],
    ['2021-03-28T03:00', 'missing'],
    ['2021-03-28T03:59', 'missing'],
    ['2021-03-28T04:00', undefined],
    ['2021-03-21T03:30', undefined],
    ['2024-03-31T03:30', 'missing'],
    ['2021-10-31T02:59', undefined],
    ['2021-10-31T03:00', 'twice'],
    ['2021-10-31T03:59', 'twice'],
    ['2021-10-31T04:00', undefined],
    ['2021-10-24T03:30', undefined],
    ['2026-10-25T03:30', 'twice'],
  ])('%s: %s', (moment, problem) => {
    expect(clockProblem(moment)).toBe(problem)
  })

  it('a moment with a problem has the offset before the switch', () => {
    expect(utcOf('2021-03-28T03:30')).toBe('2021-03-28T01:30:00Z')
    expect(utcOf('2021-10-31T03:30')).toBe('2021-10-31T00:30:00Z')
  })
})

/** Every half hour from the 24th to the 3rd, so around any last Sunday, as if it were in UTC. */
const around = (year: number): readonly number[] =>
  [2, 9].flatMap((month) =>
    Array.from({ length: 11 * 48 }, (_, index) => Date.UTC(year, month, 24) + (index * hour) / 2),
  )

describe.each(years)('the zone as others know it in %i', (year) => {
  it('moments have the same offset, and a problem where none or two fit', () => {
    const problems: string[] = []
    for (const time of around(year)) {
      const moment = new Date(time).toISOString().slice(0, 16)
      const fitting = ['+02:00', '+03:00'].filter((offset) => shown(new Date(`${moment}${offset}`)) === moment)
      const problem = clockProblem(moment)
      if (problem) problems.push(problem)
      expect([moment, problem]).toEqual([moment, { 0: 'missing', 2: 'twice' }[fitting.length]])
      if (fitting.length === 1) expect([moment, offsetOf(moment)]).toEqual([moment, fitting[0]])
    }
    expect(problems).toEqual(['missing', 'missing', 'twice', 'twice'])
  })

  it('every day of the year begins where it does', () => {
    for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += 24 * hour) {
      const midnight = new Date(time).toISOString().slice(0, 16)
      expect(shown(new Date(utcOf(midnight)))).toBe(midnight)
    }
  })
})
