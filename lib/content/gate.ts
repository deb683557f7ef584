import { contentTypes, type TypeName } from '../schema/content-types'
import type { Content, Document, Item } from '../schema/documents'
import type { Field } from '../schema/field'
import { compareFinnish } from '../text/format'
import type { CheckedDocument } from './check/facts'
import { isItem } from './queries'

/** Why a document is not public, with the day that decides. */
type HiddenBy = { readonly reason: 'draft' } | { readonly reason: 'future' | 'expired'; readonly day: string }

type Gated = { readonly draft?: unknown; readonly date?: unknown; readonly expires?: unknown }

/** The one gate: what the public does not see on `today` (`2026-11-22`, Helsinki). `expires` is the last day shown. */
export const hiddenBy = ({ draft, date, expires }: Gated, today: string): HiddenBy | undefined => {
  if (draft) return { reason: 'draft' }
  if (typeof date === 'string' && date > today) return { reason: 'future', day: date }
  if (typeof expires === 'string' && expires < today) return { reason: 'expired', day: expires }
  return undefined
}

/** Whether something dated is over two years old on `today`, so that a page must say of what time it tells. */
export const isOld = ({ date }: { readonly date: string }, today: string): boolean =>
  `${Number(date.slice(0, 4)) + 2}${date.slice(4)}` < today

/** What is public, without references to what is not: no list, label or link leads there. */
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
      values[name] = named.filter(({ date }) => String(date) <= cutting.today)
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

/** Documents without their bodies, in no order. */
type Listing = Readonly<Record<TypeName, readonly Document[]>>

const newestFirst = (a: Item, b: Item) => b.date.localeCompare(a.date) || compareFinnish(a.slug, b.slug)
const byTitle = (a: Document, b: Document) => compareFinnish(a.title, b.title)

/** All documents in the orders that pages rely on, before the gate. */
export const withDrafts = (listing: Listing): Content => {
  const ordered = contentTypes.map(({ name }) => [
    name,
    listing[name].toSorted((a, b) => (isItem(a) && isItem(b) ? newestFirst(a, b) : byTitle(a, b))),
  ])
  // Each list holds documents of the type it is called by, which `fromEntries` cannot say.
  return Object.fromEntries(ordered) as Content
}

/** What compiling these documents will list; none of them may have a problem. */
export const listingOf = (documents: readonly CheckedDocument[]): Listing => {
  const listed = documents.map(({ type, file, slug, url, data }) => ({ ...data, type, id: file, slug, url }))
  const groups = contentTypes.map(({ name }) => [name, listed.filter(({ type }) => type === name)])
  // Contentlayer's types come from the schema that the check went by, which the compiler cannot know.
  return Object.fromEntries(groups) as Listing
}
