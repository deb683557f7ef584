import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Written by `compile.ts`; relative to the project's root. */
export const compiledDir = '.contentlayer'

/** Every document without its body. */
export const listingFile = join(compiledDir, 'listing.json')
export const settingsFile = join(compiledDir, 'settings.json')

/** Of each document, and of what the site says itself, the long compounds with their borders; those of bodies are in the bodies. */
export const compoundsFile = join(compiledDir, 'compounds.json')

/** A body as HTML, with elements at the borders of compounds; `id` is the document's path inside the content folder. */
export const bodyFile = (id: string): string => join(compiledDir, 'bodies', `${id}.html`)

/** The same body as it was written, as a `MarkedBody` in JSON. */
export const markdownFile = (id: string): string => join(compiledDir, 'markdown', `${id}.json`)

/** Next watches this module in `next dev`: its text changes exactly when the compiled content does. */
export const versionFile = join(compiledDir, 'version.mjs')

/** Writes a text where the file holds another; who reads meanwhile never gets half of it. */
export const writeChanged = async (file: string, text: string): Promise<void> => {
  const old = await readFile(file, 'utf8').catch(() => undefined)
  if (old === text) return
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.new`, text)
  await rename(`${file}.new`, file)
}
