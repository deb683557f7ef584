import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { hashScript, readStyles } from './assets'
import { writeNeighbours } from './compress'
import { addressesIn, eachOf, removeFiles } from './files'
import { hostFiles } from './hosts/host-files'
import { isText } from './hosts/media-types'
import type { Moved } from './hosts/options'
import { finishPage } from './page'
import { isOriginal, publishedPictures } from './published-pictures'

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
  readonly onProgress: (done: number, total: number) => void
}

export type Finished = {
  readonly pages: number
  /** What went wrong, a line each, in Finnish; with any, the site must not be published. */
  readonly problems: readonly string[]
}

/** Pages that Next adds and nobody asks for: its own not-found route, and a copy of `404.html` in a folder. */
const extraFolders = ['_not-found', '404']

/** Next's router payload beside a page; a text file of the site's own never begins so. */
const isPayload = (address: string): boolean => /\/(__next\.[^/]*|index)\.txt$/.test(address)

/**
 * The editing forms: a program that lies beside the site and under a policy of its own, no page of it. It leaves as it was
 * made, compressed.
 */
const isProgram = (address: string): boolean => address.startsWith('/admin/')

/** Scripts of the site's own, as `public/` holds them at its top. */
const isOwnScript = (address: string): boolean => /^\/[^/]+\.js$/.test(address)

/** Finishes the export in place. Throws what the disk throws, and for pictures that cannot be made. */
export const finish = async (options: FinishOptions): Promise<Finished> => {
  const { folder, basePath } = options
  const files = (await withoutExtras(folder)).filter((address) => !isProgram(address))
  const styles = await readStyles(folder, files.filter(isKind('.css')), basePath)
  const renamed = new Map<string, string>()
  for (const script of files.filter(isOwnScript)) renamed.set(script, await hashScript(folder, script))
  const pictures = await publishedPictures(options.publicDir, files, basePath)

  const pages = files.filter(isKind('.html'))
  const used = new Set(styles.files)
  const problems: string[] = []
  const finishOne = async (address: string): Promise<void> => {
    const page = finishPage(await readFile(join(folder, address), 'utf8'), {
      basePath,
      styles: styles.texts,
      renamed,
      picture: pictures.picture,
      fullSize: pictures.fullSize,
    })
    for (const file of page.files) used.add(file)
    problems.push(...page.problems.map((problem) => `${address}: ${problem}`))
    await writeCompressed(folder, address, page.html, 'page')
  }
  await eachOf(pages, finishOne, options.onProgress)
  // An original holds what the camera noted, such as the place.
  problems.push(
    ...files
      .filter((address) => used.has(address) && isOriginal(address))
      .map((address) => `alkuperäinen kuva ${address} sivulla`),
  )
  if (problems.length > 0) return { pages: pages.length, problems }

  await options.makePictures(pictures.used())
  await removeFiles(
    folder,
    files.filter((address) => isForPages(address) && !used.has(address)),
  )
  await options.makeShareImages()
  await options.makeIndex()
  await writeHostFiles(options, styles.hashes)
  await compressRest(folder)
  return { pages: pages.length, problems }
}

/** Takes away what no reader asks for, and puts the page for removed addresses where hosts look for it. Gives what is left. */
const withoutExtras = async (folder: string): Promise<readonly string[]> => {
  for (const name of extraFolders) await rm(join(folder, name), { recursive: true, force: true })
  const exported = await addressesIn(folder)
  await removeFiles(folder, exported.filter(isPayload))
  const gonePage = '/410/index.html'
  if (exported.includes(gonePage)) {
    await rename(join(folder, gonePage), join(folder, '410.html'))
    await rmdir(join(folder, '410'))
  }
  return exported.flatMap((address) => {
    if (isPayload(address)) return []
    return address === gonePage ? ['/410.html'] : [address]
  })
}

const isKind =
  (extension: string) =>
  (address: string): boolean =>
    extname(address) === extension

/** Files that are there only for pages and style sheets to name: one that none names goes. */
const isForPages = (address: string): boolean => /^\/(_next|media)\//.test(address)

const writeHostFiles = async (options: FinishOptions, styleHashes: readonly string[]): Promise<void> => {
  const { folder, basePath, origin, moved, gone, today } = options
  const folders = [...new Set((await addressesIn(folder)).map((address) => address.split('/')[1] ?? ''))]
  for (const { path, text } of hostFiles({ basePath, origin, styleHashes, moved, gone, folders, today })) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** Whether servers send it: they only read the files with a dot, and those that begin with `_`. */
const isSent = (address: string): boolean => !/^\/(\.(?!well-known\/)|_(headers|redirects)$)/.test(address)

/**
 * Compresses the text files that are not pages. Most have names that browsers keep for good; data beside pages is many, and
 * the editing forms are megabytes for a few.
 */
const compressRest = async (folder: string): Promise<void> => {
  const isPage = (address: string): boolean => isKind('.html')(address) && !isProgram(address)
  const rest = (await addressesIn(folder)).filter((address) => isText(address) && !isPage(address) && isSent(address))
  await eachOf(rest, async (address) => {
    const file = join(folder, address)
    const kind = /\.(js|css|svg)$/.test(address) && !isProgram(address) ? 'shared' : 'page'
    await writeNeighbours(file, await readFile(file), kind)
  })
}

const writeCompressed = async (folder: string, address: string, text: string, kind: 'page'): Promise<void> => {
  const file = join(folder, address)
  const data = Buffer.from(text)
  await Promise.all([writeFile(file, data), writeNeighbours(file, data, kind)])
}
