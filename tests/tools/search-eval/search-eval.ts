import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contentDir } from '@/lib/build/folders'
import { readWordLists } from '@/lib/content/singletons'
import { onExit, UserError } from '@/lib/run/command'
import type { WordLists } from '@/lib/schema/word-lists'
import { buildSearch } from '@/lib/search/build/build-search'
import type { SearchDocument } from '@/lib/search/build/search-documents'
import { counted, duration, table } from '@/lib/text/terminal'
import { readArticles } from './articles'
import { type Found, withSearch } from './browser'
import { buildPlain } from './plain'
import { byCategory, type CategoryScore, type Query, score } from './score'

/**
 * `npm run search:eval`: how well search finds what it should, beside plain Pagefind, in a real Chromium over a real index.
 * `--docs DIR --queries FILE` measures it on other articles, `--filler N` among as many generated ones, `--errors` lists what was missed.
 */

const usage = 'Käyttö: npm run search:eval -- [--docs KANSIO --queries TIEDOSTO] [--filler MÄÄRÄ] [--errors]'
/** More than are counted, since some are left out of the count. */
const asked = 60
const bars = { all: 0.97, category: 0.92, other: 0.95 }

type Args = { docs?: string; queries: string; filler: number; errors: boolean }

/** Throws a `UserError` with the usage. */
export const evalArgs = (args: readonly string[]): Args => {
  const read: Args = { queries: 'tests/search/queries.json', filler: 0, errors: false }
  for (let at = 0; at < args.length; at++) {
    const value = args[at + 1]
    if (args[at] === '--errors') read.errors = true
    else if (value === undefined) throw new UserError(usage)
    else if (args[at] === '--docs') read.docs = value
    else if (args[at] === '--queries') read.queries = value
    else if (args[at] === '--filler' && /^\d+$/.test(value)) read.filler = Number(value)
    else throw new UserError(usage)
    if (args[at] !== '--errors') at += 1
  }
  return read
}

const isQuery = (value: unknown): value is Query =>
  typeof value === 'object' && value !== null && 'query' in value && 'expect' in value && Array.isArray(value.expect)

/** Throws a `UserError` when the file is not a list of queries. */
const readQueries = async (file: string): Promise<readonly Query[]> => {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UserError(`Tiedostoa «${file}» ei voi lukea.`)
  })
  const list: unknown = JSON.parse(text)
  if (!Array.isArray(list) || !list.every(isQuery)) {
    throw new UserError(`Tiedostossa «${file}» pitää olla luettelo: [{"query": "…", "expect": ["…"], "category": "…"}]`)
  }
  return list.map((one) => ({ ...one, category: one.category ?? 'kaikki kyselyt' }))
}

/** The site's own pages are named by their address, other articles by their id. */
const idOf = (url: string, isOther: boolean): string => (isOther ? url.replace(/^\/|\/$/g, '') : url)

const noLists: WordLists = { synonyms: [], words: [] }

const load = async ({ docs, filler }: Args): Promise<{ documents: readonly SearchDocument[]; lists: WordLists }> => {
  const added = filler > 0 ? (await import('./filler')).fillerDocuments(filler) : []
  // The editors' lists are about their own site's words, and belong to whatever is searched here too.
  const { lists } = await readWordLists(contentDir(), contentDir()).catch(() => ({ lists: noLists }))
  if (docs) return { documents: [...(await readArticles(docs)), ...added], lists }
  const { siteDocuments } = await import('@/lib/search/build/search-documents')
  return { documents: [...siteDocuments(), ...added], lists }
}

const percent = (value: number): string => value.toFixed(3).replace('.', ',')

const report = (own: readonly CategoryScore[], plain: readonly CategoryScore[]): string =>
  table(
    [
      { title: 'Laji', align: 'left' },
      ...['Kyselyjä', 'recall@5', 'MRR', 'pelkkä Pagefind: recall@5', 'MRR'].map((title) => ({
        title,
        align: 'right' as const,
      })),
    ],
    own.map(({ category, queries, recall, rank }, at) => [
      category,
      String(queries),
      percent(recall),
      percent(rank),
      percent(plain[at]?.recall ?? 0),
      percent(plain[at]?.rank ?? 0),
    ]),
  )

/** Near misses do not count. */
const answers = ({ total, hits }: Found) => (total > 0 ? hits : [])

export const evaluate = async (args: Args): Promise<number> => {
  const queries = await readQueries(args.queries)
  const { documents, lists } = await load(args)
  const dir = await mkdtemp(join(tmpdir(), 'popsote-haku-'))
  onExit(() => rm(dir, { recursive: true, force: true }))
  console.log(`Tehdään hakemistot: ${counted(documents.length, 'sivu', 'sivua')}.`)
  const began = performance.now()
  const { warning } = await buildSearch({ documents, lists, outDir: dir, cacheDir: '.next/cache/haku' })
  if (warning) throw new UserError(warning)
  await buildPlain(documents, join(dir, 'plain'))
  console.log(
    `Hakemistot tehty: ${duration(performance.now() - began)}. Haetaan ${queries.length} kyselyllä Chromiumissa.`,
  )

  const isOther = args.docs !== undefined
  const missed: string[] = []
  const wrongTitles: string[] = []
  const { own, plain } = await withSearch(dir, async ({ site, plain: searchPlain }) => {
    const scored = []
    for (const query of queries) {
      const found = await site(query.query, asked)
      const ids = answers(found).map(({ url }) => idOf(url, isOther))
      const own = score(ids, query)
      const without = score(
        (await searchPlain(query.query, asked)).map(({ url }) => idOf(url, isOther)),
        query,
      )
      scored.push({ own: { ...own, category: query.category }, plain: { ...without, category: query.category } })
      if (own.recall < 1)
        missed.push(
          `${percent(own.recall)} ${query.category}: «${query.query}» → ${ids.slice(0, 6).join(' ')}${found.readAs ? ` (luettiin ${found.readAs})` : ''}, odotettiin ${query.expect.join(' ')}`,
        )
    }
    for (const { title } of documents.filter(({ url }) => !url.startsWith('/taytesivu-'))) {
      const first = (await site(title, 1)).hits[0]
      if (first?.title.toLowerCase() !== title.toLowerCase()) wrongTitles.push(`«${title}» → «${first?.title ?? ''}»`)
    }
    return { own: scored.map((one) => one.own), plain: scored.map((one) => one.plain) }
  })
  const scores = byCategory(own)
  console.log(`\n${report(scores, byCategory(plain))}\n`)
  if (args.errors) console.log(`${missed.join('\n')}\n`)
  console.log(`Otsikoita, joilla hakien muu sivu on ensin: ${wrongTitles.length}`)
  for (const wrong of wrongTitles.slice(0, 20)) console.log(`  ${wrong}`)
  const all = scores.at(-1)?.recall ?? 0
  const low = scores.filter(({ category, recall }) => category !== 'kaikki' && recall < bars.category)
  const bar = isOther ? bars.other : bars.all
  const passes = all >= bar && (isOther || (low.length === 0 && wrongTitles.length === 0))
  console.log(
    passes
      ? `Rajat täyttyvät (kaikki ≥ ${percent(bar)}).`
      : `Rajat eivät täyty (kaikki ≥ ${percent(bar)}${isOther ? '' : `, lajit ≥ ${percent(bars.category)}`}).`,
  )
  return passes ? 0 : 1
}

export const main = async (args: readonly string[]): Promise<number> => evaluate(evalArgs(args))
