import { type AnyType, contentTypes, refOf } from '../schema/content-types'
import type { Content, Document } from '../schema/documents'
import type { Field } from '../schema/field'
import { isObject, objectsIn, type Values } from '../schema/values'
import { firstMoment, hasPassed, momentAfter } from '../text/times'
import { firstTime, timeIn } from './own-time'
import { documentsWithPages } from './queries'

/** Why a document is not public, with the day or moment that decides. */
type HiddenBy = { readonly reason: 'draft' } | { readonly reason: 'future' | 'expired'; readonly time: string }

type Gated = {
  readonly draft?: unknown
  readonly date?: unknown
  readonly starts?: unknown
  readonly expires?: unknown
}

/** `now` everywhere here is the clock in Finland, `2026-11-22T09:00`, or a day for its first moment. */

/** The one gate: what the public does not see. `expires` is the last day shown, `starts` the moment from which it is. */
export const hiddenBy = ({ draft, date, starts, expires }: Gated, now: string): HiddenBy | undefined => {
  if (draft) return { reason: 'draft' }
  const first = [date, starts].find((from) => typeof from === 'string' && from > now)
  if (typeof first === 'string') return { reason: 'future', time: first }
  if (typeof expires === 'string' && hasPassed(expires, now)) return { reason: 'expired', time: expires }
  return undefined
}

const inTwoYears = (date: string): string => `${Number(date.slice(0, 4)) + 2}${date.slice(4)}`

/** Whether something dated is over two years old, so that a page must say of what time it tells. */
export const isOld = ({ date }: { readonly date: string }, now: string): boolean => hasPassed(inTwoYears(date), now)

/** What is public, without references to what is not: no list, label or link leads there. */
export const publicContent = (all: Content, now: string): Content => {
  const shown = new Map<string, Map<string, Document>>()
  for (const { name } of contentTypes) {
    const documents: readonly Document[] = all[name]
    const open = documents.filter((document) => hiddenBy(document, now) === undefined)
    shown.set(name, new Map(open.map((document) => [document.slug, document])))
  }
  hideDependents(shown)
  const parents = parentsOf(all)
  const cut = contentTypes.map((type) => {
    const open = shown.get(type.name) ?? new Map<string, Document>()
    const cutting = { shown, parents, now }
    return [
      type.name,
      all[type.name].flatMap((document) =>
        cutReferences(document, open, type.fields, cutting).map((one) => withoutEnded(one, type, now)),
      ),
    ]
  })
  // Cutting keeps each document of its type, which `fromEntries` cannot say.
  return withoutHiddenItems(Object.fromEntries(cut) as Content)
}

/** Letters without the items that are hidden. */
const withoutHiddenItems = (content: Content): Content => {
  const refs = new Set(documentsWithPages(content).map(refOf))
  const letters = content.Issue.map(({ items, ...letter }) => ({
    ...letter,
    ...(items && { items: items.filter(({ ref }) => refs.has(ref)) }),
  }))
  return { ...content, Issue: letters }
}

type Shown = ReadonlyMap<string, ReadonlyMap<string, Document>>
type Cutting = { readonly shown: Shown; readonly parents: ReadonlyMap<string, string>; readonly now: string }

/** Removes what is hidden with a document it names: an area with its county. */
const hideDependents = (shown: Map<string, Map<string, Document>>): void => {
  for (const { name, fields } of contentTypes) {
    const documents = shown.get(name)
    for (const field of fields.filter(({ hidesWith }) => hidesWith)) {
      for (const document of documents?.values() ?? []) {
        const slug: unknown = Reflect.get(document, field.name)
        if (typeof slug === 'string' && !shown.get(field.to ?? '')?.has(slug)) documents?.delete(document.slug)
      }
    }
  }
}

/** By type and slug, what a hidden document belongs to: an area's county. */
const parentsOf = (all: Content): ReadonlyMap<string, string> =>
  new Map(
    Object.values(all)
      .flat()
      .flatMap((document) =>
        'parent' in document && document.parent ? [[`${document.type} ${document.slug}`, document.parent]] : [],
      ),
  )

