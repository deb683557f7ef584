export type Query = {
  readonly query: string
  /** Ids of the right pages; none when the site has nothing to find. */
  readonly expect: readonly string[]
  readonly category: string
  /** Pages left out of the count. */
  readonly also?: readonly string[]
}
export type Score = { readonly recall: number; readonly rank: number }

export const depth = 5

/** Recall@5 and reciprocal rank of the first expected page. Where none is expected an empty answer is right. */
export const score = (found: readonly string[], { expect, also = [] }: Query): Score => {
  if (expect.length === 0) {
    const right = found.every((id) => also.includes(id)) ? 1 : 0
    return { recall: right, rank: right }
  }
  const counted = found.filter((id) => expect.includes(id) || !also.includes(id))
  const first = counted.findIndex((id) => expect.includes(id))
  const inFirst = counted.slice(0, depth).filter((id) => expect.includes(id)).length
  return { recall: inFirst / Math.min(depth, expect.length), rank: first < 0 ? 0 : 1 / (first + 1) }
}

export type CategoryScore = Score & { readonly category: string; readonly queries: number }

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Means by category, and of all queries last (`kaikki`). */
export const byCategory = (scored: readonly (Score & { readonly category: string })[]): readonly CategoryScore[] => {
  const of = (category: string, some: readonly Score[]): CategoryScore => ({
    category,
    queries: some.length,
    recall: mean(some.map(({ recall }) => recall)),
    rank: mean(some.map(({ rank }) => rank)),
  })
  const categories = [...new Set(scored.map(({ category }) => category))]
  return [
    ...categories.map((name) =>
      of(
        name,
        scored.filter(({ category }) => category === name),
      ),
    ),
    of('kaikki', scored),
  ]
}
