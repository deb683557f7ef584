import type { Entry } from './dictionary-format'

/** A page that a word is found on. */
export type WordHit = {
  /** Pagefind's id of the page. */
  readonly id: string
  readonly score: number
  /** Places in the page, hidden words counted. */
  readonly places: readonly number[]
  /** Whether the title has it: 1 as a word, less as part of one, 0 not. */
  readonly inTitle: number
}

/** What the planner asks of the index: few questions, so that a test can answer them from a list. */
export type SearchIndex = {
  /** Pages whose text has a word that begins with the word's stem. */
  readonly find: (word: string) => Promise<readonly WordHit[]>
  /** Whether exactly this word is in the index. */
  readonly has: (word: string) => Promise<boolean>
  /** Words some of whose forms begin as the folded word does, and whether they are all such words. */
  readonly entries: (folded: string) => Promise<{ readonly entries: readonly Entry[]; readonly complete: boolean }>
  /** All base forms that typing errors are mended to. */
  readonly commonWords: () => Promise<readonly string[]>
}
