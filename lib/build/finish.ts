import { readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { problemsOf, strip } from './strip'

/** What turns Next's export into the finished site: a few small steps over the files of one folder. */

/** How many pages are handled at a time: reading and writing wait for the disk, parsing does not. */
const batch = 16

/** Pages that Next adds and nobody asks for: its own not-found route, and a copy of `404.html` in a folder. */
const extraFolders = ['_not-found', '404']

export type Finished = { readonly pages: number; readonly problems: readonly string[] }

const filesUnder = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}

/**
 * Finishes the export in `outDir`: pages lose the framework, its payload files and scripts leave. Gives what went wrong a
 * line each, in Finnish; with any, the site must not be published.
 */
export const finish = async (outDir: string, onProgress: (done: number, total: number) => void): Promise<Finished> => {
  for (const folder of extraFolders) await rm(join(outDir, folder), { recursive: true, force: true })
  const files = await filesUnder(outDir)
  await removeAll(files.filter((file) => isPayload(file)))

  const pages = files.filter((file) => extname(file) === '.html')
  const problems: string[] = []
  const used = new Set<string>()
  for (let start = 0; start < pages.length; start += batch) {
    await Promise.all(
      pages.slice(start, start + batch).map(async (page) => {
        const html = strip(await readFile(page, 'utf8'))
        problems.push(...problemsOf(html).map((problem) => `${page}: ${problem}`))
        for (const url of html.matchAll(/\/_next\/static\/[^"'\s)]+/g)) used.add(url[0])
        await writeFile(page, html)
      }),
    )
    onProgress(Math.min(start + batch, pages.length), pages.length)
  }
  await removeUnused(outDir, files, used)
  await removeEmptyFolders(join(outDir, '_next'))
  return { pages: pages.length, problems }
}

/** Next's router payload beside a page; a text file of the site's own never begins so. */
const isPayload = (file: string): boolean => /(^|[\\/])(__next\.[^\\/]*|index)\.txt$/.test(file)

const removeAll = async (files: readonly string[]): Promise<void> => {
  for (let start = 0; start < files.length; start += batch) {
    await Promise.all(files.slice(start, start + batch).map((file) => rm(file)))
  }
}

/** Of Next's static files, what no page names and no style sheet that a page names. */
const removeUnused = async (outDir: string, files: readonly string[], used: ReadonlySet<string>): Promise<void> => {
  const statics = files.filter((file) => file.startsWith(join(outDir, '_next')))
  const url = (file: string) => file.slice(outDir.length).replaceAll('\\', '/')
  const sheets = statics.filter((file) => extname(file) === '.css' && used.has(url(file)))
  const inSheets = (await Promise.all(sheets.map((file) => readFile(file, 'utf8')))).join('\n')
  const name = (file: string) => url(file).split('/').at(-1) ?? ''
  await removeAll(statics.filter((file) => !used.has(url(file)) && !inSheets.includes(name(file))))
}

/** Removes the folders under `folder` that hold no file any more, itself included. Gives whether it went. */
const removeEmptyFolders = async (folder: string): Promise<boolean> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const gone = await Promise.all(
    entries.map((entry) => entry.isDirectory() && removeEmptyFolders(join(folder, entry.name))),
  )
  const empty = gone.every(Boolean)
  if (empty) await rmdir(folder)
  return empty
}
