/** What the header's field suggests while one types. */

export type Suggestion = {
  /** Root-relative, with the site's base path. */
  readonly url: string
  readonly title: string
  /** `uutinen`, `kirjoitus`, `hanke`, `sivu`, `alue`, `aihe`. */
  readonly type: string
  /** Other words that mean the same. */
  readonly also?: readonly string[]
}

/** Fewer letters than this say too little. */
const fewestLetters = 2
const most = 8

const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')

/** Those of `list` in which every typed word begins a word, titles that begin with what was typed first; at most 8. */
export const suggest = (list: readonly Suggestion[], typed: string): readonly Suggestion[] => {
  const wanted = fold(typed).trim()
  if (wanted.length < fewestLetters) return []
  const words = wanted.split(/\s+/)
  const begins = (text: string, word: string) => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')}`.includes(` ${word}`)
  const found = list.filter(({ title, also = [] }) => words.every((word) => begins([title, ...also].join(' '), word)))
  const first = found.filter(({ title }) => fold(title).startsWith(wanted))
  return [...first, ...found.filter((suggestion) => !first.includes(suggestion))].slice(0, most)
}
