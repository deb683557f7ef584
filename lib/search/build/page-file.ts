import { remembered } from '../../run/collections'
import { allPieces, type PageText, packWords, piecesOf } from '../index-files'
import { type Posting, titles } from '../index-formats'
import { usesWeight, weights } from '../ranking'
import { fold, functionWords } from '../word-forms'
import type { ReadWord } from './analysis'
import type { SearchDocument } from './search-documents'
import { cleanText, countUses, type PlacedWord, placedWords, type TextBlock, wordsIn } from './text'

export type Lexicon = {
  readonly analyse: (word: string) => ReadWord
  readonly synonymsOf: (folded: string) => readonly string[]
  /** What each reading of a word is worth by the rest of the site; readings are folded, a space between. */
  readonly readingWeights: (readings: string) => readonly number[]
  /** Synonyms of listed names of several words that occur in a text. */
  readonly phrasesIn: (words: readonly { readonly folded: string; readonly at: number }[]) => readonly PlacedWord[]
}

type FoundWord = {
  weight: number
  /** 2 when the title has it as a word, 1 as part of one. */
  title: 0 | 1 | 2
  readonly places: Set<number>
}

/** Compact, since ten thousand pages have millions of words: a list of them is a text with a space between. */
export type IndexPage = {
  /** A `PageText` as JSON, in UTF-8. */
  readonly text: Uint8Array
  /** Distinct content words of the title. */
  readonly titleWords: number
  /** Forms that it says. */
  readonly forms: string
  /** Folded base forms that it is found by, and how well, in the same order; see `hitOf`. */
  readonly found: string
  readonly hits: Uint16Array
  /** Readings of each word that the rest of the site decides, and what they were worth. */
  readonly undecided: string
  readonly decided: string
}

/** Place of what stands in no text that a result shows. */
const nowhere = -1

const nothing: ReadWord = { bases: [], parts: [], readings: [], partReadings: [] }

/** What the index needs of a page: the base forms it is found by, their weights, and the text that a result shows. */
export const indexPage = (document: SearchDocument, textBlocks: readonly TextBlock[], lexicon: Lexicon): IndexPage => {
  const words = new Map<string, ReadWord>()
  const analyse = remembered((word) => (functionWords.has(fold(word)) ? nothing : lexicon.analyse(word)), words)
  const tailOf = (word: string): string => {
    const { parts } = analyse(word)
    const tails = parts.flatMap(({ form }) => (form && form !== word && word.endsWith(form) ? [form] : []))
    return tails.toSorted((a, b) => b.length - a.length)[0] ?? ''
  }

  let length = 0
  const place = (text: string): readonly PlacedWord[] => {
    const placed = placedWords(text, length, tailOf)
    length += piecesOf(text).length
    return placed
  }
  const titleText = cleanText(document.title)
  const summaryText = cleanText(document.summary)
  const title = place(titleText)
  const summary = place(summaryText)
  const blocks = textBlocks.map((block) => ({ ...block, placed: place(block.text) }))
  const lead = [...title, ...summary, ...blocks.flatMap(({ heading, placed }) => (heading ? placed : []))]
  const rest = blocks.flatMap(({ heading, placed }) => (heading ? [] : placed))

  const unshown = wordsIn(document.rest?.() ?? '').map((word) => ({ word, at: nowhere, uses: 1 }))
  const uses = countUses(
    [
      ...lead.map((one) => ({ ...one, uses: weights.leadUses })),
      ...rest.map((one) => ({ ...one, uses: 1 })),
      ...unshown,
    ],
    analyse,
    lexicon.readingWeights,
  )
  const found = new Map<string, FoundWord>()
  // A single letter is searched for when a title has it: «C++», «R&D».
  const add = (folded: string, weight: number, places: Iterable<number>, shortest = 2) => {
    if (folded.length < shortest || functionWords.has(folded)) return
    const entry = found.get(folded) ?? { weight: 0, title: 0, places: new Set<number>() }
    entry.weight = Math.max(entry.weight, weight)
    for (const at of places) entry.places.add(at)
    found.set(folded, entry)
  }
  for (const [folded, { count, places, sure }] of uses.bases) {
    add(folded, usesWeight(count) * sure, places)
  }
  for (const [folded, { count, places }] of uses.parts) add(folded, usesWeight(count) * weights.part, places)

  const mark = (folded: string, as: 1 | 2) => {
    const entry = found.get(folded)
    if (entry && entry.title < as) entry.title = as
  }
  for (const { word, at } of title) {
    const { readings, partReadings } = analyse(word)
    for (const base of readings) {
      add(base, weights.title * (uses.bases.get(base)?.sure ?? 1), [at], 1)
      mark(base, 2)
    }
    for (const part of partReadings) {
      add(part, weights.title * weights.part, [at])
      mark(part, 1)
    }
  }
  for (const synonym of document.synonyms) {
    for (const { word } of placedWords(synonym, 0, tailOf)) {
      const { readings, partReadings } = analyse(word)
      for (const base of readings) add(base, weights.topicSynonym, [])
      for (const part of partReadings) add(part, weights.topicSynonym * weights.part, [])
    }
  }
  const said = [...title, ...summary, ...rest].flatMap(({ word, at }) =>
    analyse(word).readings.map((folded) => ({ folded, at })),
  )
  for (const { word, at } of lexicon.phrasesIn(said)) add(word, weights.synonym, [at])
  for (const [folded, { weight, places }] of [...found]) {
    for (const synonym of lexicon.synonymsOf(folded)) add(synonym, weight * weights.synonym, places)
  }

  const shown = {
    title: titleText,
    blocks: [{ text: summaryText }, ...blocks.map(({ text, id }) => (id ? { text, id } : { text }))],
  }
  const { url, type, lang, date } = document
  const text: PageText = { url, type, ...(lang && { lang }), date, ...shown, words: packFound(allPieces(shown), found) }
  const undecided = [...uses.undecided].join('\n')
  return {
    text: Buffer.from(JSON.stringify(text)),
    titleWords: new Set(title.map(({ word }) => fold(word)).filter((folded) => !functionWords.has(folded))).size,
    forms: [...words].flatMap(([form, { bases }]) => (bases.length > 0 ? [form] : [])).join(' '),
    found: [...found.keys()].join(' '),
    hits: Uint16Array.from(found.values(), hitOf),
    undecided,
    decided: decisions(undecided, lexicon),
  }
}

/** What the readings of `undecided` are worth now: where it is as it was, so is the page. */
export const decisions = (undecided: string, { readingWeights }: Pick<Lexicon, 'readingWeights'>): string =>
  undecided.split('\n').map(readingWeights).join('\n')

export const listed = (words: string): readonly string[] => (words ? words.split(' ') : [])

const perTitle = 256
const step = 20

/** Title and weight of a word as one number. */
const hitOf = ({ weight, title }: FoundWord): number =>
  title * perTitle + Math.min(perTitle - 1, Math.round(weight * step))

export const readHit = (hit: number): Pick<Posting, 'weight' | 'title'> => ({
  weight: (hit % perTitle) / step,
  title: titles[Math.floor(hit / perTitle)] ?? 0,
})

const packFound = (pieces: readonly string[], found: ReadonlyMap<string, FoundWord>): string => {
  const words = pieces.map(fold)
  const basesOf = new Map<string, Set<string>>()
  for (const [base, { places }] of found) {
    for (const at of places) {
      const word = words[at]
      if (word === undefined) continue
      basesOf.set(word, (basesOf.get(word) ?? new Set()).add(base))
    }
  }
  return packWords(pieces, basesOf)
}
