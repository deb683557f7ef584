import { indexFolder } from '../manifest'
import { pagefindRanking } from '../ranking'
import type { Fragment } from './excerpt'

/** The part of Pagefind's browser code that the engine uses (pagefind 1.6.0, `pagefind.js`; it ships no types for it). */

type PagefindResult = {
  readonly id: string
  readonly score: number
  readonly words: readonly number[]
  readonly matchedMetaFields?: readonly string[]
  readonly data: () => Promise<Fragment>
}
export type Pagefind = {
  readonly search: (
    term: string | null,
    options?: { readonly sort?: Readonly<Record<string, 'asc' | 'desc'>> },
  ) => Promise<{ readonly results: readonly PagefindResult[] } | null>
}
type PagefindModule = {
  readonly createInstance: (options: {
    readonly basePath: string
    readonly baseUrl: string
    readonly noWorker: boolean
    readonly ranking: typeof pagefindRanking
  }) => Pagefind
}

/** Loads Pagefind from the site at `base`. Rejects when its code cannot be had; an index that cannot is met at the first search. */
export const loadPagefind = async (base: string): Promise<Pagefind> => {
  const folder = `${base}/${indexFolder}/`
  const { createInstance }: PagefindModule = await import(`${folder}pagefind.js`)
  // Without its worker: a second download of the same code, a wider policy and, where scripts' addresses must be trusted, an
  // error. A search takes some milliseconds.
  return createInstance({ basePath: folder, baseUrl: '/', noWorker: true, ranking: pagefindRanking })
}
