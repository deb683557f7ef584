import { describe, expect, it } from 'vitest'
import { dayAfter, firstMoment, formatSpan, formatTime, formatWhen, hasPassed, momentAfter } from '@/lib/text/times'

describe('hasPassed', () => {
  it.each([
    ['2021-08-04T14:30', '2021-08-04T14:29', false],
    ['2021-08-04T14:30', '2021-08-04T14:30', true],
    ['2021-08-04', '2021-08-04T23:59', false],
    ['2021-08-04', '2021-08-05T00:00', true],
    ['2021-08-04', '2021-08-05', true],
    ['2021-12', '2021-12-31T23:59', false],
    ['2021-12', '2022-01-01T00:00', true],
  ])('%s at %s: %s', (time, now, expected) => {
    expect(hasPassed(time, now)).toBe(expected)
  })
})

it.each([
  ['2021-08-04T14:30', '2021-08-04T14:30', '2021-08-04T14:30'],
  ['2021-12-31', '2021-12-31T00:00', '2022-01-01T00:00'],
  ['2024-02', '2024-02-01T00:00', '2024-03-01T00:00'],
  // The last Sunday of March and of October have 23 and 25 hours.
  ['2021-03-28', '2021-03-28T00:00', '2021-03-29T00:00'],
  ['2021-10-31', '2021-10-31T00:00', '2021-11-01T00:00'],
  ['2021-03', '2021-03-01T00:00', '2021-04-01T00:00'],
  ['2021-10', '2021-10-01T00:00', '2021-11-01T00:00'],
])('%s begins at %s and is over from %s', (time, first, after) => {
  expect([firstMoment(time), momentAfter(time)]).toEqual([first, after])
})

it.each([
  ['2021-03-28', 1, '2021-03-29'],
  ['2021-03-29', -1, '2021-03-28'],
  ['2021-10-31', 1, '2021-11-01'],
  ['2021-11-01', -1, '2021-10-31'],
])('%s and %i days is %s, by whatever clock the machine has', (day, days, expected) => {
  expect(dayAfter(day, days)).toBe(expected)
})

describe('in Finnish', () => {
  it.each([
    ['2021-08-04T14:30', '4.8.2021 klo\u00A014.30', 'keskiviikkona 4.8.2021 klo\u00A014.30'],
    ['2021-07-07T08:00', '7.7.2021 klo\u00A08.00', 'keskiviikkona 7.7.2021 klo\u00A08.00'],
    ['2021-08-04', '4.8.2021', 'keskiviikkona 4.8.2021'],
    ['2021-03', 'maaliskuu 2021', 'maaliskuussa 2021'],
  ])('%s', (time, short, long) => {
    expect([formatTime(time), formatWhen(time)]).toEqual([short, long])
  })

  it.each([
    ['2021-08-04T09:00', '2021-08-04T12:30', 'keskiviikkona 4.8.2021 klo\u00A09.00–\u206012.30'],
    ['2021-08-04', '2021-08-05', 'keskiviikkona 4.8.2021 – torstaina 5.8.2021'],
    [
      '2021-08-04T22:00',
      '2021-08-05T01:00',
      'keskiviikkona 4.8.2021 klo\u00A022.00 – torstaina 5.8.2021 klo\u00A01.00',
    ],
    ['2021-08-04', undefined, 'keskiviikkona 4.8.2021'],
    ['2021-03', undefined, 'maaliskuussa 2021'],
    ['2021-03', '2021-05', 'maaliskuu 2021 – toukokuu 2021'],
  ])('from %s to %s', (start, end, text) => {
    expect(formatSpan(start, end)).toBe(text)
  })
})
