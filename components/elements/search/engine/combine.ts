import type { PageFacts } from '@/lib/search/index-files'
import { answeringCoverage, enoughHits, rarity, titleBoost, titleWordsShare } from '@/lib/search/ranking'
import { type Facet, facets, type SearchRequest } from '@/lib/search/types'
import type { WordHit } from './index-reader'

type Filters = SearchRequest['filters']
type Counts = Readonly<Record<Facet, readonly { readonly value: string; readonly count: number }[]>>

const passes = (page: PageFacts, filters: Filters, facet: Facet): boolean => {
  const chosen = filters[facet] ?? []
  return chosen.length === 0 || chosen.some((value) => page[facet].includes(value))
}

/** Whether a page has one of the chosen values of each facet. */
export const isChosen = (page: PageFacts, filters: Filters): boolean =>
  facets.every((facet) => passes(page, filters, facet))

/** Pages of each value of each facet, that facet's own choice left out, most pages first. */
export const countFacets = (pages: readonly PageFacts[], filters: Filters): Counts => {
  const countOf = (facet: Facet) => {
    const counts = new Map<string, number>()
    const otherFacets = facets.filter((name) => name !== facet)
    for (const page of pages) {
      if (!otherFacets.every((name) => passes(page, filters, name))) continue
      for (const value of page[facet]) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }
  return { tyyppi: countOf('tyyppi'), aihe: countOf('aihe'), alue: countOf('alue'), vuosi: countOf('vuosi') }
}

/** Of a word of the query: for each alternative, for each of its words, the pages. */
export type WordHits = {
  readonly known: boolean
  readonly alternatives: readonly (readonly (readonly WordHit[])[])[]
}

export type PageHit = {
  readonly page: number
  readonly score: number
  /** Its title holds every word and no other, but for function words. */
  readonly isTitle: boolean
}

type Combined = {
  /** Pages that answer, best first. */
  readonly hits: readonly PageHit[]
  /** When none do: pages that hold something like it. */
  readonly near: readonly PageHit[]
}

/** What ranking knows of a page beside its words. */
export type PageRank = { readonly titleWords: number; readonly factor: number }

type Gathered = Omit<WordHit, 'page'>

/**
 * Pages for a whole query by the pages of each word. A page answers when it holds every word, or, when few do, words that
 * carry enough of the query's rarity; a word that the site does not have counts as the rarest.
 */
export const combine = (
  words: readonly WordHits[],
  totalPages: number,
  rankOf: (page: number) => PageRank,
): Combined => {
  const pagesByWord = words.map(({ alternatives }) => anyOf(alternatives.map(allOf), totalPages))
  const rarities = pagesByWord.map((pages, at) => rarity(words[at]?.known ? pages.size : 0.5, totalPages))
  const whole = rarities.reduce((sum, value) => sum + value, 0)
  const full: PageHit[] = []
  const partial: PageHit[] = []
  const near: PageHit[] = []
  for (const page of new Set(pagesByWord.flatMap((pages) => [...pages.keys()]))) {
    const { titleWords, factor } = rankOf(page)
    let score = 0
    let covered = 0
    let certain = 0
    let inTitle = 0
    let titleRarity = 0
    let missing = 0
    for (const [at, pages] of pagesByWord.entries()) {
      const wordHit = pages.get(page)
      if (!wordHit) {
        missing += 1
        continue
      }
      const weight = rarities[at] ?? 0
      score += wordHit.score
      covered += weight
      if (words[at]?.known) certain += weight
      inTitle += wordHit.inTitle
      titleRarity += weight * wordHit.inTitle
    }
    const coverage = whole > 0 ? covered / whole : 0
    const titleCoverage = whole > 0 ? titleRarity / whole : 0
    const titleShare = titleWordsShare + (1 - titleWordsShare) * Math.min(1, inTitle / Math.max(titleWords, 1))
    const boost = titleBoost * titleRarity * titleCoverage ** 2 * titleShare
    const hit = {
      page,
      score: (score + boost) * factor * coverage,
      isTitle: inTitle >= Math.max(words.length, titleWords),
    }
    const answers = whole > 0 && certain / whole >= answeringCoverage
    if (!answers) near.push(hit)
    else if (missing === 0) full.push(hit)
    else partial.push(hit)
  }
  const hits = full.length < enoughHits ? [...full.sort(byScore), ...partial.sort(byScore)] : full.sort(byScore)
  return { hits, near: hits.length > 0 ? [] : near.sort(byScore) }
}

/** Best first; of equals the newer. */
const byScore = (a: PageHit, b: PageHit): number => b.score - a.score || b.page - a.page

/** Pages that hold all the words of an alternative. */
const allOf = (wordHits: readonly (readonly WordHit[])[]): ReadonlyMap<number, Gathered> => {
  const [first = [], ...others] = wordHits
  let pages = new Map<number, Gathered>(first.map(({ page, score, inTitle }) => [page, { score, inTitle }]))
  for (const hits of others) {
    const both = new Map<number, Gathered>()
    for (const hit of hits) {
      const earlier = pages.get(hit.page)
      if (!earlier) continue
      both.set(hit.page, { score: earlier.score + hit.score, inTitle: Math.min(earlier.inTitle, hit.inTitle) })
    }
    pages = both
  }
  return pages
}

/** Pages that hold any of the alternatives, scored by the best, all as rare as they are together. */
const anyOf = (
  alternatives: readonly ReadonlyMap<number, Gathered>[],
  totalPages: number,
): ReadonlyMap<number, Gathered> => {
  const [only] = alternatives
  if (only && alternatives.length === 1) return only
  const together = rarity(new Set(alternatives.flatMap((pages) => [...pages.keys()])).size, totalPages)
  const pages = new Map<number, Gathered>()
  for (const alternative of alternatives) {
    const scale = together / rarity(alternative.size, totalPages)
    for (const [page, hit] of alternative) {
      const earlier = pages.get(page)
      pages.set(page, {
        score: Math.max(earlier?.score ?? 0, hit.score * scale),
        inTitle: Math.max(earlier?.inTitle ?? 0, hit.inTitle),
      })
    }
  }
  return pages
}
