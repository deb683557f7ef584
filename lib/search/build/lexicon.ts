import { remembered } from '../../run/collections'
import type { WordLists } from '../../schema/word-lists'
import { fold, functionWords, isEnding } from '../word-forms'
import type { Analysis, ReadWord } from './analysis'
import type { Lexicon } from './page-file'

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? []

/** The analyser with the editors' word lists over it. */
export const createLexicon = (
  lists: WordLists,
  analyse: (word: string) => Analysis,
  isKnown: (word: string) => boolean,
): Omit<Lexicon, 'readingWeights'> => {
  const listed = new Map(
    lists.words.flatMap(([base = '', ...forms]) => [base, ...forms].map((form) => [fold(form), base])),
  )
  const siteBases = lists.words.flatMap(([base]) => (base ? [{ base, folded: fold(base) }] : []))
  const siteWord = (word: string): string | undefined => {
    const folded = fold(word)
    const exact = listed.get(folded)
    if (exact || isKnown(word)) return exact
    const inflected = siteBases.filter(
      (one) => folded.startsWith(one.folded) && isEnding(folded.slice(one.folded.length)),
    )
    return inflected.toSorted((a, b) => b.folded.length - a.folded.length)[0]?.base
  }
  const read = remembered((word: string): ReadWord => {
    const own = siteWord(word)
    const { bases, parts } = own ? { bases: [own], parts: analyse(own).parts } : analyse(word)
    return { bases, parts, readings: bases.map(fold), partReadings: parts.map(({ base }) => fold(base)) }
  })

  /** Folded base forms of the content words in each listed name. */
  const names = lists.synonyms.map((group) =>
    group.map((name) =>
      wordsOf(name)
        .map((word) => fold(read(word).bases[0] ?? word))
        .filter((one) => !functionWords.has(one)),
    ),
  )
  const single = new Map<string, Set<string>>()
  const phrases: { readonly words: readonly string[]; readonly others: readonly string[] }[] = []
  for (const group of names) {
    for (const [at, words] of group.entries()) {
      const others = [...new Set(group.flatMap((other, index) => (index === at ? [] : other)))]
      const [only] = words
      if (words.length > 1) phrases.push({ words, others })
      else if (only) single.set(only, new Set([...(single.get(only) ?? []), ...others]))
    }
  }
  return {
    analyse: read,
    synonymsOf: (folded) => [...(single.get(folded) ?? [])],
    phrasesIn: (text) =>
      phrases.flatMap(({ words, others }) =>
        text.flatMap((one, start) =>
          one.folded === words[0] && follows(text, start, words) ? others.map((word) => ({ word, at: one.at })) : [],
        ),
      ),
  }
}

/** Whether the words follow one another from `start`, with at most one word between. */
const follows = (
  text: readonly { readonly folded: string; readonly at: number }[],
  start: number,
  words: readonly string[],
): boolean => {
  let at = text[start]?.at ?? 0
  let index = start
  for (const word of words.slice(1)) {
    const next = text.findIndex((one, place) => place > index && one.folded === word && one.at > at && one.at <= at + 2)
    if (next < 0) return false
    index = next
    at = text[next]?.at ?? at
  }
  return true
}
