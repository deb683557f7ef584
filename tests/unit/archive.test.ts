import { describe, expect, it } from 'vitest'
import { itemsIn, monthlyAbove, periodsOf, yearsOf } from '@/lib/content/archive'

const dated = (...dates: string[]) => dates.map((date) => ({ date }))
const busyYear = Array.from({ length: monthlyAbove + 1 }, (_, i) => ({ date: i % 2 ? '2022-05-01' : '2022-03-01' }))

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
