import { grouped, remembered } from '../run/collections'

/** A year with more items than this is split by month. */
export const monthlyAbove = 200

export type Period = { readonly year: string; readonly month?: string }
type Dated = { readonly date: string }

/** By a part of the date, newest first. */
const groupsBy = (items: readonly Dated[], from: number, to: number) =>
  [...grouped(items, ({ date }) => [date.slice(from, to)])].sort(([a], [b]) => b.localeCompare(a))

/** Years that have items, newest first; `months` (newest first) only where a year is over `monthlyAbove`. */
export const yearsOf = remembered(
  (items: readonly Dated[]) =>
    groupsBy(items, 0, 4).map(([year, ofYear]) => {
      const months = ofYear.length > monthlyAbove ? groupsBy(ofYear, 5, 7) : []
      return { year, count: ofYear.length, months: months.map(([month, { length }]) => ({ month, count: length })) }
    }),
  new WeakMap(),
)

/** The archive pages that these items need. */
export const periodsOf = (items: readonly Dated[]): readonly Period[] =>
  yearsOf(items).flatMap(({ year, months }) => [{ year }, ...months.map(({ month }) => ({ year, month }))])

/** The items of a year or a month, in the order given. */
export const itemsIn = <T extends Dated>(items: readonly T[], { year, month }: Period): readonly T[] => {
  const prefix = month ? `${year}-${month}` : year
  return items.filter((item) => item.date.startsWith(prefix))
}
