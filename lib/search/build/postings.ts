import { addTo, grouped } from '../../run/collections'
import { formatEntry, formatHits, formatWords } from '../index-formats'
import { fold, functionWords, hasLetter } from '../word-forms'
import type { ReadWord } from './analysis'
import { type IndexPage, listed, readHit } from './page-file'

type Word = { display: string; pages: number; readonly forms: Set<string> }

/** A larger shard, in characters, is split by the third letter: a look-up costs one shard of some kilobytes. */
const largestShard = 24_000
/** From this many pages on, a word of a single page is no target for typing errors: it would only mislead. */
const manyPages = 300

/** Collects, for the browser, which forms belong to which base form and how many pages each finds. */
export const createDictionary = (analyse: (word: string) => ReadWord) => {
  const met = new Set<string>()
  const words = new Map<string, Word>()
  let pages = 0
  const wordOf = (base: string): Word | undefined => {
    const folded = fold(base)
    if (!hasLetter(folded) || functionWords.has(folded)) return undefined
    const existing = words.get(folded)
    if (existing) return existing
    const word = { display: base, pages: 0, forms: new Set<string>() }
    words.set(folded, word)
    return word
  }
  const addForm = (base: string, form: string) => {
    const folded = fold(form)
    if (folded) wordOf(base)?.forms.add(folded)
  }
  return {
    add: ({ forms, found }: Pick<IndexPage, 'forms' | 'found'>) => {
      pages += 1
      for (const form of listed(forms)) {
        if (met.has(form)) continue
        met.add(form)
        const { bases, parts } = analyse(form)
        for (const base of bases) addForm(base, form)
        for (const part of parts) addForm(part.base, part.form)
      }
      for (const folded of listed(found)) {
        const word = words.get(folded) ?? wordOf(folded)
        if (word) word.pages += 1
      }
    },
    size: () => words.size,
    /** Texts by the first letters of the forms in them, and the base forms that typing errors are corrected to. */
    files: (irregular: (base: string) => readonly string[]) => {
      for (const { display, forms } of words.values()) for (const form of irregular(display)) forms.add(form)
      const sorted = [...words].filter(([, word]) => word.pages > 0).toSorted(([a], [b]) => (a < b ? -1 : 1))
      const files = new Map<string, string>()
      const two = shards(sorted, 2)
      for (const [key, text] of two) if (text.length <= largestShard) files.set(key, text)
      const large = new Set([...two].flatMap(([key, text]) => (text.length > largestShard ? [key] : [])))
      for (const [key, text] of shards(sorted, 3)) if (large.has(key.slice(0, 2))) files.set(key, text)
      const least = pages >= manyPages ? 2 : 1
      const common = sorted.flatMap(([, { display, pages: count }]) => (count >= least ? [display] : []))
      return { shards: files, common: formatWords(common) }
    },
  }
}

/** A form is looked for by its own first letters. */
const shards = (sorted: readonly (readonly [string, Word])[], length: number): ReadonlyMap<string, string> => {
  const lines = new Map<string, string[]>()
  for (const [folded, { display, pages, forms }] of sorted) {
    for (const [key, group] of grouped(new Set([folded, ...forms]), (form) => [form.slice(0, length)])) {
      if (!/^[a-z0-9]{2,}$/.test(key)) continue
      addTo(lines, key, formatEntry({ display, pages, forms: group.filter((form) => form !== folded).toSorted() }))
    }
  }
  return new Map([...lines].map(([key, texts]) => [key, texts.join('\n')]))
}

/** Characters in a file of hits: a look-up costs one. */
const smallest = 12_000
const largest = 24_000
/** A file ends before one word in so many, chosen by its letters, so that a new word moves only its own file. */
const oneIn = 8
/** A page and its hit are packed into one number: ten thousand articles have millions. */
const perPage = 1024

const isEnd = (word: string): boolean => {
  let sum = 0
  for (const letter of word) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return sum % oneIn === 0
}

export const createPostings = () => {
  const words = new Map<string, number[]>()
  return {
    /** Pages must come in the order of their numbers. */
    add: (page: number, { found, hits }: Pick<IndexPage, 'found' | 'hits'>) => {
      for (const [at, word] of listed(found).entries()) addTo(words, word, page * perPage + (hits[at] ?? 0))
    },
    /** Texts of the files of hits, in alphabetical order, and the first base form in each. */
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
          ...readHit(one % perPage),
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
