import { absoluteUrl } from '../../site/settings'
import { element, type Markup, newline, xmlDocument } from '../../text/xml'
import type { SitemapEntry } from './entries'

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
