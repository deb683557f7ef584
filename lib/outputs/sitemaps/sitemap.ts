import { allItems } from '../../content/queries'
import type { Content, DocumentWithPage, Item } from '../../schema/documents'
import { absoluteUrl } from '../../site/settings'
import { itemsOn, type SitePage, siteIndex } from '../../site/site-index'
import { latestOf, modifiedTime, publishedTime } from '../../text/helsinki-time'
import { element, type Markup, newline, xmlDocument } from '../../text/xml'

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

const imageTag = /<img(?:[^">]|"[^"]*")*? src="(\/media\/[^"]*)"/g

/** Originals that the page of a document shows, as media paths, each once: its own and those of its text, as our renderer writes them. */
export const picturesOf = (document: DocumentWithPage, body: string): readonly string[] => {
  const own = 'image' in document && document.image ? [document.image.src] : []
  return [...new Set([...own, ...[...body.matchAll(imageTag)].flatMap(([, src]) => src ?? [])])]
}

/** Sitemaps (sitemaps.org/protocol.html) with Google's extension for pictures. */

export type SitemapFile = {
  /** Root-relative address. */
  readonly url: string
  readonly text: string
}

export const sitemapUrl = '/sitemap.xml'
const partUrl = (number: number): string => `/sitemap-${number}.xml`

/** Most addresses in one file, by the protocol. It allows 50 MB, a kilobyte an address; ours take some 200 bytes. */
const most = 50_000

export const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const imageNamespace = 'http://www.google.com/schemas/sitemap-image/1.1'

/** `/sitemap.xml`, and where one file cannot hold all of it, the parts of which it is then the index. */
export const sitemaps = (entries: readonly SitemapEntry[], perFile = most): readonly SitemapFile[] => {
  if (entries.length <= perFile) return [{ url: sitemapUrl, text: urlset(entries) }]
  const parts = Array.from({ length: Math.ceil(entries.length / perFile) }, (_, at) => ({
    url: partUrl(at + 1),
    text: urlset(entries.slice(at * perFile, (at + 1) * perFile)),
  }))
  const index = element(
    'sitemapindex',
    { xmlns: namespace },
    ...parts.map(({ url }) => element('sitemap', {}, element('loc', {}, absoluteUrl(url)))),
  )
  return [{ url: sitemapUrl, text: xmlDocument(index) }, ...parts]
}

const urlset = (entries: readonly SitemapEntry[]): string =>
  xmlDocument(
    element(
      'urlset',
      { xmlns: namespace, 'xmlns:image': imageNamespace },
      ...entries.flatMap((entry) => [newline, entryElement(entry)]),
      newline,
    ),
  )

const entryElement = ({ url, changed, pictures }: SitemapEntry): Markup =>
  element(
    'url',
    {},
    element('loc', {}, absoluteUrl(url)),
    changed ? element('lastmod', {}, changed) : undefined,
    ...pictures.map((picture) => element('image:image', {}, element('image:loc', {}, picture))),
  )
