import { existsSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { isOriginal } from '../content/media/media-path'
import { knownPictures } from '../content/media/media-reader'
import type { NoticesByPlace } from '../outputs/notices'
import { chunks } from '../run/collections'
import { addressesIn, isKind, removeFiles } from '../run/files'
import { inThreads } from '../run/threads'
import { filesOfStyles, hashFile, isForPages } from './assets'
import { isProgram } from './compress-site'
import { isPayload } from './framework-marks'
import { fontPreload, iconElement, speculationRules } from './page-head'
import type { FinishedPage, PageAnswer, PageData, PageJob } from './page-thread'

/** Turns the pages of Next's export into those of the site, and removes what no page names. */

type PagesOptions = {
  readonly folder: string
  readonly publicDir: string
  readonly basePath: string
  readonly notices: NoticesByPlace
  /** Of pages that the build before has made. */
  readonly kept: readonly Pick<FinishedPage, 'files' | 'originals'>[]
  readonly onProgress: (done: number, total: number) => void
}

export type PostprocessedPages = {
  readonly pages: number
  /** In Finnish, a line each; with any, the site must not be published. */
  readonly problems: readonly string[]
  readonly originals: readonly string[]
  /** Those that Next rendered. */
  readonly finished: readonly FinishedPage[]
  /** CSP sources of the scripts that stand in pages. */
  readonly scriptHashes: readonly string[]
}

/** Next's own not-found route, and copies in folders of the error pages. */
const extraFolders = ['_not-found', '404', '410']

/** The site's own script and its drawings: of the files at the root those that pages name for good. */
const isRenamed = (address: string): boolean => /^\/([^/]+\.js|kuviot\.svg)$/.test(address)

export const postprocessPages = async (options: PagesOptions): Promise<PostprocessedPages> => {
  const { folder, publicDir, basePath, notices, kept, onProgress } = options
  const exported = await withoutExtras(folder)
  const files = exported.files.filter((address) => !isProgram(address))
  const pages = files.filter(isKind('.html'))
  const rules = speculationRules(basePath)
  const result = { pages: pages.length, originals: [], finished: [], scriptHashes: [rules.hash] }
  if (exported.problems.length > 0) return { ...result, problems: exported.problems }

  const renamed = new Map<string, string>()
  for (const file of files.filter(isRenamed)) renamed.set(file, await hashFile(folder, file))
  const icon = iconElement(await readFile(join(publicDir, 'icon.svg'), 'utf8'))
  const head = fontPreload(files, basePath) + icon + rules.element
  const variants = await knownPictures(publicDir, files)
  let done = 0
  const onDone = (addresses: PageJob) => {
    done += addresses.length
    onProgress(done, pages.length)
  }
  const data = { folder, basePath, head, notices, renamed, variants }
  const thread = 'lib/build/page-thread.ts'
  const answers = await inThreads<PageData, PageJob, PageAnswer>(thread, data, chunks(pages), onDone)
  const finished = answers.flatMap((answer) => answer.pages)
  const used = new Set([
    ...(await filesOfStyles(folder, files.filter(isKind('.css')))),
    ...[...finished, ...kept].flatMap((page) => page.files),
  ])
  // An original holds what the camera noted, such as the place.
  const originals = files.filter((address) => used.has(address) && isOriginal(address))
  const problems = [
    ...answers.flatMap((answer) => answer.problems),
    ...originals.map((address) => `alkuperäinen kuva ${address} sivulla`),
  ]
  if (problems.length > 0) return { ...result, problems }
  await removeFiles(
    folder,
    files.filter((address) => isForPages(address) && !used.has(address)),
  )
  const shown = new Set([...finished, ...kept].flatMap((page) => page.originals))
  return { ...result, problems, finished, originals: [...shown] }
}

/** Puts the 410 page where hosts look for it, and gives the other files but the payload, and problems. */
const withoutExtras = async (folder: string) => {
  const gonePage = join(folder, '410/index.html')
  if (existsSync(gonePage)) await rename(gonePage, join(folder, '410.html'))
  for (const name of extraFolders) await rm(join(folder, name), { recursive: true, force: true })
  const withPayload = new Set<string>()
  const files = addressesIn(folder, (address) => {
    if (!isPayload(posix.basename(address))) return true
    withPayload.add(posix.dirname(address))
    return false
  })
  for (const page of files) if (posix.basename(page) === 'index.html') withPayload.delete(posix.dirname(page))
  return { files, problems: [...withPayload].map((place) => `kehyksen tiedostoja ilman sivua kansiossa ${place}`) }
}
