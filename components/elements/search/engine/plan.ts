import { fold, queryWords } from '@/lib/search/word-forms'
import type { WordHits } from './combine'
import type { SearchIndex } from './files'
import { type Resolved, resolve } from './resolve'

export type Plan = {
  readonly words: readonly Resolved[]
  /** The query as it was read when a typing error was mended. */
  readonly readAs?: string
}

/** Reads a query: what each of its words is searched by. Neighbours that the site writes as one compound may also be found as that. */
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
    const one = resolved[at]
    const next = resolved[at + 1]
    const pair = joined[at]
    if (!one) continue
    if (!pair || !next) {
      words.push(one)
      continue
    }
    const apart =
      one.known && next.known && !one.readAs && !next.readAs
        ? one.alternatives.flatMap((some) => next.alternatives.map((others) => [...some, ...others]))
        : []
    const typedPair = `${one.word.typed} ${next.word.typed}`
    words.push({
      word: { typed: typedPair, folded: pair.folded },
      alternatives: [[pair.folded], ...apart],
      known: true,
    })
    at += 1
  }
  const mended = words.some(({ readAs }) => readAs !== undefined)
  if (!mended) return { words }
  return { words, readAs: words.map(({ readAs, word }) => readAs ?? word.typed).join(' ') }
}

/** Longer queries are sentences, whose neighbours are no compounds. */
const mostJoined = 6

/** Asks the index for everything the plan names, each word once. */
export const gather = async ({ words }: Plan, index: SearchIndex): Promise<readonly WordHits[]> => {
  const asked = new Map<string, ReturnType<SearchIndex['find']>>()
  const find = (word: string) => {
    const known = asked.get(word) ?? index.find(word)
    asked.set(word, known)
    return known
  }
  return Promise.all(
    words.map(async ({ known, alternatives }) => ({
      known,
      alternatives: await Promise.all(alternatives.map((some) => Promise.all(some.map(find)))),
    })),
  )
}
