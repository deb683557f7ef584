import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Written by `compile.ts`; relative to the project's root. */
export const compiledDir = '.contentlayer'

/** Every document without its body. */
export const listingFile = join(compiledDir, 'listing.json')
export const settingsFile = join(compiledDir, 'settings.json')
/** What the accessibility statement says; `null` where there is none. */
export const statementFile = join(compiledDir, 'statement.json')

/** Of each document, and of what the site says itself, the long compounds with their borders; those of bodies are in the bodies. */
export const compoundsFile = join(compiledDir, 'compounds.json')

/** A body as HTML, with elements at the borders of compounds; `id` is the document's path inside the content folder. */
export const bodyFile = (id: string): string => join(compiledDir, 'bodies', `${id}.html`)

/** The same body as it was written, as a `MarkedBody` in JSON. */
export const markdownFile = (id: string): string => join(compiledDir, 'markdown', `${id}.json`)

/** What the next build needs to know to check and compile only what has changed. */
export const keptFile = join(compiledDir, 'kept')

/** Next watches this module in `next dev`: its text changes exactly when the compiled content does. */
export const versionFile = join(compiledDir, 'version.mjs')

/** Named by the process that compiles; there when it has. */
export const readyFile = (pid: string | number): string => join(compiledDir, `ready-${pid}`)

/** Waits while a build (`CONTENT_FROM`, a process) compiles beside Next. Throws when it was killed or wrote nothing. */
export const readCompiled = (file: string): string => {
  const pid = process.env.CONTENT_FROM
  while (pid && !existsSync(readyFile(pid))) {
    process.kill(Number(pid), 0)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  }
  return readFileSync(file, 'utf8')
}
