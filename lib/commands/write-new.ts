import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { contentDir } from '../build/folders'
import { UserError } from '../run/command'

/** Writes a new file of content, never over another, and gives its path. Throws a `UserError` for one that is there. */
export const writeNew = async (file: string, text: string): Promise<string> => {
  const path = join(contentDir(), file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
    throw new UserError(`Tiedosto ${path} on jo olemassa. Muokkaa sitä tai anna toinen otsikko.`)
  })
  return path
}
