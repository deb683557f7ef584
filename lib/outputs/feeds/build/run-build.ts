import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { knownPictures } from '../../../build/published-pictures'
import { documentAt } from '../../../content/queries'
import { buildDay } from '../../../run/clock'
import { noteFigure } from '../../../run/figures'
import { writeText } from '../../../run/files'
import { peakMemory } from '../../../run/peak-memory'
import { bodyHtml, content } from '../../../site/reader'
import { placesOf } from '../../data/places'
import { indexNowKey } from '../../indexnow/key'
import { sitemapEntries } from '../../sitemaps/entries'
import { llmsTxt, llmsUrl } from '../../sitemaps/llms-txt'
import { newsSitemap, newsSitemapUrl } from '../../sitemaps/news-sitemap'
import { picturesOf } from '../../sitemaps/pictures'
import { sitemaps } from '../../sitemaps/sitemap'
import { writeFeeds } from './write-feeds'

/**
 * Feeds, sitemaps and the like as a process of its own, so that its memory is not the build's: `run-build.ts <site>`, the
 * originals of the published pictures as JSON in standard input. The finishing compresses what it writes.
 */

const [folder = 'out'] = process.argv.slice(2)

const originals: readonly string[] = JSON.parse(await text(process.stdin))
const known = await knownPictures('public', originals)
/** Addresses with pictures of one size: for reading, or whole. */
const addressesOf = (size: 'fallback' | 'full') =>
  placesOf(content(), new Map([...known].map(([path, sizes]) => [path, sizes[size].path]))).addressOf
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
for (const { url, text } of sitemaps(entries)) writeText(join(folder, url), text)
writeText(join(folder, newsSitemapUrl), newsSitemap(content(), buildDay()))
writeText(join(folder, llmsUrl), llmsTxt(content()))
const key = indexNowKey()
if (key) writeText(join(folder, `${key}.txt`), key)
const [ms, peakMB] = [Math.round(performance.now()), peakMemory()]
console.log(`Syötteet ja sivukartat ${feeds}, ${entries.length} osoitetta: ${ms} ms, ${peakMB} Mt`)
noteFigure({ step: 'feeds', ms, peakMB, count: feeds })
