import { allItems } from '../../content/queries'
import { chunks } from '../../run/collections'
import type { Content, DocumentWithPage, Item } from '../../schema/documents'
import { absoluteUrl } from '../../site/settings'
import { itemsOn, type SitePage, siteIndex } from '../../site/site-index'
import { latestOf, modifiedTime, publishedTime } from '../../text/helsinki-time'
import { element, type Markup, newline, xmlDocument } from '../../text/xml'

type SitemapEntry = ReturnType<typeof sitemapEntries>[number]

/**
 * Every page of the site index. An item changed at its latest logged change or publication, a list with its latest
 * item (RFC 3339, Finnish offset); of other pages the time is not known (`reviewed` says that a page was read).
 */
export const sitemapEntries = (content: Content, picturesOf: (page: SitePage) => readonly string[]) => {
  const times = new Map(allItems(content).map((item) => [item, changedAt(item)]))
  return siteIndex(content).map((page) => ({
    url: page.url,
    changed: latestOf(itemsOn(content, page).flatMap((item) => times.get(item) ?? [])),
    pictures: picturesOf(page),
  }))
}

/** A sitemap cannot say a month, so an item dated by month gives nothing. */
const changedAt = (item: Item): string | undefined =>
  modifiedTime(item) ?? (item.datePrecision ? undefined : publishedTime(item))

const imageTag = /<img(?:[^">]|"[^"]*")*? src="(\/media\/[^"]*)"/g

/** Original pictures on a document's page, as media paths: its own and those of its body. */
export const picturesOf = (document: DocumentWithPage, body: string): readonly string[] => {
  const own = 'image' in document && document.image ? [document.image.src] : []
  return [...new Set([...own, ...[...body.matchAll(imageTag)].flatMap(([, src]) => src ?? [])])]
}

/** Sitemaps (sitemaps.org/protocol.html) with Google's extension for pictures. */

type SitemapFile = { readonly url: string; readonly text: string }
export const sitemapUrl = '/sitemap.xml'
const partUrl = (number: number): string => `/sitemap-${number}.xml`

/** Most addresses in one file, by the protocol. Its other limit, 50 MB, is far: an address takes some 200 bytes. */
const most = 50_000
export const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const imageNamespace = 'http://www.google.com/schemas/sitemap-image/1.1'

/** `/sitemap.xml`, or when one file cannot hold all, an index of parts. */
export const sitemaps = (entries: readonly SitemapEntry[], perFile = most): readonly SitemapFile[] => {
  if (entries.length <= perFile) return [{ url: sitemapUrl, text: urlset(entries) }]
  const parts = chunks(entries, perFile).map((part, at) => ({ url: partUrl(at + 1), text: urlset(part) }))
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
