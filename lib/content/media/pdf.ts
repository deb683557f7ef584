import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { runChild } from '../../run/child'
import { mapLimit } from '../../run/collections'
import { prune, touch } from '../../run/files'

/**
 * How many pages a PDF has, by the root of its tree of pages (ISO 32000-1, 7.7.3), the last one where it was saved again
 * at its end. Undefined where none is found, as in a file locked by a password. Opens no page.
 */
export const pdfPages = (bytes: Buffer): number | undefined => {
  const text = bytes.toString('latin1')
  return rootCounts(`${text}\n${unpacked(text, bytes)}`).at(-1)
}

/** Since PDF 1.5 objects may be packed into streams (7.5.7). */
const unpacked = (text: string, bytes: Buffer): string => {
  let room = mostUnpacked
  return [...text.matchAll(/\/ObjStm\b[\s\S]{0,400}?stream\r?\n/g)]
    .map(({ index, 0: { length } }) => {
      const start = index + length
      const maxOutputLength = Math.min(room, mostUnpacked / 10)
      if (maxOutputLength < 1) return ''
      try {
        const packed = bytes.subarray(start, text.indexOf('endstream', start))
        const objects = inflateSync(packed, { maxOutputLength }).toString('latin1')
        room -= objects.length
        return objects
      } catch (error) {
        // Packed otherwise, locked, or made to fill the memory.
        if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') room -= maxOutputLength
        return ''
      }
    })
    .join('\n')
}

/** Bytes, of all streams: no document has so many objects, and a few kilobytes can be packed to be millions. */
const mostUnpacked = 50_000_000
/** Nodes of the tree that are looked at, and how far from its name a node may reach: a file can hold names alone. */
const mostNodes = 5000
const reach = 100_000

const rootCounts = (text: string): readonly number[] =>
  [...text.matchAll(/\/Type\s*\/Pages\b/g)].slice(-mostNodes).flatMap(({ index }) => {
    const from = Math.max(0, index - reach)
    const node = dictionaryAround(text.slice(from, index + reach), index - from)
    const count = /\/Count\s+(\d+)(?!\d|\s+\d+\s+R)/.exec(node)?.[1]
    return count && !/\/Parent\b/.test(node) ? [Number(count)] : []
  })

/** The innermost `<<…>>` that holds a place. */
const dictionaryAround = (text: string, place: number): string => {
  let start = place
  for (let open = 1; open > 0 && start > 0; open += text.startsWith('>>', start) ? 1 : -1)
    start = Math.max(text.lastIndexOf('<<', start - 1), text.lastIndexOf('>>', start - 1), 0)
  let end = place
  for (let open = 1; open > 0 && end < text.length; ) {
    const [opens = -1, closes = -1] = ['<<', '>>'].map((mark) => text.indexOf(mark, end))
    const isOpening = opens >= 0 && opens < closes
    open += isOpening ? 1 : -1
    end = closes < 0 ? text.length : (isOpening ? opens : closes) + 2
  }
  return text.slice(start, end)
}

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
