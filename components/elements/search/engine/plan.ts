import { remembered } from '@/lib/run/collections'
import { fold, queryWords } from '@/lib/search/word-forms'
import type { WordHits } from './combine'
import type { SearchIndex } from './index-reader'
import { type Resolved, resolve } from './resolve'

type Plan = {
  readonly words: readonly Resolved[]
  /** The query as it was read when a typing error was corrected. */
  readonly readAs?: string
}

/** What each word of a query is searched by; two words in turn also as one compound that the site has. */
export const plan = async (text: string, index: SearchIndex, asTyped: boolean): Promise<Plan> => {
  const typed = queryWords(text)
  const [resolved, joined] = await Promise.all([
    Promise.all(typed.map((word) => resolve(word, index, asTyped))),
    Promise.all(
      typed.slice(1).map(async (second, at) => {
        const first = typed[at]
        if (!first || typed.length > mostJoined) return undefined
        const folded = fold(first.folded + second.folded)
        return (await index.has(folded)) ? { first, folded } : undefined
      }),
    ),
  ])
  const words: Resolved[] = []
  for (let at = 0; at < resolved.length; at++) {
    const first = resolved[at]
    const next = resolved[at + 1]
    const pair = joined[at]
    if (!first) continue
    if (!pair || !next) {
      words.push(first)
      continue
    }
    const separate =
      first.known && next.known && !first.readAs && !next.readAs
        ? first.alternatives.flatMap((bases) => next.alternatives.map((nextBases) => [...bases, ...nextBases]))
        : []
    const typedPair = `${first.word.typed} ${next.word.typed}`
    words.push({
      word: { typed: typedPair, folded: pair.folded },
      alternatives: [[pair.folded], ...separate],
      known: true,
    })
    at += 1
  }
  const isCorrected = words.some(({ readAs }) => readAs !== undefined)
  if (!isCorrected) return { words }
  return { words, readAs: words.map(({ readAs, word }) => readAs ?? word.typed).join(' ') }
}

/** Longer queries are sentences, not compounds written as two words. */
const mostJoined = 6

/** Asks the index for everything the plan names, each word once. */
export const gather = async ({ words }: Plan, index: SearchIndex): Promise<readonly WordHits[]> => {
  const find = remembered(index.find)
  return Promise.all(
    words.map(async ({ known, alternatives }) => ({
      known,
      alternatives: await Promise.all(alternatives.map((bases) => Promise.all(bases.map((base) => find(base))))),
    })),
  )
}
