import { contentTypes, isDated, type TypeName } from '../schema/content-types'
import type { Content, Document, Item } from '../schema/documents'
import { compareFinnish } from '../text/format'
import type { CheckedDocument } from './check/facts'

/** Documents by type, without their bodies, in no order. */
export type Listing = Readonly<Record<TypeName, readonly Document[]>>

const newestFirst = (a: Item, b: Item) => b.date.localeCompare(a.date) || compareFinnish(a.slug, b.slug)
const byTitle = (a: Document, b: Document) => compareFinnish(a.title, b.title)

/** A listing in the orders that pages rely on. Nothing in it has passed the gate. */
export const withDrafts = (listing: Listing): Content => {
  const ordered = contentTypes.map(({ name }) => [
    name,
    listing[name].toSorted((a, b) => (isItem(a) && isItem(b) ? newestFirst(a, b) : byTitle(a, b))),
  ])
  // Each list holds documents of the type it is called by, which `fromEntries` cannot say.
  return Object.fromEntries(ordered) as Content
}

const isItem = (document: Document): document is Item => isDated(document.type)

/** What compiling these documents will list. No file may have problems of its own: then its front matter is what the schema says. */
export const listingOf = (documents: readonly CheckedDocument[]): Listing => {
  const listed = documents.map(({ type, file, slug, url, data }) => ({ ...data, type, id: file, slug, url }))
  const groups = contentTypes.map(({ name }) => [name, listed.filter(({ type }) => type === name)])
  // Contentlayer's types come from the schema that the check went by, which the compiler cannot know.
  return Object.fromEntries(groups) as Listing
}
