import { describe, expect, it } from 'vitest'
import { modifiedTime, publishedTime, startOfDay } from '@/lib/text/format'
import { news } from '../documents'

describe('the beginning of a day in Finland', () => {
  it.each([
    ['2021-01-15', '+02:00', 'winter'],
    ['2021-07-07', '+03:00', 'summer'],
    ['2021-03-27', '+02:00', 'the eve of summer time'],
    ['2021-03-28', '+02:00', 'the day it begins, at three in the morning'],
    ['2021-03-29', '+03:00', 'its first whole day'],
    ['2021-10-30', '+03:00', 'its last whole day'],
    ['2021-10-31', '+03:00', 'the day it ends, at four in the morning'],
    ['2021-11-01', '+02:00', 'the day after'],
    ['2020-02-29', '+02:00', 'the leap day'],
    ['2026-12-31', '+02:00', 'the last of a year'],
  ])('%s is at %s: %s', (day, offset) => {
    const time = startOfDay(day)
    expect(time).toBe(`${day}T00:00:00${offset}`)
    const [hour] = new Intl.DateTimeFormat('fi', { timeZone: 'Europe/Helsinki', hour: '2-digit', hourCycle: 'h23' })
      .formatToParts(new Date(time))
      .map(({ value }) => value)
    expect(hour).toBe('00')
  })
})

describe('the times of an item', () => {
  const change = (date: string) => ({ type: 'Change', date, note: 'Tarkennettu.' }) as const

  it('are its day, and that of its latest change', () => {
    const item = news('a', { date: '2021-07-07', changes: [change('2021-07-12'), change('2021-12-01')] })
    expect(publishedTime(item)).toBe('2021-07-07T00:00:00+03:00')
    expect(modifiedTime(item)).toBe('2021-12-01T00:00:00+02:00')
  })

  it('are no more precise than known', () => {
    expect(publishedTime(news('a', { date: '2021-12-16', datePrecision: 'kuukausi' }))).toBe('2021-12')
  })

  it('hold no change when there was none', () => {
    expect(modifiedTime(news('a'))).toBeUndefined()
    expect(modifiedTime(news('a', { changes: [] }))).toBeUndefined()
  })
})
