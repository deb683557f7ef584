import type { Content } from '../content/documents'
import { isEnding } from './endings'
import { fold } from './fold'

/**
 * What the search box of the header suggests: pages, topics and areas by their names. The file is a JSON list of
 * `[title, address, type, other names]`, addresses without the base path; it is fetched when the box is first used.
 */
export type Suggestion = {
  readonly title: string
  readonly url: string
  /** `sivu`, `aihe` or `alue`. */
  readonly type: string
  /** A topic's synonyms, an area's municipalities. */
  readonly names: readonly string[]
}

type Row = readonly [title: string, url: string, type: string, names: readonly string[]]

/** Everything that is suggested, pages first. */
export const makeSuggestions = ({ pages, topics, regions }: Content): readonly Suggestion[] => [
  ...pages.map(({ title, url }) => ({ title, url, type: 'sivu', names: [] })),
  ...topics.map(({ title, url, synonyms }) => ({ title, url, type: 'aihe', names: synonyms ?? [] })),
  ...regions.map(({ title, url, municipalities }) => ({
    title,
    url,
    type: 'alue',
    names: (municipalities ?? []).map(({ name }) => name),
  })),
]

export const formatSuggestions = (suggestions: readonly Suggestion[]): string =>
  JSON.stringify(suggestions.map(({ title, url, type, names }): Row => [title, url, type, names]))

/** Reads what `formatSuggestions` wrote. */
export const parseSuggestions = (json: string): readonly Suggestion[] => {
  const rows: readonly Row[] = JSON.parse(json)
  return rows.map(([title, url, type, names]) => ({ title, url, type, names }))
}

export type Suggested = Suggestion & {
  /** The other name that was typed, when the title does not hold it: «Koillismaa (Kuusamo)». */
  readonly by?: string
}

/** Letters before anything is suggested. */
export const fewestLetters = 2
const mostSuggestions = 6

const wordsOf = (text: string): readonly string[] =>
  text
    .split(/[\s,/–-]+/)
    .map(fold)
    .filter(Boolean)

/** Whether each typed word begins some word of the name, or is one with an ending (`Kuusamossa`). */
const answers = (name: string, typed: readonly string[]): boolean => {
  const words = [...wordsOf(name), fold(name)]
  return typed.every((one) =>
    words.some((word) => word.startsWith(one) || (one.startsWith(word) && isEnding(one.slice(word.length)))),
  )
}

/** What to suggest for the letters typed so far: titles that begin so, titles that hold it, other names. */
export const suggest = (
  suggestions: readonly Suggestion[],
  typed: string,
  most: number = mostSuggestions,
): readonly Suggested[] => {
  const whole = fold(typed)
  if (whole.length < fewestLetters) return []
  const words = wordsOf(typed.slice(0, 200))
  const ranked = suggestions.flatMap((one): readonly (readonly [number, Suggested])[] => {
    if (fold(one.title).startsWith(whole)) return [[0, one]]
    if (answers(one.title, words)) return [[1, one]]
    const by = one.names.find((name) => answers(name, words))
    return by === undefined ? [] : [[2, { ...one, by }]]
  })
  // Sorting keeps the order of equals.
  return ranked
    .sort(([a], [b]) => a - b)
    .slice(0, most)
    .map(([, one]) => one)
}
