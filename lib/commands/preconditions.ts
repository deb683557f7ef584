import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { contentDir, outDir, requireOwn, restore } from '../build/folders'
import { lockFile, takeLock } from '../build/lock'
import { messageOf, onExit, UserError } from '../run/command'
import { buildDay } from '../run/environment'

/** Fixes the clock of this command and its children, which must agree on what is public. Throws a `UserError`. */
export const fixClock = (): void => {
  process.env.BUILD_TIME ||= new Date().toISOString()
  try {
    buildDay()
  } catch (error) {
    throw new UserError(messageOf(error))
  }
}

/** Keeps other builds away until this command ends; puts back a site that a killed one left. Throws a `UserError`. */
export const buildAlone = (): void => {
  const lock = takeLock()
  if (typeof lock === 'number') {
    throw new UserError(
      `Toinen rakennus on käynnissä (prosessi ${lock}). Odota, että se valmistuu. Jos prosessi on jokin muu ohjelma, poista tiedosto ${lockFile}.`,
    )
  }
  onExit(lock)
  restore(outDir)
  requireOwn(outDir)
}

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
