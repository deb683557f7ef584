import type { Category, Measured } from './lighthouse-page'

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** The middle of each figure; what cost points comes from all runs. */
export const median = (runs: readonly Measured[]): Measured => {
  const of = (figure: (run: Measured) => number) => middle(runs.map(figure))
  const score = (name: Category) => of(({ scores }) => scores[name])
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    fcp: of(({ fcp }) => fcp),
    lcp: of(({ lcp }) => lcp),
    tbt: of(({ tbt }) => tbt),
    cls: of(({ cls }) => cls),
    requests: of(({ requests }) => requests),
    bytes: of(({ bytes }) => bytes),
    faults: [...new Set(runs.flatMap(({ faults }) => faults))],
  }
}
