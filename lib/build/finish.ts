import { existsSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { hashScript, readStyles } from './assets'
import { writeNeighbours } from './compress'
import { addressesIn, eachOf, removeFiles } from './files'
import { finishPage, type PageContext } from './page'

/** What turns Next's export into the finished site: a few steps over the files of one folder. */

export type FinishOptions = {
  /** The export, finished in place. */
  readonly folder: string
  readonly basePath: string
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

/** Finishes the export in place. Throws what the disk throws. */
export const finish = async ({ folder, basePath, onProgress }: FinishOptions): Promise<Finished> => {
  for (const name of extraFolders) await rm(join(folder, name), { recursive: true, force: true })
  const exported = await addressesIn(folder)
  await removeFiles(folder, exported.filter(isPayload))
  const files = exported.filter((address) => !isPayload(address))

  const styles = await readStyles(
    folder,
    files.filter((address) => extname(address) === '.css'),
    basePath,
  )
  const renamed = new Map<string, string>()
  if (files.includes('/elements.js')) renamed.set('/elements.js', await hashScript(folder, '/elements.js'))
  const context: PageContext = {
    basePath,
    styles: styles.texts,
    renamed,
    picture: () => undefined,
    fullSize: () => undefined,
  }

  const pages = files.filter((address) => extname(address) === '.html')
  const used = new Set<string>(styles.files)
  const problems: string[] = []
  await eachOf(
    pages,
    async (address) => {
      const page = finishPage(await readFile(join(folder, address), 'utf8'), context)
      for (const file of page.files) used.add(file)
      problems.push(...page.problems.map((problem) => `${address}: ${problem}`))
      await writeCompressed(folder, address, Buffer.from(page.html))
    },
    onProgress,
  )
  if (problems.length > 0) return { pages: pages.length, problems }

  const left = files.filter((address) => !pages.includes(address) && !renamed.has(address))
  return { pages: pages.length, problems }
}

const writeCompressed = async (folder: string, address: string, data: Buffer): Promise<void> => {
  const file = join(folder, address)
  await Promise.all([writeFile(file, data), writeNeighbours(file, data, 'page')])
}
