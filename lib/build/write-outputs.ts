import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { knownPictures } from '../content/media/media-reader'
import { writeVersion } from '../hosts/deploy/built-site'
import { hostFiles } from '../hosts/host-files'
import { cloudflareProblems } from '../hosts/netlify'
import { hostRules } from '../hosts/rules'
import { writeCalendars } from '../outputs/calendar/calendars'
import { placesOf } from '../outputs/data/places'
import { writeData } from '../outputs/data/write-data'
import { writeFeeds } from '../outputs/feeds/write-feeds'
import { indexNowKey } from '../outputs/indexnow'
import { writeSitemaps } from '../outputs/sitemaps'
import { UserError } from '../run/command'
import { buildDay, isProduction } from '../run/environment'
import { writeText } from '../run/files'
import { readLedger } from '../site/ledger/ledger'
import { readOldSite, withOldSite } from '../site/ledger/old-site'
import { bodyHtml, bodyMarkdown, content, nextChange, publicAddresses, statementFacts, wholeHtml } from '../site/reader'
import { site } from '../site/settings'
import { siteIndex } from '../site/site-index'
import { withOffset } from '../text/moment'
import { publicDir } from './folders'

/** Joins the public content and its published pictures to the writers of other outputs. */

/** Originals lead to their published pictures of that size. */
const placesWith = async (originals: readonly string[], size: 'fallback' | 'full') => {
  const pictures = await knownPictures(publicDir, originals)
  return placesOf(content(), new Map([...pictures].map(([path, sizes]) => [path, sizes[size].path])))
}

export const writeOpenData = async (
  folder: string,
  before: string | undefined,
  originals: readonly string[],
  onProgress: (done: number, total: number) => void,
): Promise<number> => {
  const places = await placesWith(originals, 'full')
  return writeData({
    content: content(),
    places,
    html: bodyHtml,
    markdown: (document) => bodyMarkdown(document, places.addressOf),
    folder,
    before,
    statement: statementFacts(),
    onProgress,
  })
}

/** One line: when the site must be built again without an edit, RFC 3339; an empty one when it need not. */
const nextMomentFile = 'hetki.txt'

/** Writes feeds, sitemaps, letters, the next moment and the IndexNow key. Gives the numbers of feeds and addresses. */
export const writeFeedsAndMaps = async (folder: string, originals: readonly string[]) => {
  const { addressOf: picture } = await placesWith(originals, 'fallback')
  const { addressOf: link } = await placesWith(originals, 'full')
  const feeds = writeFeeds({ content: content(), html: wholeHtml, addresses: { picture, link }, folder })
  const addresses = writeSitemaps({ content: content(), html: bodyHtml, link, today: buildDay(), folder })
  const key = indexNowKey()
  if (key) writeText(join(folder, `${key}.txt`), key)
  writeCalendars(content(), folder)
  await writeAllLetters(folder, link)
  const next = nextChange()
  writeText(join(folder, nextMomentFile), `${next ? withOffset(next) : ''}\n`)
  return { feeds, addresses }
}

/** What makes them is loaded where there are some. */
const writeAllLetters = async (folder: string, link: (url: string) => string): Promise<void> => {
  if (content().Issue.length === 0) return
  const { writeLetters } = await import('../outputs/newsletter/write-letters')
  await writeLetters({ content: content(), html: bodyHtml, link, folder })
}

type HostInput = {
  readonly contentDir: string
  readonly scriptHashes: readonly string[]
  readonly originals: readonly string[]
}

export const writeHostFiles = async (folder: string, { contentDir, scriptHashes, originals }: HostInput) => {
  const { ledger } = await readLedger(contentDir, contentDir)
  const { addresses } = await readOldSite(contentDir, contentDir)
  const pages = new Set(siteIndex(content()).map(({ url }) => url))
  const pictures = await knownPictures(publicDir, originals)
  const publicAddress = (path: string): string | undefined => {
    const published = pictures.get(path)?.full.path ?? path
    const isFile = /^\/(?:(?:media|syotteet)\/.|sitemap\.xml$)/.test(published) && !published.endsWith('/')
    return pages.has(path) || (isFile && existsSync(join(folder, published))) ? published : undefined
  }
  const { basePath, origin } = site
  const folders = readdirSync(folder).sort()
  const isTrial = !isProduction(process.env)
  const deployPath = process.env.DEPLOY_PATH?.replace(/\/+$/, '') || undefined
  const answers = withOldSite({ ...publicAddresses(ledger), publicAddress }, addresses)
  const options = {
    basePath,
    origin,
    scriptHashes,
    ...answers,
    folders,
    isTrial,
    deployPath,
    today: buildDay(),
  }
  for (const { path, text } of hostFiles(options)) writeText(join(folder, path), text)
  const problems = process.env.DEPLOY_TO === 'cloudflare' ? cloudflareProblems(hostRules(options), folders) : []
  if (problems.length > 0 && !isTrial)
    throw new UserError(`${problems.join(' ')} Valitse muuttujaan DEPLOY_TO toinen julkaisupaikka.`)
  writeVersion(folder)
}
