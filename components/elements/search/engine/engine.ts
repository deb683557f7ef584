import type { PageFacts } from '@/lib/search/index-files'
import { parseHits } from '@/lib/search/index-formats'
import { ageFactor, rarity, titlePart, wordScore } from '@/lib/search/ranking'
import { hasFilters, type SearchEngine, type SearchRequest, type SearchResult } from '@/lib/search/types'
import { fold } from '@/lib/search/word-forms'
import { combine, countFacets, isChosen, type PageHit, type PageRank } from './combine'
import { showHit } from './excerpt'
import { openFiles, type SearchFiles, type SearchIndex } from './index-reader'
import { gather, plan } from './plan'

type EngineOptions = {
  /** The site's base path: '' or `/sub/path`. */
  readonly base: string
  /** The reader's clock; a test sets it. */
  readonly today?: Date
}

const noFacts: PageFacts = {
  tyyppi: [],
  aihe: [],
  alue: [],
  vuosi: [],
  month: '',
  titleWords: 1,
  length: 1,
  version: '',
}
/** Hits looked at for a title that was typed whole: what is shown first anyway. */
const mostTitles = 10

/** Search in the browser over the index that `buildSearch` wrote. Fetches nothing before it is asked to. */
export const createEngine = ({ base, today = new Date() }: EngineOptions): SearchEngine => {
  let opening: Promise<SearchFiles> | undefined
  const open = (): Promise<SearchFiles> => {
    opening ??= openFiles(base)
    const now = opening
    now.catch(() => forget(now))
    return now
  }
  const forget = (old: Promise<SearchFiles>) => {
    if (opening === old) opening = undefined
  }
  const search = async (request: SearchRequest): Promise<SearchResult> => {
    const first = open()
    try {
      return await answer(await first, request, base, today)
    } catch {
      // The site may have been published anew, with other files, since the index was opened.
      forget(first)
      return answer(await open(), request, base, today)
    }
  }
  return { search, warmUp: async () => void (await open()) }
}

const indexOf = (files: SearchFiles): SearchIndex => {
  const total = files.facts.length
  const mean = files.facts.reduce((sum, { length }) => sum + length, 0) / Math.max(total, 1)
  return {
    find: async (base) => {
      const line = (await files.hitLines(base)).get(base)
      if (line === undefined) return []
      const postings = parseHits(line)
      const rare = rarity(postings.length, total)
      return postings.map(({ page, weight, title }) => ({
        page,
        score: wordScore(weight, rare, (files.facts[page]?.length ?? mean) / mean),
        inTitle: title === 2 ? 1 : title === 1 ? titlePart : 0,
      }))
    },
    has: async (folded) => (await files.hitLines(folded)).has(folded),
    entries: files.entries,
    beginning: async (folded) =>
      [...(await files.hitLines(folded))].flatMap(([base, line]) =>
        base.startsWith(folded) ? [{ display: base, pages: line.length, forms: [] }] : [],
      ),
    commonWords: files.commonWords,
  }
}

const answer = async (
  files: SearchFiles,
  { words, filters, sort, asTyped }: SearchRequest,
  base: string,
  today: Date,
): Promise<SearchResult> => {
  const factsOf = (page: number) => files.facts[page] ?? noFacts
  const counts = (hits: readonly PageHit[]) =>
    countFacets(
      hits.map(({ page }) => factsOf(page)),
      filters,
    )
  const chosen = (hits: readonly PageHit[]) => hits.filter(({ page }) => isChosen(factsOf(page), filters))
  const show = (hits: readonly PageHit[], bases: readonly (readonly string[])[]) => (from: number, to: number) =>
    Promise.all(hits.slice(from, to).map(async ({ page }) => showHit(await files.page(page), bases, base)))

  if (words.trim() === '') {
    // Nothing but choices: everything they hold, newest first.
    const all = hasFilters({ filters })
      ? files.facts.map((_, page) => ({ page, score: 0, isTitle: false })).reverse()
      : []
    const pages = chosen(all)
    return { total: pages.length, near: 0, counts: counts(all), hits: show(pages, []) }
  }

  const index = indexOf(files)
  const planned = await plan(words, index, asTyped)
  const rankOf = (page: number): PageRank => {
    const { titleWords, month } = factsOf(page)
    return { titleWords, factor: ageFactor(month, today) }
  }
  const { hits, near } = combine(await gather(planned, index), files.facts.length, rankOf)
  const answering = hits.length > 0 ? hits : near
  const filtered = chosen(answering)
  // Pages are numbered from the oldest on.
  const shown = sort === 'uusin' ? filtered.sort((a, b) => b.page - a.page) : await titleFirst(filtered, words, files)
  return {
    ...(planned.readAs ? { readAs: planned.readAs } : {}),
    total: hits.length > 0 ? shown.length : 0,
    near: hits.length > 0 ? 0 : shown.length,
    counts: counts(answering),
    hits: show(
      shown,
      planned.words.map(({ alternatives }) => alternatives.flat()),
    ),
  }
}

/** Puts first the page whose whole title was typed. Titles are in the pages, so only the few that may match are read. */
const titleFirst = async (hits: readonly PageHit[], words: string, files: SearchFiles): Promise<readonly PageHit[]> => {
  const titled = hits.slice(0, mostTitles).filter(({ isTitle }) => isTitle)
  if (titled.length < 2) return hits
  const titles = await Promise.all(titled.map(async ({ page }) => (await files.page(page)).title))
  const typed = titled.filter((_, at) => fold(titles[at] ?? '') === fold(words))
  return [...typed, ...hits.filter((hit) => !typed.includes(hit))]
}
