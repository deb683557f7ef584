import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { keptFile } from '../../content/compiled-files'
import { writeWhole } from '../../run/files'
import { cacheDir, outDir } from '../folders'
import { forgetBundle } from './code-key'

/** What the build before noted of the pages in its folder, so that this one need not make them again. */

export type PagePrint = {
  /** Of all that the page says, its metadata too, less the newest items. */
  readonly print: string
  /** The newest items as its view shows them; '' where it shows none. */
  readonly box: string
}

export type PageEntry = {
  readonly print: string
  /** What it shows of the newest items: a key of `boxes`, '' for none. */
  readonly box: string
  /** Of the finished page and its compressed copies. */
  readonly sum: string
  /** Files that it names, of those that exist only to be named. */
  readonly files: readonly string[]
  /** Originals in whose place it shows published pictures, and a print of these. */
  readonly originals: readonly string[]
  readonly pictures: string
}

export type PageRecord = {
  readonly code: string
  /** Of what stands in the head of every page and before its addresses. */
  readonly frame: string
  readonly notices: Readonly<Record<string, string>>
  /** The file of drawings, as pages name it. */
  readonly sprite: string
  /** As finished, by their hash. */
  readonly boxes: Readonly<Record<string, string>>
  /** By address: `/aiheet/`. */
  readonly pages: Readonly<Record<string, PageEntry>>
}

export const hashOf = (...parts: readonly (string | Buffer)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('base64url')
}

/** A pair for each folder that is built into. */
export const recordFile = (name: 'pages' | 'whole'): string =>
  join(cacheDir, 'rebuild', `${hashOf(resolve(outDir))}-${name}.json`)

/** Undefined without one, or when other code wrote it: then everything is made anew. Throws a `SyntaxError` when it is damaged. */
export const readRecord = (code: string): PageRecord | undefined => {
  const file = recordFile('pages')
  if (!existsSync(file)) return undefined
  const record: PageRecord = JSON.parse(readFileSync(file, 'utf8'))
  return record.code === code ? record : undefined
}

/** The next build makes everything anew. */
export const forgetBefore = async (): Promise<void> => {
  await forgetBundle()
  for (const file of [recordFile('pages'), recordFile('whole'), keptFile]) await rm(file, { force: true })
}

export const writeRecord = (record: PageRecord): Promise<void> =>
  writeWhole(recordFile('pages'), JSON.stringify(record))
