import { contentTypes, type TypeName } from '../schema/content-types'
import type { Content, Document, Item } from '../schema/documents'
import { compareFinnish } from '../text/format'
import type { CheckedDocument } from './check/facts'
import { isItem } from './queries'

/** Documents without their bodies, in no order. */
type Listing = Readonly<Record<TypeName, readonly Document[]>>

const newestFirst = (a: Item, b: Item) => b.date.localeCompare(a.date) || compareFinnish(a.slug, b.slug)
const byTitle = (a: Document, b: Document) => compareFinnish(a.title, b.title)

/** All documents, drafts among them, in the orders that pages rely on. */
export const inPageOrder = (listing: Listing): Content => {
  const ordered = contentTypes.map(({ name }) => [
    name,
    listing[name].toSorted((a, b) => (isItem(a) && isItem(b) ? newestFirst(a, b) : byTitle(a, b))),
  ])
  // Each list holds documents of the type it is called by, which `fromEntries` cannot say.
  return Object.fromEntries(ordered) as Content
}

/** What compiling these documents will list; none of them may have a problem. */
export const listingOf = (documents: readonly CheckedDocument[]): Listing => {
  const listed = documents.map(({ type, file, slug, url, data, played }) => ({
    ...data,
    type,
    id: file,
    slug,
    url,
    ...(played && { played }),
  }))
  const groups = contentTypes.map(({ name }) => [name, listed.filter(({ type }) => type === name)])
  // Contentlayer's types come from the schema that the check went by, which the compiler cannot know.
  return Object.fromEntries(groups) as Listing
}
