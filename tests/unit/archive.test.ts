import { describe, expect, it } from 'vitest'
import { itemsIn, monthlyAbove, needsHeadings, needsYears, periodsOf, yearsOf } from '@/lib/content/archive'
import { ownTime } from '@/lib/content/own-time'
import { siteDocuments } from '@/lib/search/build/search-documents'
import { contentOf, happening, job, meeting, news, notice } from './documents'

const dated = (...dates: string[]) => dates.map((date) => ({ type: 'News' as const, date }))
const busyYear = dated(...Array.from({ length: monthlyAbove + 1 }, (_, i) => (i % 2 ? '2022-05-01' : '2022-03-01')))

describe('yearsOf', () => {
  it('counts items by year, newest first', () => {
    expect(yearsOf(dated('2021-05-01', '2020-01-01', '2021-01-01'))).toEqual([
      { year: '2021', count: 2, months: [] },
      { year: '2020', count: 1, months: [] },
    ])
  })

  it('splits only a year that is too long for one page', () => {
    expect(yearsOf(busyYear.slice(0, monthlyAbove))[0]?.months).toEqual([])
    expect(yearsOf(busyYear)[0]?.months).toEqual([
      { month: '05', count: 100 },
      { month: '03', count: 101 },
    ])
  })
})

it.each([
  [['2021-05-01', '2021-01-01'], 2, false],
  [['2021-05-01', '2021-01-01'], 1, true],
  [['2021-05-01', '2020-01-01'], 2, true],
  [[], 0, false],
])('links by year of %j are of use where %i are shown: %s', (days, shown, expected) => {
  expect(needsYears(dated(...days), shown)).toBe(expected)
})

it.each([
  [1, 9, false],
  [2, 3, false],
  [2, 4, true],
  [3, 5, false],
])('%i periods with %i items have headings: %s', (periods, items, expected) => {
  expect(needsHeadings(periods, items)).toBe(expected)
})

it('periodsOf lists every archive page: years, and months of split years', () => {
  expect(periodsOf([...busyYear, ...dated('2021-01-01')])).toEqual([
    { year: '2022' },
    { year: '2022', month: '05' },
    { year: '2022', month: '03' },
    { year: '2021' },
  ])
  expect(periodsOf([])).toEqual([])
})

it('itemsIn takes the items of the period alone', () => {
  const items = dated('2021-05-31', '2021-05-01', '2021-04-30', '2020-05-01')
  expect(itemsIn(items, { year: '2021' })).toHaveLength(3)
  expect(itemsIn(items, { year: '2021', month: '05' })).toHaveLength(2)
})

it('what is announced for a time is filed by that: a meeting and an event by their beginning, a job by its closing', () => {
  const items = [
    happening('messut', { date: '2020-11-20', start: '2021-02-01T12:00', times: ['2021-03-01T12:00'] }),
    meeting('kokous', { date: '2020-12-20', start: '2021-05' }),
    job('tyo', { date: '2020-12-28', closes: '2021-01-15T16:00' }),
    notice('katko', { date: '2020-12-31', starts: '2020-12-31T08:00', ends: '2021-01-02T08:00' }),
    news('uutinen', { date: '2020-12-30' }),
  ]
  expect(yearsOf(items).map(({ year, count }) => [year, count])).toEqual([
    ['2021', 3],
    ['2020', 2],
  ])
  // The latest first, whenever they were announced.
  expect(itemsIn(items, { year: '2021' }).map(({ slug }) => slug)).toEqual(['kokous', 'messut', 'tyo'])
  expect(itemsIn(items, { year: '2020' }).map(({ slug }) => slug)).toEqual(['katko', 'uutinen'])
})

it.each([
  [news('a', { date: '2021-03-31' }), '2021-03-31'],
  [news('a', { date: '2021-03-31', datePrecision: 'kuukausi' }), '2021-03'],
  [happening('a', { start: '2021-03' }), '2021-03'],
  [job('a', { closes: '2021-08-04T14:30' }), '2021-08-04T14:30'],
])('ownTime of %j is %s', (item, time) => expect(ownTime(item)).toBe(time))

it('search files it so too', () => {
  const of = contentOf({ Meeting: [meeting('kokous', { date: '2020-12-20', start: '2021-05-03T12:00' })] })
  expect(siteDocuments(of).find(({ title }) => title === 'kokous')?.date).toBe('2021-05-03')
})
