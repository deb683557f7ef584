import { text } from 'node:stream/consumers'
import { peakMemory } from '../../build/peak'
import { bodyHtml, content } from '../../content'
import { originalOf } from '../../content/media'
import { documentAt } from '../../content/queries'
import { placesOf } from '../../data/places'
import { indexNowKey } from '../../indexnow/key'
import { type Variants, variantsOf } from '../../media/variants'
import { buildDay } from '../../site'
import { sitemapEntries } from '../../sitemaps/entries'
import { llmsTxt, llmsUrl } from '../../sitemaps/llms-txt'
import { newsSitemap, newsSitemapUrl } from '../../sitemaps/news-sitemap'
import { picturesOf } from '../../sitemaps/pictures'
import { sitemaps } from '../../sitemaps/sitemap'
import { writeFeeds, writeText } from './write-feeds'

/**
 * Feeds, sitemaps and the like as a process of its own, so that its memory is not the build's: `run-build.ts <site>`, the
 * originals of the published pictures as JSON in standard input. The finishing compresses what it writes.
 */

const [folder = 'out'] = process.argv.slice(2)

const originals: readonly string[] = JSON.parse(await text(process.stdin))
const variants = new Map<string, Variants>()
for (const path of originals) variants.set(path, variantsOf(await originalOf('public', path)))
/** Addresses with pictures of one size: for reading, or whole. */
const addressesOf = (size: 'fallback' | 'full') =>
  placesOf(content(), new Map([...variants].map(([path, sizes]) => [path, sizes[size].path]))).addressOf
const link = addressesOf('full')

const feeds = writeFeeds({
  content: content(),
  html: bodyHtml,
  addresses: { picture: addressesOf('fallback'), link },
  folder,
})

const entries = sitemapEntries(content(), ({ url }) => {
  const document = documentAt(content(), url)
  return document ? picturesOf(document, bodyHtml(document)).map(link) : []
})
for (const { url, text } of sitemaps(entries)) writeText(folder, url, text)
writeText(folder, newsSitemapUrl, newsSitemap(content(), buildDay()))
writeText(folder, llmsUrl, llmsTxt(content()))
const key = indexNowKey()
if (key) writeText(folder, `/${key}.txt`, key)
const ms = Math.round(performance.now())
console.log(`Syötteet ja sivukartat ${feeds}, ${entries.length} osoitetta: ${ms} ms, ${peakMemory()} Mt`)
