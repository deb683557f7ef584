import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where the compiled content lies: written by `compile.ts`, read by `index.ts`, relative to the project's root. */
export const compiledDir = '.contentlayer'

/** Every document without its body. */
export const listingFile = join(compiledDir, 'listing.json')

/** The settings of the site. */
export const settingsFile = join(compiledDir, 'settings.json')

/** The body of the document with Contentlayer's id `id` (its path inside the content folder), as HTML. */
export const bodyFile = (id: string): string => join(compiledDir, 'bodies', `${id}.html`)

/** The same body as it was written, as a `MarkedBody` in JSON. */
export const markdownFile = (id: string): string => join(compiledDir, 'markdown', `${id}.json`)

/** Next watches this module in `next dev`: its text changes exactly when the compiled content does. */
export const versionFile = join(compiledDir, 'version.mjs')

/** Writes a text that differs from what the file holds, at once: a reader sees the old file or the new one, never a half. */
export const writeChanged = async (file: string, text: string): Promise<void> => {
  const old = await readFile(file, 'utf8').catch(() => undefined)
  if (old === text) return
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.new`, text)
  await rename(`${file}.new`, file)
}
