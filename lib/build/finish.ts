import { existsSync, readdirSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { hostFiles } from '../hosts/host-files'
import type { Moved } from '../hosts/options'
import { addressesIn, isKind, removeFiles, writeText } from '../run/files'
import { filesOfStyles, hashScript, isForPages } from './assets'
import { compressRest, isProgram } from './compress-rest'
import { isPayload } from './framework-marks'
import { iconElement } from './icon'
import { isOriginal, knownPictures } from './published-pictures'
import { speculationRules } from './speculation-rules'
import { startWorkers, type Workers } from './workers'

/** What turns Next's export into the finished site: a few steps over the files of one folder. */

export type FinishOptions = {
  /** The export, finished in place. */
  readonly folder: string
  readonly publicDir: string
  readonly basePath: string
  readonly origin: string
  /** Day of the build, `2026-11-25`. */
  readonly today: string
  readonly moved: readonly Moved[]
  readonly gone: readonly string[]
  /** Writes every size of these originals into the folder. */
  readonly makePictures: (originals: readonly string[]) => Promise<void>
  /** Writes the pictures for links to pages into the folder. */
  readonly makeShareImages: () => Promise<void>
  /** Writes the index of search into the folder. */
  readonly makeIndex: () => Promise<void>
  /** Writes the open data, compressed, into the folder; the originals are those of the published pictures. */
  readonly makeData: (originals: readonly string[]) => Promise<void>
  /** Writes feeds, sitemaps and the like into the folder; the same originals. */
  readonly makeFeeds: (originals: readonly string[]) => Promise<void>
  readonly onProgress: (done: number, total: number) => void
}

export type Finished = {
  readonly pages: number
  /** What went wrong, a line each, in Finnish; with any, the site must not be published. */
  readonly problems: readonly string[]
}

/** Pages that Next adds and nobody asks for: its own not-found route, and copies of pages for errors in folders. */
const extraFolders = ['_not-found', '404', '410']

/** Scripts of the site's own, as `public/` holds them at its top. */
const isOwnScript = (address: string): boolean => /^\/[^/]+\.js$/.test(address)

/** Finishes the export in place. Throws what the disk throws, and for pictures that cannot be made. */
export const finish = async (options: FinishOptions): Promise<Finished> => {
  const { folder, basePath } = options
  const exported = await withoutExtras(folder)
  const files = exported.files.filter((address) => !isProgram(address))
  if (exported.problems.length > 0) return { pages: files.filter(isKind('.html')).length, problems: exported.problems }
  const renamed = new Map<string, string>()
  for (const script of files.filter(isOwnScript)) renamed.set(script, await hashScript(folder, script))
  const rules = speculationRules(basePath)
  const icon = iconElement(await readFile(join(options.publicDir, 'icon.svg'), 'utf8'))
  const known = await knownPictures(options.publicDir, files)
  const workers = startWorkers({
    folder,
    pages: { basePath, head: icon + rules.element, renamed, known },
  })
  try {
    return await finishWith(workers, options, files, [rules.hash])
  } finally {
    await workers.close()
  }
}

const finishWith = async (
  workers: Workers,
  options: FinishOptions,
  files: readonly string[],
  scriptHashes: readonly string[],
): Promise<Finished> => {
  const { folder } = options
  const pages = files.filter(isKind('.html'))
  const answers = await workers.run({ kind: 'finish', addresses: pages }, options.onProgress)
  const used = new Set([
    ...(await filesOfStyles(folder, files.filter(isKind('.css')))),
    ...answers.flatMap((answer) => answer.files),
  ])
  const problems = answers.flatMap((answer) => answer.problems)
  // An original holds what the camera noted, such as the place.
  problems.push(
    ...files
      .filter((address) => used.has(address) && isOriginal(address))
      .map((address) => `alkuperäinen kuva ${address} sivulla`),
  )
  if (problems.length > 0) return { pages: pages.length, problems }

  const originals = [...new Set(answers.flatMap((answer) => answer.originals))]
  await options.makePictures(originals)
  await removeFiles(
    folder,
    files.filter((address) => isForPages(address) && !used.has(address)),
  )
  await options.makeShareImages()
  await options.makeIndex()
  await options.makeData(originals)
  await options.makeFeeds(originals)
  await writeHostFiles(options, scriptHashes)
  await compressRest(workers, folder)
  return { pages: pages.length, problems }
}

/**
 * Takes away what no reader asks for, and puts the page for removed addresses where hosts look for it. Gives what is left,
 * without the payload that goes with each page.
 */
const withoutExtras = async (
  folder: string,
): Promise<{ readonly files: readonly string[]; readonly problems: readonly string[] }> => {
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

const writeHostFiles = async (options: FinishOptions, scriptHashes: readonly string[]): Promise<void> => {
  const { folder, basePath, origin, moved, gone, today } = options
  const folders = readdirSync(folder).sort()
  for (const { path, text } of hostFiles({ basePath, origin, scriptHashes, moved, gone, folders, today }))
    writeText(join(folder, path), text)
}
