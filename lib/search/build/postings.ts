import { formatHits, type Posting } from '../query/hits-format'
import type { FoundWord } from './page-file'

/** Collects on which pages each base form is found. */
export type Postings = {
  /** Pages must come in the order of their numbers. */
  readonly add: (page: number, found: ReadonlyMap<string, FoundWord>) => void
  /** Texts of the files of hits, in alphabetical order, and the first base form in each. */
  readonly files: () => readonly { readonly first: string; readonly text: string }[]
}

/** Characters in a file of hits, least and most: a look-up costs one. */
const smallest = 12_000
const largest = 24_000
/**
 * Between the two a file ends before a word of a kind, one in so many, that its letters decide: counted in characters alone,
 * a word more in one file would move the ends of all that follow.
 */
const oneIn = 8
/** A posting is kept as one number: ten thousand articles have millions of them. */
const perPage = 1024
const perTitle = 256
const step = 20

const titleOf = (packed: number): Posting['title'] => {
  const title = Math.floor((packed % perPage) / perTitle)
  return title === 2 ? 2 : title === 1 ? 1 : 0
}

const isEnd = (word: string): boolean => {
  let sum = 0
  for (const letter of word) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return sum % oneIn === 0
}

export const createPostings = (): Postings => {
  const words = new Map<string, number[]>()
  return {
    add: (page, found) => {
      for (const [word, { weight, title }] of found) {
        const packed = page * perPage + title * perTitle + Math.min(perTitle - 1, Math.round(weight * step))
        const known = words.get(word)
        if (known) known.push(packed)
        else words.set(word, [packed])
      }
    },
    files: () => {
      const files: { first: string; text: string }[] = []
      let first = ''
      let lines: string[] = []
      let size = 0
      const end = () => {
        if (lines.length > 0) files.push({ first, text: lines.join('\n') })
        lines = []
        size = 0
      }
      for (const [word, packed] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const postings = packed.map((one) => ({
          page: Math.floor(one / perPage),
          weight: (one % perTitle) / step,
          title: titleOf(one),
        }))
        const line = formatHits(word, postings)
        if ((size >= smallest && isEnd(word)) || size + line.length > largest) end()
        if (lines.length === 0) first = word
        lines.push(line)
        size += line.length
      }
      end()
      return files
    },
  }
}
