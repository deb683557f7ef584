import { type Facet, facets, hasFilters, type SearchRequest, type SearchResult } from '@/lib/search/types'
import { fold } from '@/lib/search/word-forms'

/** The values that a facet may have: those the page offers. */
export type KnownValues = Readonly<Record<Facet, readonly string[]>>

/**
 * The search in an address's query (`?q=hoitotakuu&alue=lansi&alue=ita&jarjestys=uusin`), less what the page does not
 * offer: an address may be old or made up.
 */
export const readAddress = (query: string, known: KnownValues): SearchRequest => {
  const params = new URLSearchParams(query)
  const filters: Partial<Record<Facet, readonly string[]>> = {}
  for (const facet of facets) {
    const asked = params.getAll(facet)
    const values = known[facet].filter((value) => asked.includes(value))
    if (values.length > 0) filters[facet] = values
  }
  return {
    words: (params.get('q') ?? '').trim(),
    filters,
    sort: params.get('jarjestys') === 'uusin' ? 'uusin' : 'osuvuus',
    asTyped: params.get('tarkasti') === '1',
  }
}

/** The inverse of `readAddress`, `''` when nothing is asked. One search has one address. */
export const writeAddress = ({ words, filters, sort, asTyped }: SearchRequest): string => {
  const params = new URLSearchParams()
  if (words.trim()) params.set('q', words.trim())
  for (const facet of facets) for (const value of filters[facet] ?? []) params.append(facet, value)
  if (sort === 'uusin') params.set('jarjestys', sort)
  if (asTyped) params.set('tarkasti', '1')
  const query = params.toString()
  return query && `?${query}`
}

/** Whether there is something to look for; the page shows its plain links otherwise. */
export const asksSomething = (request: SearchRequest): boolean => request.words !== '' || hasFilters(request)

/**
 * Whether one of the words, or all of them as one (`116 117`), is in the `list` of words for services, where a `*` stands for
 * any ending.
 */
export const asksForServices = (words: string, list: readonly string[]): boolean => {
  const asked = [words, ...words.split(/\s+/)].map(fold)
  return list.some((word) => {
    const listed = fold(word)
    return asked.some((one) => (word.endsWith('*') ? one.startsWith(listed) : one === listed))
  })
}

/** A sentence for one, and for any other number: Finnish takes the partitive singular after every number but one. */
type Plural = readonly [one: string, other: string]

/** Sentences of `lib/text/fi.ts`, which reach the browser in the page's HTML, with `{n}` and `{words}` to be filled in. */
export type SearchTexts = {
  readonly found: Plural
  readonly listed: Plural
  readonly near: string
  readonly none: string
  readonly noneFiltered: string
  readonly noneListed: string
  readonly readAs: string
  readonly asTyped: string
  readonly searching: string
  readonly failed: string
  readonly more: Plural
  readonly shown: string
  readonly chosen: string
}

/** More of a query than this is not repeated to the reader, in characters. */
const longestQuoted = 60

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/**
 * A query as it is repeated to the reader: on one line, cut when very long, and isolated when written from right to left
 * (Unicode Standard Annex 9: controls are dropped, FSI and PDI put in).
 */
export const quotable = (words: string): string => {
  const letters = [...words.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '').replace(/\s+/g, ' ')]
  const cut =
    letters.length > longestQuoted ? `${letters.slice(0, longestQuoted).join('').trimEnd()}…` : letters.join('')
  return rightToLeft.test(cut) ? `\u2068${cut}\u2069` : cut
}

/** `text` with its places filled: `{n}` as Finnish writes numbers, `{words}` as text. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name]
    if (value === undefined) return place
    return typeof value === 'number' ? value.toLocaleString('fi') : quotable(value)
  })

export const plural = (
  [one, other]: Plural,
  n: number,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(n === 1 ? one : other, { ...values, n })

/** The heading of the results. */
export const outcome = (
  texts: SearchTexts,
  request: SearchRequest,
  { total, near, readAs }: Pick<SearchResult, 'total' | 'near' | 'readAs'>,
): string => {
  const { words } = request
  if (words === '') return total > 0 ? plural(texts.listed, total) : texts.noneListed
  if (total > 0) return plural(texts.found, total, { words: readAs ?? words })
  if (near > 0) return fill(texts.near, { words })
  return fill(hasFilters(request) ? texts.noneFiltered : texts.none, { words })
}
