import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A hash of the names, sizes and modification times of all files in `folders`; a folder that is not there counts as empty. */
export const fingerprint = async (folders: readonly string[]): Promise<string> => {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true }).catch(() => [])
    for (const name of names.sort()) {
      const { size, mtimeMs } = await stat(join(folder, name))
      hash.update(`${folder}/${name}:${size}:${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}
