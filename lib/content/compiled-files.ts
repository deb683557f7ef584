import { join } from 'node:path'

/** Written by `compile.ts`; relative to the project's root. */
export const compiledDir = '.contentlayer'

/** Every document without its body. */
export const listingFile = join(compiledDir, 'listing.json')
export const settingsFile = join(compiledDir, 'settings.json')

/** A body as HTML; `id` is the document's path inside the content folder. */
export const bodyFile = (id: string): string => join(compiledDir, 'bodies', `${id}.html`)

/** The same body as it was written, as a `MarkedBody` in JSON. */
export const markdownFile = (id: string): string => join(compiledDir, 'markdown', `${id}.json`)

/** Next watches this module in `next dev`: its text changes exactly when the compiled content does. */
export const versionFile = join(compiledDir, 'version.mjs')
