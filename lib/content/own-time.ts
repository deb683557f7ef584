import { type TypeName, typeNamed } from '../schema/content-types'
import type { Values } from '../schema/values'
import { knownDate } from '../text/partial-date'

/** When a document is, by the fields of its type: read here for the gate, lists, archives, search and calendars alike. */

/** A document, or front matter with its type. */
type Typed = { readonly type: TypeName }

/** Of a list, its last time. */
export const timeIn = (values: Values, name: string): string | undefined => {
  const value = values[name]
  const times: readonly unknown[] = Array.isArray(value) ? value : [value]
  return times
    .filter((time) => typeof time === 'string')
    .toSorted()
    .at(-1)
}

/** The first of these that is given. */
export const firstTime = (values: Values, names: readonly string[]): string | undefined =>
  names.map((name) => timeIn(values, name)).find((time) => time !== undefined)

/** The time for which something is announced: it begins then (and has perhaps an end), or it is the last to act. */
type Occasion = { readonly time: string; readonly end?: string | undefined; readonly isLast: boolean }

export const occasionOf = (document: Typed): Occasion | undefined => {
  const { calendar, until = [] } = typeNamed(document.type)
  if (!calendar) return undefined
  const values: Values = { ...document }
  const start = timeIn(values, 'start')
  if (start) return { time: start, end: timeIn(values, 'end'), isLast: false }
  const last = firstTime(values, until)
  return last ? { time: last, isLast: true } : undefined
}

/** By which a document is filed: the time for which it is announced, or else its day, as precisely as known. */
export const ownTime = (document: Typed & { readonly date: string }): string =>
  occasionOf(document)?.time ??
  knownDate({
    date: document.date,
    datePrecision: Reflect.get(document, 'datePrecision') === 'kuukausi' ? 'kuukausi' : undefined,
  })
