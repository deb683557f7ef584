import type { PageFacts } from '../facets'
import { fold } from '../fold'
import { ageFactor, titlePart } from '../ranking'
import type { SearchEngine, SearchRequest, SearchResult } from '../types'
import { combine, type PageHit, type PageRank } from './combine'
import { type Fragment, showHit } from './excerpt'
import { openFiles } from './files'
import type { SearchIndex } from './index-port'
import { countFacets, hasChoice, isChosen } from './narrow'
import { loadPagefind, type Pagefind } from './pagefind'
import { gather, plan } from './plan'

export type EngineOptions = {
  /** The site's base path: '' or `/sub/path`. */
  readonly base: string
  /** The reader's clock; a test sets it. */
  readonly today?: Date
}

type Page = { readonly id: string; readonly facts: PageFacts; readonly data: () => Promise<Fragment> }
type Loaded = {
  readonly index: SearchIndex
  /** Newest first. */
  readonly pages: readonly Page[]
  readonly byId: ReadonlyMap<string, Page>
}

const noFacts: PageFacts = { tyyppi: [], aihe: [], alue: [], vuosi: [], month: '', titleWords: 1 }
/** Hits looked at for a title that was typed whole: what is shown first anyway. */
const mostTitles = 10
const noPages: readonly Page[] = []

/** Search in the browser over the index that `buildSearch` wrote. Fetches nothing before it is asked to. */
export const createEngine = ({ base, today = new Date() }: EngineOptions): SearchEngine => {
  let loading: Promise<Loaded> | undefined
  const loaded = (): Promise<Loaded> => {
    loading ??= load(base)
    const now = loading
    // A reader who was offline may try again.
    now.catch(() => {
      if (loading === now) loading = undefined
    })
    return now
  }
  const search = async (request: SearchRequest): Promise<SearchResult> => {
    const now = await loaded()
    try {
      return await answer(now, request, base, today)
    } catch (error) {
      loading = undefined
      throw error
    }
  }
  return { search, warmUp: async () => void (await loaded()) }
}

const load = async (base: string): Promise<Loaded> => {
  const files = openFiles(base)
  const factsComing = files.facts()
  // Awaited below; until then a failure must not count as unhandled.
  factsComing.catch(() => {})
  const pagefind = await loadPagefind(base)
  const all = await pagefind.search(null, { sort: { n: 'asc' } })
  const facts = await factsComing
  const pages = (all?.results ?? []).map(({ id, data }, at) => ({ id, data, facts: facts[at] ?? noFacts }))
  if (pages.length !== facts.length) throw new Error(`The index has ${pages.length} pages, its facts ${facts.length}`)
  const { entries, commonWords } = files
  return {
    index: { ...wordIndex(pagefind), entries, commonWords },
    pages,
    byId: new Map(pages.map((page) => [page.id, page])),
  }
}

const wordIndex = (pagefind: Pagefind): Pick<SearchIndex, 'find' | 'has'> => ({
  find: async (word) => {
    const found = await pagefind.search(word)
    return (found?.results ?? []).map(({ id, score, words, matchedMetaFields = [] }) => ({
      id,
      score,
      places: words,
      inTitle: matchedMetaFields.includes('perus') ? 1 : matchedMetaFields.includes('osa') ? titlePart : 0,
    }))
  },
  // Quotation marks make Pagefind look for the word itself.
  has: async (word) => ((await pagefind.search(`"${word}"`))?.results ?? []).length > 0,
})

const answer = async (
  { index, pages, byId }: Loaded,
  { words, filters, sort, asTyped }: SearchRequest,
  base: string,
  today: Date,
): Promise<SearchResult> => {
  const show = (some: readonly PageHit[]) => async (from: number, to: number) =>
    Promise.all(
      some.slice(from, to).flatMap(({ id, places }) => {
        const page = byId.get(id)
        return page ? [page.data().then((fragment) => showHit(fragment, places, base))] : []
      }),
    )
  const factsOf = (some: readonly PageHit[]) => some.flatMap(({ id }) => byId.get(id)?.facts ?? [])
  const narrow = (some: readonly PageHit[]) => {
    const kept = some.filter(({ id }) => isChosen(byId.get(id)?.facts ?? noFacts, filters))
    if (sort === 'osuvuus') return kept
    const chosen = new Map(kept.map((hit) => [hit.id, hit]))
    return pages.flatMap(({ id }) => chosen.get(id) ?? [])
  }

  if (words.trim() === '') {
    // Nothing but choices: everything they hold, newest first.
    const listed = hasChoice(filters) ? pages : noPages
    const all = listed.map(({ id }) => ({ id, score: 0, places: [], isTitle: false }))
    const kept = all.filter(({ id }) => isChosen(byId.get(id)?.facts ?? noFacts, filters))
    return { total: kept.length, near: 0, counts: countFacets(factsOf(all), filters), hits: show(kept) }
  }

  const planned = await plan(words, index, asTyped)
  const rankOf = (id: string): PageRank => {
    const { titleWords, month } = byId.get(id)?.facts ?? noFacts
    return { titleWords, factor: ageFactor(month, today) }
  }
  const { hits, near } = combine(await gather(planned, index), pages.length, rankOf)
  const counted = hits.length > 0 ? hits : near
  const narrowed = narrow(counted)
  const shown = sort === 'osuvuus' ? await titleFirst(narrowed, words, byId) : narrowed
  return {
    ...(planned.readAs ? { readAs: planned.readAs } : {}),
    total: hits.length > 0 ? shown.length : 0,
    near: hits.length > 0 ? 0 : shown.length,
    counts: countFacets(factsOf(counted), filters),
    hits: show(shown),
  }
}

const sameWords = (one: string, other: string): boolean => fold(one) === fold(other)

/**
 * Puts first the page whose whole title was typed. Titles are in the pages themselves: only those are read whose title has
 * the query's words and no others, and only when there are several.
 */
const titleFirst = async (
  hits: readonly PageHit[],
  words: string,
  byId: Loaded['byId'],
): Promise<readonly PageHit[]> => {
  const titled = hits.slice(0, mostTitles).filter(({ isTitle }) => isTitle)
  if (titled.length < 2) return hits
  const titles = await Promise.all(titled.map(async ({ id }) => (await byId.get(id)?.data())?.meta.title ?? ''))
  const typed = titled.filter((_, at) => sameWords(titles[at] ?? '', words))
  return [...typed, ...hits.filter((hit) => !typed.includes(hit))]
}
