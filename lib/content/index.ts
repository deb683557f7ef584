import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentVersion } from '../../.contentlayer/version.mjs'
import { compareFinnish } from '../i18n/format'
import { buildDay } from '../site'
import { siteIndex } from '../site-index'
import { bodyFile, listingFile } from './compiled-files'
import type { Content, Document } from './documents'
import type { TypeName } from './field'
import { publicContent } from './gate'
import { withoutLinksTo } from './unlink'

/** The only reader of compiled content. What it gives has passed the gate; nothing else reads `.contentlayer`. */

type Listing = Record<TypeName, never[]>

const newestFirst = <T extends { date: string; slug: string }>(items: readonly T[]) =>
  items.toSorted((a, b) => b.date.localeCompare(a.date) || compareFinnish(a.slug, b.slug))
const byTitle = <T extends { title: string }>(documents: readonly T[]) =>
  documents.toSorted((a, b) => compareFinnish(a.title, b.title))

const read = (): { content: Content; hiddenUrls: ReadonlySet<string> } => {
  const listing: Listing = JSON.parse(readFileSync(join(process.cwd(), listingFile), 'utf8'))
  const all: Content = {
    news: newestFirst(listing.News),
    posts: newestFirst(listing.Post),
    projects: byTitle(listing.Project),
    pages: byTitle(listing.Page),
    regions: byTitle(listing.Region),
    topics: byTitle(listing.Topic),
    authors: byTitle(listing.Author),
  }
  const content = publicContent(all, buildDay())
  const shown = new Set(siteIndex(content).map(({ url }) => url))
  const hidden = siteIndex(all).flatMap(({ url }) => (shown.has(url) ? [] : [url]))
  return { content, hiddenUrls: new Set(hidden) }
}

let memo: { readonly version: string; readonly value: ReturnType<typeof read> } | undefined
const current = () => {
  const now = memo?.version === contentVersion ? memo : { version: contentVersion, value: read() }
  memo = now
  return now.value
}

/** Everything public, read once a process (in development, once a change). */
export const content = (): Content => current().content

/** The body of a document as HTML; links to pages the gate hides, archives of hidden items among them, are plain text until those pages are public. */
export const bodyHtml = (document: Document): string =>
  withoutLinksTo(readFileSync(join(process.cwd(), bodyFile(document.id)), 'utf8'), current().hiddenUrls)
