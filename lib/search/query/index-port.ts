import type { Entry } from './dictionary-format'

/** A page that a word is found on. */
export type WordHit = {
  /** Number of the page. */
  readonly page: number
  readonly score: number
  /** Whether the title has it: 1 as a word, less as part of one, 0 not. */
  readonly inTitle: number
}

/** What the planner asks of the index: few questions, so that a test can answer them from a list. */
export type SearchIndex = {
  /** Pages of a folded base form; none when it is not in the index. */
  readonly find: (base: string) => Promise<readonly WordHit[]>
  /** Whether the folded word is a base form of the index. */
  readonly has: (folded: string) => Promise<boolean>
  /** Words some of whose forms begin as the folded word does, as far as one file of words holds them. */
  readonly entries: (folded: string) => Promise<readonly Entry[]>
  /** Base forms that begin so, with their pages. */
  readonly beginning: (folded: string) => Promise<readonly Entry[]>
  /** All base forms that typing errors are mended to. */
  readonly commonWords: () => Promise<readonly string[]>
}
