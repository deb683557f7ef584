import type { PageFacts } from '../facets'
import type { Facet, SearchRequest } from '../types'

export const facets: readonly Facet[] = ['tyyppi', 'aihe', 'alue', 'vuosi']

type Filters = SearchRequest['filters']
type Counts = Readonly<Record<Facet, readonly { readonly value: string; readonly count: number }[]>>

const passes = (page: PageFacts, filters: Filters, facet: Facet): boolean => {
  const chosen = filters[facet] ?? []
  return chosen.length === 0 || chosen.some((value) => page[facet].includes(value))
}

/** Whether a page has one of the chosen values of each facet. */
export const isChosen = (page: PageFacts, filters: Filters): boolean =>
  facets.every((facet) => passes(page, filters, facet))

/** Whether anything is chosen. */
export const hasChoice = (filters: Filters): boolean => facets.some((facet) => (filters[facet] ?? []).length > 0)

/** Pages of each value of each facet, that facet's own choice left out, most pages first. */
export const countFacets = (pages: readonly PageFacts[], filters: Filters): Counts => {
  const countOf = (facet: Facet) => {
    const counts = new Map<string, number>()
    const others = facets.filter((one) => one !== facet)
    for (const page of pages) {
      if (!others.every((one) => passes(page, filters, one))) continue
      for (const value of page[facet]) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }
  return { tyyppi: countOf('tyyppi'), aihe: countOf('aihe'), alue: countOf('alue'), vuosi: countOf('vuosi') }
}
