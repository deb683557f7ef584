/** A year with more items than this is split by month. */
export const monthlyAbove = 200

export type Period = { readonly year: string; readonly month?: string }
type YearCount = { readonly year: string; readonly count: number; readonly months: readonly MonthCount[] }
type MonthCount = { readonly month: string; readonly count: number }

type Dated = { readonly date: string }

const countBy = (values: readonly string[]): [string, number][] => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => b.localeCompare(a))
}

const cache = new WeakMap<readonly Dated[], readonly YearCount[]>()

/** Years that have items, newest first; `months` (newest first) only where a year is over `monthlyAbove`. */
export const yearsOf = (items: readonly Dated[]): readonly YearCount[] => {
  const cached = cache.get(items)
  if (cached) return cached
  const years = countBy(items.map((item) => item.date.slice(0, 4))).map(([year, count]) => ({
    year,
    count,
    months: count > monthlyAbove ? monthsOf(items, year) : [],
  }))
  cache.set(items, years)
  return years
}

const monthsOf = (items: readonly Dated[], year: string): readonly MonthCount[] =>
  countBy(itemsIn(items, { year }).map((item) => item.date.slice(5, 7))).map(([month, count]) => ({ month, count }))

/** The archive pages that these items need. */
export const periodsOf = (items: readonly Dated[]): readonly Period[] =>
  yearsOf(items).flatMap(({ year, months }) => [{ year }, ...months.map(({ month }) => ({ year, month }))])

/** The items of a year or a month, in the order given. */
export const itemsIn = <T extends Dated>(items: readonly T[], { year, month }: Period): readonly T[] => {
  const prefix = month ? `${year}-${month}` : year
  return items.filter((item) => item.date.startsWith(prefix))
}
