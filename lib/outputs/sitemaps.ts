import { join } from 'node:path'
import { allItems, documentAt } from '../content/queries'
import { chunks } from '../run/collections'
import { writeText } from '../run/files'
import { pageTypes } from '../schema/content-types'
import type { Content, Document, DocumentWithPage, Item } from '../schema/documents'
import { ownPages } from '../schema/urls'
import { absoluteUrl, site } from '../site/settings'
import { isListed, itemsOn, openDataTitle, type SitePage, siteIndex } from '../site/site-index'
import { t } from '../text/fi'
import { latestOf, modifiedTime, publishedTime } from '../text/format'
import { dayAfter } from '../text/times'
import { typography } from '../text/typography'
import { element, type Markup, newline, xmlDocument } from '../text/xml'
import { dataUrl, markdownUrl } from './data/places'
import { feedUrl, wholeFeed } from './feeds/feed-list'

type SitemapEntry = ReturnType<typeof sitemapEntries>[number]

/** Pages with their latest change (RFC 3339), a list by its items; of others none is known (`reviewed` is none). */
export const sitemapEntries = (content: Content, picturesOf: (page: SitePage) => readonly string[]) => {
  const times = new Map(allItems(content).map((item) => [item, changedAt(item)]))
  return siteIndex(content)
    .filter(isListed)
    .map((page) => ({
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

export const sitemapUrl = '/sitemap.xml'
const partUrl = (number: number): string => `/sitemap-${number}.xml`

/** Most addresses in one file, by the protocol. Its other limit, 50 MB, is far: an address takes some 200 bytes. */
const most = 50_000
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const imageNamespace = 'http://www.google.com/schemas/sitemap-image/1.1'

/** `/sitemap.xml`, or when one file cannot hold all, an index of parts. */
export const sitemaps = (entries: readonly SitemapEntry[], perFile = most) => {
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

/** Google's news sitemap: developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap. */

export const newsSitemapUrl = '/uutissitemap.xml'

/** Most articles, by Google. */
const mostNews = 1000

/** News of the last two days in Finland, possibly none; not what is dated by its month alone. */
export const newsSitemap = ({ News }: Pick<Content, 'News'>, today: string): string => {
  const yesterday = dayAfter(today, -1)
  const recent = News.filter(({ date, datePrecision }) => date >= yesterday && date <= today && !datePrecision)
  const [name, language] = [element('news:name', {}, site.name), element('news:language', {}, t.lang)]
  const publication = element('news:publication', {}, name, language)
  const urls = recent.slice(0, mostNews).map((item) => {
    const date = element('news:publication_date', {}, publishedTime(item))
    const title = element('news:title', {}, typography(item.title))
    return element(
      'url',
      {},
      element('loc', {}, absoluteUrl(item.url)),
      element('news:news', {}, publication, date, title),
    )
  })
  const namespaces = { xmlns: namespace, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' }
  return xmlDocument(element('urlset', namespaces, ...urls))
}

type SitemapOptions = {
  readonly content: Content
  readonly html: (document: Document) => string
  readonly link: (url: string) => string
  readonly today: string
  readonly folder: string
}

/** Writes the sitemaps and `llms.txt`. Gives the number of addresses. */
export const writeSitemaps = ({ content, html, link, today, folder }: SitemapOptions): number => {
  const entries = sitemapEntries(content, ({ url }) => {
    const document = documentAt(content, url)
    return document ? picturesOf(document, html(document)).map(link) : []
  })
  for (const { url, text } of sitemaps(entries)) writeText(join(folder, url), text)
  writeText(join(folder, newsSitemapUrl), newsSitemap(content, today))
  writeText(join(folder, llmsUrl), llmsTxt(content))
  return entries.length
}

/** `/llms.txt` (llmstxt.org): what the site is and where its parts are, for language models. */

export const llmsUrl = '/llms.txt'

/** Newest items of each type; the lists lead to the rest. */
const newest = 20

/** Links lead to the Markdown beside each page. */
export const llmsTxt = (content: Content): string => {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ...pageTypes.map(({ name, dated, words, section }) => {
      const documents: readonly DocumentWithPage[] = content[name]
      const title = section?.title ?? words.many
      return dated
        ? ([t.list.latest(words.many), documents.slice(0, newest).map(documentLink)] as const)
        : ([title, documents.map(documentLink)] as const)
    }),
    // Programs short of room may skip a section of this name (llmstxt.org).
    [
      'Optional',
      [
        link(openDataTitle(), ownPages.openData, t.openData.intro),
        link('OpenAPI', dataUrl('openapi'), t.llms.openApi),
        link(t.feeds.title, ownPages.feeds, t.feeds.intro),
        link('RSS', feedUrl(wholeFeed, 'rss'), t.feeds.everything),
      ],
    ],
  ]
  const texts = sections.flatMap(([title, links]) =>
    links.length > 0 ? [`## ${title}\n\n${links.map((line) => `- ${line}\n`).join('')}`] : [],
  )
  return [`# ${site.name}\n`, `> ${oneLine(site.description)}\n`, `${t.llms.about}\n`, ...texts].join('\n')
}

const documentLink = (document: DocumentWithPage): string =>
  link(document.title, markdownUrl(document.url), document.summary)

const link = (title: string, url: string, text: string): string =>
  `[${oneLine(title).replace(/[\\[\]]/g, '\\$&')}](${absoluteUrl(url)}): ${oneLine(text)}`

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
