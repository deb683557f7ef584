import { grouped, remembered } from '../run/collections'
import type { TypeName } from '../schema/content-types'
import { ownTime } from './own-time'

/** A year with more items than this is split by month. */
export const monthlyAbove = 200

export type Period = { readonly year: string; readonly month?: string }
/** Filed by its own time: an event by when it is, not by when it was announced. */
type Filed = { readonly type: TypeName; readonly date: string }

/** By a part of their time, newest first. */
const groupsBy = (items: readonly Filed[], from: number, to: number) =>
  [...grouped(items, (item) => [ownTime(item).slice(from, to)])].sort(([a], [b]) => b.localeCompare(a))

/** Years that have items, newest first; `months` (newest first) only where a year is over `monthlyAbove`. */
export const yearsOf = remembered(
  (items: readonly Filed[]) =>
    groupsBy(items, 0, 4).map(([year, ofYear]) => {
      const months = ofYear.length > monthlyAbove ? groupsBy(ofYear, 5, 7) : []
      return { year, count: ofYear.length, months: months.map(([month, { length }]) => ({ month, count: length })) }
    }),
  new WeakMap(),
)

/** Whether links by year lead to more than a list of so many items shows: to another year, or to what the list leaves out. */
export const needsYears = (items: readonly Filed[], shown: number): boolean =>
  yearsOf(items).length > 1 || items.length > shown

/** Whether headings by period gather: there are several, over two items each or more. */
export const needsHeadings = (periods: number, items: number): boolean => periods > 1 && items >= 2 * periods

/** The archive pages that these items need. */
export const periodsOf = (items: readonly Filed[]): readonly Period[] =>
  yearsOf(items).flatMap(({ year, months }) => [{ year }, ...months.map(({ month }) => ({ year, month }))])

/** Places of items and their times, the latest first; those of one time in the order given. */
const byTime = remembered(
  (items: readonly Filed[]) =>
    items
      .map((item, at) => ({ at, time: ownTime(item) }))
      // Plain letters and digits: by a locale it would take ten times as long.
      .sort((a, b) => (a.time === b.time ? 0 : a.time < b.time ? 1 : -1)),
  new WeakMap(),
)

/** The items of a year or a month, the latest first. */
export const itemsIn = <T extends Filed>(items: readonly T[], { year, month }: Period): readonly T[] => {
  const prefix = month ? `${year}-${month}` : year
  return byTime(items).flatMap(({ at, time }) => (time.startsWith(prefix) ? items.slice(at, at + 1) : []))
}
