import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runChild } from '../../run/child'
import { mapLimit } from '../../run/collections'
import { prune, touch } from '../../run/files'

/** Text of a file by its path under `public`; undefined where there is none. Read when it is asked for. */
export type TextOf = (file: string) => string | undefined

const program = 'pdftotext'
const notStarted = 127

export const withoutPdfText = (files: number): string =>
  `Haku löytää ${files === 1 ? 'yhden PDF-tiedoston' : `${files} PDF-tiedostoa`} vain nimellä, koska ohjelmaa ${program} ei ole tällä koneella. Korjaa: sudo apt-get install poppler-utils, ja rakenna sivusto uudelleen.`

/**
 * Texts of PDF files by Debian's poppler-utils, kept in `cacheDir` by what the files hold. Undefined where it is not
 * installed. A scanned, locked or damaged file has none.
 */
export const readPdfTexts = async (
  files: readonly string[],
  publicDir: string,
  cacheDir: string,
): Promise<TextOf | undefined> => {
  if (files.length === 0) return () => undefined
  const { code, output: version } = await runChild(program, ['-v'])
  if (code === notStarted) return undefined
  await mkdir(cacheDir, { recursive: true })
  const names = await mapLimit([...new Set(files)], 2, async (file, at) => {
    const source = join(publicDir, file)
    const hash = createHash('sha256')
      .update(version)
      .update(await readFile(source))
    const name = `/${hash.digest('hex')}.txt`
    return [file, (await extract(source, join(cacheDir, name), at)) ? name : undefined] as const
  })
  const texts = new Map(names)
  await prune(cacheDir, new Set(names.flatMap(([, name]) => name ?? [])))
  return (file) => {
    const name = texts.get(file)
    return name && readFileSync(join(cacheDir, name), 'utf8')
  }
}

/** Whether the text is there. Renamed into place when whole. */
const extract = async (source: string, target: string, at: number): Promise<boolean> => {
  if (await touch(target)) return true
  // Two files may hold the same.
  const temporary = `${target}.${process.pid}.${at}`
  const { code } = await runChild(program, ['-q', '-enc', 'UTF-8', source, temporary])
  if (code === 0) await rename(temporary, target)
  else await rm(temporary, { force: true })
  return code === 0
}