/** The document less what is hidden; none when it is hidden itself. */
const cutReferences = (
  document: Document,
  open: ReadonlyMap<string, Document>,
  fields: readonly Field[],
  cutting: Cutting,
): readonly Document[] => {
  if (!open.has(document.slug)) return []
  const values: Record<string, unknown> = { ...document }
  for (const field of fields) {
    const { name, list, emptyMeansAll, kind } = field
    const named: unknown = values[name]
    if (kind === 'reference' && list) {
      const slugs = Array.isArray(named) ? named : []
      const publicSlugs = [...new Set(slugs.flatMap((slug) => standIn(String(slug), field, cutting)))]
      if (emptyMeansAll && slugs.length > 0 && publicSlugs.length === 0) return []
      values[name] = publicSlugs
    } else if (kind === 'reference' && typeof named === 'string') {
      if (!cutting.shown.get(field.to ?? '')?.has(named)) values[name] = undefined
    } else if (Array.isArray(named) && field.fields?.some((inner) => inner.name === 'date' && inner.kind === 'day')) {
      // A log of changes holds only what has happened.
      values[name] = named.filter(({ date }) => String(date) <= cutting.now)
    }
  }
  // Only values of references were cut, all of which may be missing.
  return [values as Document]
}

/** The slug itself when it is public; else, in a list where none means all, what it belongs to. */
const standIn = (slug: string, { to = '', emptyMeansAll }: Field, { shown, parents }: Cutting): readonly string[] => {
  const open = shown.get(to)
  if (open?.has(slug)) return [slug]
  const parent = emptyMeansAll ? parents.get(`${to} ${slug}`) : undefined
  return parent && open?.has(parent) ? [parent] : []
}

/** The document less the values whose time has passed, marked as past where its own has. */
const withoutEnded = (document: Document, { fields, until = [] }: AnyType, now: string): Document => {
  const values = cutEnded({ ...document }, fields, document, now)
  const next = heldAt(document).find((time) => !hasPassed(time, now))
  // Only optional values end.
  return { ...values, ...(isPast(document, until, now) ? { past: true } : {}), ...(next && { next }) } as Document
}

const isPast = (document: Values, until: readonly string[], now: string): boolean => {
  const end = firstTime(document, until)
  return end ? hasPassed(end, now) : until.some((name) => document[name] === true)
}

/** All times of what is held more than once, in order. */
const heldAt = ({ start, times }: Values): readonly string[] =>
  Array.isArray(times) ? [start, ...times].map(String).toSorted() : []

/** Also inside objects and lists of them, where a field may end by one beside it. */
const cutEnded = (values: Values, fields: readonly Field[], document: Values, now: string): Values => {
  const kept: Record<string, unknown> = { ...values }
  for (const { name, until, fields: inner = [] } of fields) {
    const end = endBy(until, values, document)
    const value = kept[name]
    if (end && hasPassed(end, now)) delete kept[name]
    else if (Array.isArray(value) && inner.length > 0)
      kept[name] = value.map((one) => cutEnded(one, inner, document, now))
    else if (typeof value === 'object' && value !== null && inner.length > 0)
      kept[name] = cutEnded({ ...value }, inner, document, now)
  }
  return kept
}

/** When a value of these `values`, inside `document`, ends; undefined when nothing given says. */
const endBy = (until: Field['until'], values: Values, document: Values): string | undefined =>
  until === undefined
    ? undefined
    : [until]
        .flat()
        .map((name) => timeIn(values, name) ?? timeIn(document, name))
        .find((time) => time !== undefined)

/** The next moment at which `publicContent` or `isOld` answers otherwise, `2026-11-23T00:00`; undefined when none comes. */
export const nextMoment = (all: Content, now: string): string | undefined =>
  contentTypes
    .flatMap(({ name, fields, until = [] }) =>
      // No draft is told of, not even by its time.
      all[name].flatMap((document: Values) =>
        document.draft
          ? []
          : [
              ...['date', 'starts'].map((from) => timeIn(document, from)).map((from) => from && firstMoment(from)),
              ...[
                timeIn(document, 'expires'),
                firstTime(document, until),
                ...heldAt(document),
                ...endsIn(document, fields, document),
              ].map((end) => end && momentAfter(end)),
              ...changesIn(document),
              typeof document.date === 'string' ? momentAfter(inTwoYears(document.date)) : undefined,
            ],
      ),
    )
    .filter((moment): moment is string => moment !== undefined && moment !== '' && moment > now)
    .toSorted()[0]

const endsIn = (values: Values, fields: readonly Field[], document: Values): readonly (string | undefined)[] =>
  fields.flatMap(({ name, until, fields: inner = [] }) => {
    const value = values[name]
    const own = [endBy(until, values, document)]
    const objects: readonly unknown[] = Array.isArray(value) ? value : [value]
    return [
      ...own,
      ...(inner.length > 0 ? objects : []).flatMap((one) => (isObject(one) ? endsIn(one, inner, document) : [])),
    ]
  })

const changesIn = ({ changes }: Values): readonly string[] =>
  objectsIn(changes).map(({ date }) => firstMoment(String(date)))
