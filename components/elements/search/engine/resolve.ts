import type { WordEntry } from '@/lib/search/index-formats'
import { shortestStem } from '@/lib/search/ranking'
import type { QueryWord } from '@/lib/search/word-forms'
import { fold, hasLetter, isEnding, isInflection, isTail } from '@/lib/search/word-forms'
import type { SearchIndex } from './index-reader'

/**
 * Optimal string alignment distance of two words, `most + 1` where it is more than `most`. Libraries either lack letters
 * that changed places (leven) or are larger than all of this.
 */
export const distance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      current.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = last
    last = current
  }
  return Math.min(last[b.length] ?? most + 1, most + 1)
}

/** What a word of the query is searched by: any of the alternatives, each of which needs all of its words. */
export type Resolved = {
  readonly word: QueryWord
  readonly alternatives: readonly (readonly string[])[]
  /** False when the site has no such word and what is searched for only resembles it. */
  readonly known: boolean
  /** The word that a typing error was read as, spelled in full. */
  readonly readAs?: string
}

/** Base forms that a half-typed word is searched by. */
const mostPrefixes = 12
/** Readings of one inflected form. */
const mostReadings = 3
const shortestPart = 3

const startOf = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}

const basesOf = (entries: readonly WordEntry[]): readonly (readonly string[])[] =>
  entries.map(({ display }) => [fold(display)])

/** Every form of an entry, folded, its base form first. */
const formsOf = ({ display, forms }: WordEntry): readonly string[] => [fold(display), ...forms]

/** Words one of whose known forms is `folded`. */
const withForm = (entries: readonly WordEntry[], folded: string): readonly WordEntry[] =>
  entries.filter((entry) => formsOf(entry).includes(folded)).slice(0, mostReadings)

/** Words that `folded` may be an unseen form of: a known form with an ending, or one that begins alike and ends as forms do. */
const withStem = (entries: readonly WordEntry[], folded: string): readonly WordEntry[] => {
  let best = 0
  let nearest: WordEntry[] = []
  for (const entry of entries) {
    for (const form of formsOf(entry)) {
      const same = startOf(folded, form)
      if (same < best || same < 2) continue
      const rest = folded.slice(same)
      const whole = same === form.length && isEnding(rest)
      const long = same >= Math.ceil(folded.length * 0.55) || form.length - same <= 3
      const alike = same >= shortestStem && long && isInflection(rest) && isTail(form.slice(same))
      if (!whole && !alike) continue
      if (same > best) nearest = []
      best = same
      if (!nearest.includes(entry)) nearest.push(entry)
    }
  }
  return nearest.sort((a, b) => b.pages - a.pages).slice(0, mostReadings)
}

/** Words that are being typed, the commonest first. */
const withPrefix = (entries: readonly WordEntry[], folded: string): readonly WordEntry[] =>
  entries
    .filter((entry) => formsOf(entry).some((form) => form.startsWith(folded)))
    .sort((a, b) => b.pages - a.pages)
    .slice(0, mostPrefixes)

/** How many typing errors a word may hold and still be recognised: the shorter the word, the more others are near it. */
const errorsIn = (folded: string): number => (folded.length < 4 ? 0 : folded.length < 7 ? 1 : 2)

/** The word with the nearest form, of equals the commonest. The first letter must be right, but for one error in a long word. */
const nearestEntry = (entries: readonly WordEntry[], folded: string): WordEntry | undefined => {
  let least = errorsIn(folded) + 1
  let best: WordEntry | undefined
  for (const entry of entries) {
    for (const form of formsOf(entry)) {
      const errors = distance(folded, form, least)
      if (errors > errorsIn(folded) || (errors > 1 && form[0] !== folded[0])) continue
      if (folded.length < 6 && form[0] !== folded[0]) continue
      if (errors < least || (errors === least && best && entry.pages > best.pages)) {
        least = errors
        best = entry
      }
    }
  }
  return best
}

const asWords = (words: readonly string[]): readonly WordEntry[] =>
  words.map((display) => ({ display, pages: 0, forms: [] }))

/**
 * What a word is searched by, the first of: a base form of the index; a known form; a word being typed; a word with an ending
 * of its own; a compound of two words; unless `asTyped`, the nearest word; the words that begin most like it.
 */
export const resolve = async (word: QueryWord, index: SearchIndex, asTyped: boolean): Promise<Resolved> => {
  const { folded } = word
  const known = (alternatives: Resolved['alternatives']): Resolved => ({ word, alternatives, known: true })
  // At once, as each is a trip to the server.
  const [isBase, entries] = await Promise.all([index.has(folded), index.entries(folded)])
  if (isBase) return known([[folded]])
  if (!hasLetter(folded)) return nearMiss(word, entries)

  const formed = withForm(entries, folded)
  if (formed.length > 0) return known(basesOf(formed))
  if (folded.length < 2) return nearMiss(word, [])
  const begun = entries.length > 0 ? entries : await index.beginning(folded)
  const typed = withPrefix(begun, folded)
  if (typed.length > 0) return known(basesOf(typed))
  const stemmed = withStem(entries, folded)
  if (stemmed.length > 0) return known(basesOf(stemmed))
  const parts = await compound(folded, entries, index)
  if (parts) return known([parts])
  if (asTyped) return nearMiss(word, entries)

  const near = nearestEntry(entries, folded) ?? nearestEntry(asWords(await index.commonWords()), folded)
  if (near) return { ...known([[fold(near.display)]]), readAs: near.display }
  return nearMiss(word, entries)
}

/** Words that begin most like one that the site does not have. */
const nearMiss = (word: QueryWord, entries: readonly WordEntry[]): Resolved => {
  let most = shortestStem
  let nearest: WordEntry[] = []
  for (const entry of entries) {
    const same = startOf(word.folded, fold(entry.display))
    if (same > most) nearest = []
    most = Math.max(most, same)
    if (same === most) nearest.push(entry)
  }
  return { word, alternatives: basesOf(nearest.slice(0, mostPrefixes)), known: false }
}

/** Two known words that together make the word, the first as long as may be. */
const compound = async (
  folded: string,
  entries: readonly WordEntry[],
  index: SearchIndex,
): Promise<readonly string[] | undefined> => {
  for (let cut = folded.length - shortestPart; cut >= shortestPart; cut--) {
    const [head] = withForm(entries, folded.slice(0, cut))
    if (!head) continue
    const rest = folded.slice(cut)
    const others = await index.entries(rest)
    const [tail] = [...withForm(others, rest), ...withStem(others, rest)]
    if (tail) return [fold(head.display), fold(tail.display)]
  }
  return undefined
}
