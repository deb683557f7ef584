import { text } from 'node:stream/consumers'
import { peakMemory } from '../../build/peak'
import { bodyHtml, content } from '../../content'
import { originalOf } from '../../content/media'
import { documentAt } from '../../content/queries'
import { indexNowKey } from '../../indexnow/key'
import { type Variants, variantsOf } from '../../media/variants'
import { absoluteUrl, buildDay } from '../../site'
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
const pictures = new Map<string, Variants>()
for (const path of originals) pictures.set(path, variantsOf(await originalOf('public', path)))
const published = (original: string, size: 'fallback' | 'full'): string =>
  pictures.get(original)?.[size].path ?? original

const feeds = writeFeeds({
  content: content(),
  html: bodyHtml,
  addresses: {
    picture: (original) => absoluteUrl(published(original, 'fallback')),
    link: (url) => absoluteUrl(published(url, 'full')),
  },
  folder,
})
const feedsMs = Math.round(performance.now())

const entries = sitemapEntries(content(), ({ url }) => {
  const document = documentAt(content(), url)
  return document ? picturesOf(document, bodyHtml(document)).map((original) => published(original, 'full')) : []
})
for (const { url, text } of sitemaps(entries)) writeText(folder, url, text)
writeText(folder, newsSitemapUrl, newsSitemap(content(), buildDay()))
writeText(folder, llmsUrl, llmsTxt(content()))
const key = indexNowKey()
if (key) writeText(folder, `/${key}.txt`, key)
const ms = Math.round(performance.now())
console.log(
  `Syötteet ${feeds}, ${feedsMs} ms, ja ${entries.length} osoitteen sivukartat, ${ms - feedsMs} ms, ${peakMemory()} Mt`,
)
