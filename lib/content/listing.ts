import { compareFinnish } from '../i18n/format'
import type { CheckedDocument } from './check/facts'
import type { Content } from './documents'
import type { TypeName } from './field'
import { contentTypes } from './schema'

/** Documents by type, without their bodies, in no order. */
export type Listing = Readonly<Record<TypeName, never[]>>

const newestFirst = <T extends { date: string; slug: string }>(items: readonly T[]) =>
  items.toSorted((a, b) => b.date.localeCompare(a.date) || compareFinnish(a.slug, b.slug))
const byTitle = <T extends { title: string }>(documents: readonly T[]) =>
  documents.toSorted((a, b) => compareFinnish(a.title, b.title))

/** A listing in the orders that pages rely on. Nothing in it has passed the gate. */
export const ungated = (listing: Listing): Content => ({
  news: newestFirst(listing.News),
  posts: newestFirst(listing.Post),
  projects: byTitle(listing.Project),
  pages: byTitle(listing.Page),
  regions: byTitle(listing.Region),
  topics: byTitle(listing.Topic),
  authors: byTitle(listing.Author),
})

/** What compiling these documents will list. No file may have problems of its own: then its front matter is what the schema says. */
export const listingOf = (documents: readonly CheckedDocument[]): Listing => {
  const listed = documents.map(({ type, file, slug, url, data }) => ({ ...data, type, id: file, slug, url }))
  const groups = contentTypes.map(({ name }) => [name, listed.filter(({ type }) => type === name)])
  // Contentlayer's types come from the schema that the check went by, which the compiler cannot know.
  return Object.fromEntries(groups) as Listing
}
