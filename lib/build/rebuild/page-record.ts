import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { keptFile } from '../../content/compiled-files'
import { writeWhole } from '../../run/files'
import { cacheDir, outDir } from '../folders'
import { forgetBundle } from './code-key'

/** What the build before noted of the pages in its folder, so that this one need not make them again. */

/** The questions of a page, each once, and a hash of their answers. Undefined where it read what cannot be asked again. */
export type Asked = { readonly keys: readonly string[]; readonly answers: string } | undefined

/** The same as it is kept: keys of `questions`, and a hash of the answers. */
export type AskedBefore = { readonly keys: readonly number[]; readonly answers: string }

export type PrintJob = {
  readonly url: string
  /** Of the build before, where its questions may be asked again. */
  readonly before?: Pick<PageEntry, 'print' | 'metadata' | 'asked'> & { readonly hasBox: boolean }
}

export type PagePrint = {
  /** Of all that the page says, less the newest items. */
  readonly print: string
  readonly metadata: string
  /** The newest items as its view shows them; '' where it shows none. */
  readonly box: string
  /** Undefined where it read more than questions. */
  readonly asked: Asked | 'as before'
}

export type PageEntry = {
  readonly print: string
  readonly metadata: string
  /** Undefined where it read more than questions. */
  readonly asked?: AskedBefore | undefined
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
  /** Of what pages read beside their questions: settings and what of them the environment decides. */
  readonly settings: string
  readonly questions: readonly string[]
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
