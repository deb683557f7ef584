import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { filesAtOnce, mapLimit } from '../run/map-limit'
import type { CheckedDocument } from './check/check'
import { compiledDir, writeChanged } from './compiled-files'

/** Where Contentlayer reads from. */
export const checkedSourcesDir = join(compiledDir, 'sources')

/**
 * Writes each document as it was checked, for Contentlayer to read: front matter as JSON, which is YAML too, and the
 * rendered body. So what is compiled is what was checked, whatever the file's line ends and marks were; and since only
 * changed files are written, Contentlayer's cache, which goes by modification times, can trust them.
 */
export const writeCheckedSources = async (documents: readonly CheckedDocument[]): Promise<void> => {
  await mapLimit(documents, filesAtOnce, ({ file, data, html }) =>
    writeChanged(join(checkedSourcesDir, file), `---\n${JSON.stringify(data)}\n---\n\n${html}\n`),
  )
  await removeOthers(new Set(documents.map(({ file }) => file)))
}

const removeOthers = async (files: ReadonlySet<string>): Promise<void> => {
  const folders = await readdir(checkedSourcesDir).catch(() => [])
  for (const folder of folders) {
    for (const name of await readdir(join(checkedSourcesDir, folder))) {
      if (!files.has(`${folder}/${name}`)) await rm(join(checkedSourcesDir, folder, name))
    }
  }
}
