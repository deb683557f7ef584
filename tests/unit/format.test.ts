import { describe, expect, it } from 'vitest'
import { buildDay } from '@/lib/run/environment'
import {
  compareFinnish,
  formatDateIn,
  formatFacts,
  formatList,
  formatPartialDate,
  formatPeriod,
  phoneHref,
} from '@/lib/text/format'

it.each([
  ['2021', '2021'],
  ['2021-03', 'maaliskuu 2021'],
  ['2021-03-31', '31.3.2021'],
  ['2020-12-01', '1.12.2020'],
])('formatPartialDate %s', (value, expected) => {
  expect(formatPartialDate(value)).toBe(expected)
})

it.each([
  ['2021', 'vuonna 2021'],
  ...['tammi', 'helmi', 'maalis', 'huhti', 'touko', 'kesä', 'heinä', 'elo', 'syys', 'loka', 'marras', 'joulu'].map(
    (month, at): [string, string] => [`2021-${String(at + 1).padStart(2, '0')}`, `${month}kuussa 2021`],
  ),
  ['2021-06-05', '5.6.2021'],
])('formatDateIn %s', (value, expected) => {
  expect(formatDateIn(value)).toBe(expected)
})

it('a dot between facts stands before the next one on its line, and is not there without two', () => {
  expect(formatFacts(['Oulu', undefined, 'Rahoitus'])).toBe('Oulu ·\u00A0Rahoitus')
  expect([formatFacts(['Oulu', '']), formatFacts([])]).toEqual(['Oulu', ''])
})

it.each([
  ['2015', '2017', '2015–2017'],
  ['2018', '2018', '2018'],
  ['2020', undefined, '2020–'],
  [undefined, undefined, ''],
  ['2021-03', '2021-05', 'maaliskuu 2021 – toukokuu 2021'],
])('formatPeriod %s %s', (start, end, expected) => {
  expect(formatPeriod(start, end)).toBe(expected)
})

it('lists and order are Finnish', () => {
  expect(formatList(['Ii', 'Oulu', 'Vaala'])).toBe('Ii, Oulu ja Vaala')
  expect(['Ähtäri', 'Åland', 'Vaala', 'Äänekoski'].sort(compareFinnish)).toEqual([
    'Vaala',
    'Åland',
    'Ähtäri',
    'Äänekoski',
  ])
})

it.each([
  ['08 123 4567', 'tel:+35881234567'],
  ['+358 40 123 4567', 'tel:+358401234567'],
  ['0040 123', 'tel:0040123'],
])('phoneHref %s', (number, expected) => {
  expect(phoneHref(number)).toBe(expected)
})

describe('buildDay', () => {
  it('is the day in Helsinki, in summer and in winter', () => {
    expect(buildDay('2021-06-30T20:59:59Z')).toBe('2021-06-30')
    expect(buildDay('2021-06-30T21:00:00Z')).toBe('2021-07-01')
    expect(buildDay('2021-12-31T21:59:59Z')).toBe('2021-12-31')
    expect(buildDay('2021-12-31T22:00:00Z')).toBe('2022-01-01')
  })

  it('refuses a clock that is no time', () => {
    expect(() => buildDay('huomenna')).toThrow('BUILD_TIME')
  })
})
