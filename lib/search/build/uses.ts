import { readingWeight } from '../ranking'
import type { ReadWord } from './analysis'
import type { SearchDocument } from './search-documents'
import { type PlacedWord, textBlocks, wordsIn } from './text'

/** `sure` is the share of its weight that a reading is worth: 1 when certain. */
export type Use = { count: number; sure: number; readonly places: Set<number> }

/** Uses of base forms and parts. An ambiguous form counts for readings that others confirm, else by `evidence`. */
export const countUses = (
  placed: readonly (PlacedWord & { readonly uses: number })[],
  analyse: (word: string) => ReadWord,
  evidence: (folded: string) => number,
) => {
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
    const readingsUsed = confirmed.length > 0 ? confirmed : readings
    const all = readingsUsed.reduce((sum, base) => sum + evidence(base), 0)
    for (const base of readingsUsed) {
      const share = all > 0 ? evidence(base) / all : 1 / readingsUsed.length
      const sure = confirmed.length > 0 || readingsUsed.length === 1 ? 1 : readingWeight(share)
      count(bases, base, uses / readingsUsed.length, at, sure)
    }
    for (const part of partReadings) count(parts, part, uses, at, 1)
  }
  return { bases, parts }
}

/** The only reading of a word and its parts, folded. */
const certainOf = ({ readings, partReadings }: ReadWord): readonly string[] =>
  readings.length === 1 ? [...readings, ...partReadings] : []

/** On how many pages each folded base form is certain. */
export const countEvidence = (documents: readonly SearchDocument[], analyse: (word: string) => ReadWord) => {
  const pages = new Map<string, number>()
  for (const { title, summary, body } of documents) {
    const words = new Set([title, summary, ...textBlocks(body()).map(({ text }) => text)].flatMap(wordsIn))
    const certain = new Set([...words].flatMap((word) => certainOf(analyse(word))))
    for (const base of certain) pages.set(base, (pages.get(base) ?? 0) + 1)
  }
  return pages
}
