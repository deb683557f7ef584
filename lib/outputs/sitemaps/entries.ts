import { allItems } from '../../content/queries'
import type { Content, Item } from '../../schema/documents'
import { itemsOn, type SitePage, siteIndex } from '../../site/site-index'
import { latestOf } from '../../text/helsinki-time'
import { modifiedTime, publishedTime } from '../seo/dates'

export type SitemapEntry = {
  /** Root-relative address of a page. */
  readonly url: string
  /** When it last changed in a way that matters (RFC 3339, with the offset of Finland); none when that is not known. */
  readonly changed?: string
  /** Absolute addresses of the pictures it shows. */
  readonly pictures: readonly string[]
}

/**
 * Every public page for search engines: the site index, whose pages may all be indexed. `picturesOf` gives what a document's
 * page shows. An item changed when its log says, or when it was published; a list when the latest of its items did. Of
 * projects, areas, topics as texts and information pages nobody has noted it: `reviewed` says that a page was read, not that it
 * changed.
 */
export const sitemapEntries = (
  content: Content,
  picturesOf: (page: SitePage) => readonly string[],
): readonly SitemapEntry[] => {
  const times = new Map(allItems(content).map((item) => [item, changedAt(item)]))
  return siteIndex(content).map((page) => {
    const changed = latestOf(itemsOn(content, page).flatMap((item) => times.get(item) ?? []))
    return { url: page.url, ...(changed && { changed }), pictures: picturesOf(page) }
  })
}

/** A sitemap has no way to say a month (its schema takes a day or a time), so an item of a month alone tells nothing. */
const changedAt = (item: Item): string | undefined =>
  modifiedTime(item) ?? (item.datePrecision ? undefined : publishedTime(item))
