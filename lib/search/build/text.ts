import { Parser } from 'htmlparser2'
import { remembered } from '../../run/collections'
import { readingWeight } from '../ranking'
import type { ReadWord } from './analysis'
import type { SearchDocument } from './search-documents'

/** `at` is the number of the space-separated piece, from 0. */
export type PlacedWord = { readonly word: string; readonly at: number }
const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’:-]*[\p{L}\p{N}])?/gu
/** Hyphens and colons inside a word are kept. */
export const wordsIn = (text: string): readonly string[] => text.match(wordPattern) ?? []

/** May stand between a word that ends in a hyphen and the compound that completes it. */
const joiners: ReadonlySet<string> = new Set(['ja', 'tai', 'sekä', 'eli', 'että', 'ynnä'])

/** «sosiaali- ja terveyspalvelut» also gives `sosiaalipalvelut`; `tailOf` gives the last part of a compound. */
export const placedWords = (text: string, first: number, tailOf: (word: string) => string): readonly PlacedWord[] => {
  const pieces = text.split(/\s+/).filter(Boolean)
  const words = pieces.map(wordsIn)
  return pieces.flatMap((piece, index) => {
    const own = (words[index] ?? []).map((word) => ({ word, at: first + index }))
    const head = own.at(-1)?.word
    if (!head || !/\p{L}[-–]$/u.test(piece)) return own
    const next = joiners.has((words[index + 1]?.[0] ?? '').toLowerCase()) ? index + 2 : index + 1
    const tail = tailOf(words[next]?.[0] ?? '')
    return tail ? [...own, { word: `${head}${tail}`, at: first + index }] : own
  })
}

export type TextBlock = { readonly text: string; readonly id?: string; readonly heading: boolean }

/** All other elements begin and end a block. */
const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi cite code del dfn em i ins kbd mark q s small span strong sub sup time u var wbr'.split(' '),
)

export const textBlocks = (html: string): readonly TextBlock[] => {
  const blocks: TextBlock[] = []
  let text = ''
  let heading: { readonly id: string | undefined } | undefined
  const flush = () => {
    const clean = cleanText(text)
    text = ''
    if (!clean) return
    blocks.push({ text: clean, heading: heading !== undefined, ...(heading?.id ? { id: heading.id } : {}) })
  }
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'br') text += ' '
      if (inline.has(name) || name === 'br') return
      flush()
      if (/^h[1-6]$/.test(name)) heading = { id: attributes.id }
    },
    ontext: (part) => {
      text += part
    },
    onclosetag: (name) => {
      if (inline.has(name) || name === 'br') return
      flush()
      if (/^h[1-6]$/.test(name)) heading = undefined
    },
  })
  parser.end(html)
  flush()
  return blocks
}

/** Without invisible characters, and without the marks that the index uses itself. */
export const cleanText = (text: string): string =>
  text
    .replace(/[\u00AD\u2060\u200B-\u200D\uFEFF]/g, '')
    .replaceAll('¶', '§')
    .replace(/___/g, '_')
    .replace(/\s+/g, ' ')
    .trim()

/** `sure` is the share of its weight that a reading is worth: 1 when certain. */
export type Use = { count: number; sure: number; readonly places: Set<number> }

/**
 * Uses of base forms and parts. An ambiguous form counts for readings that others on the page confirm, else by
 * `readingWeights`, for which all its readings are `undecided`.
 */
export const countUses = (
  placed: readonly (PlacedWord & { readonly uses: number })[],
  analyse: (word: string) => ReadWord,
  readingWeights: (readings: string) => readonly number[],
) => {
  const undecided = new Set<string>()
  const bases = new Map<string, Use>()
  const parts = new Map<string, Use>()
  const count = (map: Map<string, Use>, folded: string, uses: number, at: number, sure: number) => {
    const use = map.get(folded) ?? { count: 0, places: new Set<number>(), sure }
    use.count += uses
    use.sure = Math.max(use.sure, sure)
    use.places.add(at)
    map.set(folded, use)
  }
  const certain = new Set<string>()
  for (const { word } of placed) for (const base of certainOf(analyse(word))) certain.add(base)
  for (const { word, at, uses } of placed) {
    const { readings, partReadings } = analyse(word)
    const confirmed = readings.filter((base) => certain.has(base))
    const used = confirmed.length > 0 ? confirmed : readings
    const isDecided = confirmed.length > 0 || readings.length <= 1
    const all = readings.join(' ')
    if (!isDecided) undecided.add(all)
    const worth = isDecided ? [] : readingWeights(all)
    for (const [nth, base] of used.entries()) count(bases, base, uses / used.length, at, worth[nth] ?? 1)
    for (const part of partReadings) count(parts, part, uses, at, 1)
  }
  return { bases, parts, undecided }
}

/** The only reading of a word and its parts, folded. */
const certainOf = ({ readings, partReadings }: ReadWord): readonly string[] =>
  readings.length === 1 ? [...readings, ...partReadings] : []

/** Folded base forms of which the document is certain, so that it is evidence for others. */
export const certainWords = (
  { title, summary }: SearchDocument,
  blocks: readonly TextBlock[],
  analyse: (word: string) => ReadWord,
): readonly string[] => {
  const words = new Set([title, summary, ...blocks.map(({ text }) => text)].flatMap(wordsIn))
  return [...new Set([...words].flatMap((word) => certainOf(analyse(word))))]
}

/** What each reading of a word is worth, by the number of pages that are certain of it. */
export const weighReadings = (pages: ReadonlyMap<string, number>) =>
  remembered((readings: string): readonly number[] => {
    const certain = readings.split(' ').map((base) => pages.get(base) ?? 0)
    const all = certain.reduce((sum, one) => sum + one, 0)
    return certain.map((one) => readingWeight(all > 0 ? one / all : 1 / certain.length))
  })
