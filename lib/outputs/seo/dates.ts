import type { Item } from '../../schema/documents'
import { startOfDay } from '../../text/helsinki-time'
import { knownDate } from '../../text/partial-date'

/** When an item was published: the day in Finland with its offset, or `2021-03` where only the month is known. */
export const publishedTime = (item: Item): string => {
  const known = knownDate(item)
  return known === item.date ? startOfDay(known) : known
}

/**
 * When an item was last changed in a way that matters: its latest entry of `changes`. None without one, since then its page
 * tells no such day, and the day of publication told twice would say that somebody has looked at it since.
 */
export const modifiedTime = (item: Item): string | undefined => {
  const changed = item.changes?.at(-1)
  return changed && startOfDay(changed.date)
}
