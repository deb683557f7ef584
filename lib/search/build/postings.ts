import { formatHits, type Posting } from '../query/hits-format'
import type { FoundWord } from './page'

/** Collects on which pages each base form is found. */
export type Postings = {
  /** Pages must come in the order of their numbers. */
  readonly add: (page: number, found: ReadonlyMap<string, FoundWord>) => void
  /** Texts of the files of hits, and the first base form in each. */
  readonly files: () => { readonly texts: readonly string[]; readonly firsts: readonly string[] }
}

/** Characters in a file of hits: a look-up costs one. */
const fileSize = 16_000
/** A posting is kept as one number: ten thousand articles have millions of them. */
const perPage = 1024
const perTitle = 256
const step = 20

const titleOf = (packed: number): Posting['title'] => {
  const title = Math.floor((packed % perPage) / perTitle)
  return title === 2 ? 2 : title === 1 ? 1 : 0
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
      const texts: string[] = []
      const firsts: string[] = []
      let lines: string[] = []
      let size = 0
      for (const [word, packed] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const postings = packed.map((one) => ({
          page: Math.floor(one / perPage),
          weight: (one % perTitle) / step,
          title: titleOf(one),
        }))
        const line = formatHits(word, postings)
        if (lines.length > 0 && size + line.length > fileSize) {
          texts.push(lines.join('\n'))
          lines = []
          size = 0
        }
        if (lines.length === 0) firsts.push(word)
        lines.push(line)
        size += line.length
      }
      if (lines.length > 0) texts.push(lines.join('\n'))
      return { texts, firsts }
    },
  }
}
