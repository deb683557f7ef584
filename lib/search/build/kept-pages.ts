import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { readKept, writeKept } from '../../run/kept'
import { type IndexPage, listed } from './page-file'
import type { SearchDocument } from './search-documents'

/** A page is read again when it says something else, or when other pages decide its ambiguous words otherwise. */

export type KeptPage = {
  /** Of all that its document says. */
  readonly print: string
  /** See `certainWords`; a space between. */
  readonly certain: string
  readonly page: IndexPage
}

type KeptPages = ReadonlyMap<string, KeptPage>

export const printOf = ({ body, rest, ...fields }: SearchDocument): string =>
  createHash('sha256')
    .update(JSON.stringify([fields, body(), rest?.()]))
    .digest('base64url')

const fileIn = (cacheDir: string): string => join(cacheDir, 'sivut')

/** By address; none when another maker read them. */
export const readPages = (cacheDir: string, made: string): KeptPages => readKept(fileIn(cacheDir), made) ?? new Map()
export const writePages = (cacheDir: string, made: string, pages: KeptPages): Promise<void> =>
  writeKept(fileIn(cacheDir), made, pages)

/** On how many pages each folded base form is certain. */
export const countEvidence = (pages: Iterable<Pick<KeptPage, 'certain'>>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { certain } of pages) for (const base of listed(certain)) counts.set(base, (counts.get(base) ?? 0) + 1)
  return counts
}
