import type { Facet, SearchRequest } from '../types'

/** A search as the address of the search page says it, so that going back, reloading and sharing bring the same search. */

/** In the order in which an address names them. */
export const facets: readonly Facet[] = ['alue', 'aihe', 'tyyppi', 'vuosi']

/** The values that a facet may have: those the page offers. */
export type KnownValues = Readonly<Record<Facet, readonly string[]>>

/**
 * The search that an address's query (`?q=hoitotakuu&alue=lansi&alue=ita&jarjestys=uusin`) asks for. What the page does
 * not offer is left out: an address may be old or made up.
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

/** The query of a search's address, `''` when nothing is asked: the inverse of `readAddress`. One search has one address. */
export const writeAddress = ({ words, filters, sort, asTyped }: SearchRequest): string => {
  const params = new URLSearchParams()
  if (words.trim()) params.set('q', words.trim())
  for (const facet of facets) for (const value of filters[facet] ?? []) params.append(facet, value)
  if (sort === 'uusin') params.set('jarjestys', sort)
  if (asTyped) params.set('tarkasti', '1')
  const query = params.toString()
  return query && `?${query}`
}

/** Whether anything is chosen from the facets. */
export const hasFilters = ({ filters }: SearchRequest): boolean => facets.some((facet) => filters[facet]?.length)

/** Whether there is something to look for; the page shows its plain links otherwise. */
export const asksSomething = (request: SearchRequest): boolean => request.words !== '' || hasFilters(request)
