import type { LaunchedChrome } from 'chrome-launcher'
import lighthouse, { type Result } from 'lighthouse'

/** One page as Lighthouse sees it on its default phone: a slow 4G connection and a processor four times slower, both simulated. */

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof categories)[number]

export type Measured = {
  /** 0–100. */
  readonly scores: Readonly<Record<Category, number>>
  /** Milliseconds. */
  readonly fcp: number
  readonly lcp: number
  readonly tbt: number
  readonly cls: number
  readonly requests: number
  readonly bytes: number
  /** What cost points, in Lighthouse's words. */
  readonly faults: readonly string[]
}

const numeric = (result: Result, audit: string): number => result.audits[audit]?.numericValue ?? Number.NaN

const faultsOf = (result: Result): readonly string[] =>
  categories.flatMap((category) =>
    (result.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const { score, title } = result.audits[id] ?? {}
      return weight > 0 && score !== null && score !== undefined && score < 1 ? [`${id}: ${title}`] : []
    }),
  )

type Requests = { readonly items?: readonly { readonly transferSize?: number }[] }

/** Throws when Lighthouse cannot measure the page. */
export const measurePage = async (url: string, chrome: LaunchedChrome): Promise<Measured> => {
  const run = await lighthouse(url, { port: chrome.port, logLevel: 'error', onlyCategories: [...categories] })
  if (!run || run.lhr.runtimeError)
    throw new Error(`Lighthouse ei voinut mitata sivua ${url}: ${run?.lhr.runtimeError?.message}`)
  const { lhr } = run
  const { items = [] } = (lhr.audits['network-requests']?.details ?? {}) as Requests
  return {
    scores: {
      performance: score(lhr, 'performance'),
      accessibility: score(lhr, 'accessibility'),
      'best-practices': score(lhr, 'best-practices'),
      seo: score(lhr, 'seo'),
    },
    fcp: numeric(lhr, 'first-contentful-paint'),
    lcp: numeric(lhr, 'largest-contentful-paint'),
    tbt: numeric(lhr, 'total-blocking-time'),
    cls: numeric(lhr, 'cumulative-layout-shift'),
    requests: items.length,
    bytes: items.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0),
    faults: faultsOf(lhr),
  }
}

const score = (result: Result, category: Category): number =>
  Math.round((result.categories[category]?.score ?? 0) * 100)

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** Median of each figure, and the faults of all runs. */
export const median = (runs: readonly Measured[]): Measured => {
  const of = (figure: (run: Measured) => number) => middle(runs.map(figure))
  const points = (name: Category) => of(({ scores }) => scores[name])
  return {
    scores: {
      performance: points('performance'),
      accessibility: points('accessibility'),
      'best-practices': points('best-practices'),
      seo: points('seo'),
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
