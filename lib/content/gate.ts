import { contentTypes } from '../schema/content-types'
import type { Content, Document } from '../schema/documents'
import type { Field } from '../schema/field'

/** Why a document is not public on a day: a draft, not published yet, or expired; with the day that decides. */
export type HiddenBy = { readonly reason: 'draft' } | { readonly reason: 'future' | 'expired'; readonly day: string }

type Gated = { readonly draft?: unknown; readonly date?: unknown; readonly expires?: unknown }

/**
 * The one gate. Decides what the public sees on `today` (`2026-11-22`, Helsinki): not drafts, not days to come, not what
 * has expired (`expires` is the last day shown). Nothing else in the project looks at these fields.
 */
export const hiddenBy = ({ draft, date, expires }: Gated, today: string): HiddenBy | undefined => {
  if (draft) return { reason: 'draft' }
  if (typeof date === 'string' && date > today) return { reason: 'future', day: date }
  if (typeof expires === 'string' && expires < today) return { reason: 'expired', day: expires }
  return undefined
}

/** The public part of everything, with references to hidden documents cut: no list, label or link can lead to them. */
export const publicContent = (all: Content, today: string): Content => {
  const shown = new Map<string, Map<string, Document>>()
  for (const { name } of contentTypes) {
    const documents: readonly Document[] = all[name]
    const open = documents.filter((document) => hiddenBy(document, today) === undefined)
    shown.set(name, new Map(open.map((document) => [document.slug, document])))
  }
  hideDependents(shown)
  const parents = parentsOf(all)
  const cut = contentTypes.map(({ name, fields }) => {
    const open = shown.get(name) ?? new Map<string, Document>()
    return [name, all[name].flatMap((document) => cutReferences(document, open, fields, { shown, parents, today }))]
  })
  // Cutting keeps each document of its type, which `fromEntries` cannot say.
  return Object.fromEntries(cut) as Content
}

type Shown = ReadonlyMap<string, ReadonlyMap<string, Document>>
type Cutting = { readonly shown: Shown; readonly parents: ReadonlyMap<string, string>; readonly today: string }

/** Takes out what is hidden with a document it names: an area with its county. */
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

/** By type and slug, the document that stands in for one that is hidden: an area's county. */
const parentsOf = (all: Content): ReadonlyMap<string, string> =>
  new Map(
    Object.values(all)
      .flat()
      .flatMap((document) =>
        'parent' in document && document.parent ? [[`${document.type} ${document.slug}`, document.parent]] : [],
      ),
  )

/** The document with what it may say today; nothing when it is hidden. */
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
      const kept = [...new Set(slugs.flatMap((slug) => standIn(String(slug), field, cutting)))]
      if (emptyMeansAll && slugs.length > 0 && kept.length === 0) return []
      values[name] = kept
    } else if (kind === 'reference' && typeof named === 'string') {
      if (!cutting.shown.get(field.to ?? '')?.has(named)) values[name] = undefined
    } else if (
      list &&
      Array.isArray(named) &&
      field.fields?.some((inner) => inner.name === 'date' && inner.kind === 'day')
    ) {
      // Entries of days to come: a log of changes tells only what has happened.
      values[name] = named.filter(({ date }) => String(date) <= cutting.today)
    }
  }
  // Only values of references were cut, all of which may be missing.
  return [values as Document]
}

/** The slug itself when it is public; of a list where none means all, else what it belongs to. */
const standIn = (slug: string, { to = '', emptyMeansAll }: Field, { shown, parents }: Cutting): readonly string[] => {
  const open = shown.get(to)
  if (open?.has(slug)) return [slug]
  const parent = emptyMeansAll ? parents.get(`${to} ${slug}`) : undefined
  return parent && open?.has(parent) ? [parent] : []
}
