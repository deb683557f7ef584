import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { readWordLists } from '../../lib/content/singletons'
import { buildSearch } from '../../lib/search/build/build-search'
import { siteDocuments } from '../../lib/search/build/search-documents'
import { isOfThisContent, whyLeftOut } from '../own-content'
import { type Found, serveSearch, writeSearchPage } from '../tools/search-eval/browser'
import { byCategory, type Query, score } from '../tools/search-eval/score'

/** The engine over the site's own content in a real browser, under the policy of the search page. `search:eval` runs the whole set. */

test.describe.configure({ mode: 'serial' })

/** Every fifth query: some of each kind. */
const sampleStep = 5
let dir = ''
let site: { readonly url: string; readonly close: () => void }
let page: Page
const problems: string[] = []

test.beforeAll(async ({ browser }) => {
  dir = mkdtempSync(join(tmpdir(), 'haku-e2e-'))
  const { lists } = await readWordLists('content', 'content')
  const { warning } = await buildSearch({
    documents: siteDocuments(),
    lists,
    outDir: dir,
    cacheDir: join(dir, 'cache'),
  })
  // Without Voikko search is half blind: the tests demand it.
  expect(warning).toBeUndefined()
  await writeSearchPage(dir)
  site = await serveSearch(dir)
  page = await browser.newPage()
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('dialog', (dialog) => {
    problems.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto(site.url)
})
test.afterAll(async () => {
  await page.close()
  site.close()
  rmSync(dir, { recursive: true })
})

const search = (words: string, asTyped = false): Promise<Found> =>
  page.evaluate(([text, typed]) => globalThis.searchSite(text, 60, typed), [words, asTyped] as const)

test('finds what it should', async () => {
  test.skip(!isOfThisContent, whyLeftOut)
  const all: readonly Query[] = JSON.parse(readFileSync('tests/search/queries.json', 'utf8'))
  const sample = all.filter((_, at) => at % sampleStep === 0)
  expect(sample.length).toBeGreaterThanOrEqual(40)
  const scored = []
  for (const query of sample) {
    const { total, hits } = await search(query.query)
    const found = total > 0 ? hits.map(({ url }) => url) : []
    scored.push({ ...score(found, query), category: query.category })
  }
  expect(byCategory(scored).at(-1)?.recall).toBeGreaterThanOrEqual(0.97)
})

test('what residents come for is among the first three', async () => {
  test.skip(!isOfThisContent, whyLeftOut)
  type Task = { readonly page: string; readonly search?: string; readonly queries?: readonly string[] }
  const tasks: readonly Task[] = JSON.parse(readFileSync('tests/search/tasks.json', 'utf8'))
  const places: { query: string; url: string; place: number }[] = []
  for (const { page: answer, search: found = answer, queries = [] } of tasks)
    for (const query of queries) {
      const { hits, total } = await search(query)
      places.push({ query, url: found, place: total > 0 ? hits.findIndex(({ url }) => url === found) + 1 : 0 })
    }
  console.table(places)
  expect(places.filter(({ place }) => place === 0 || place > 3)).toEqual([])
})

test('finds every page first by its whole title', async () => {
  for (const { title } of siteDocuments()) {
    const { hits } = await search(title)
    expect(hits[0]?.title.toLowerCase()).toBe(title.toLowerCase())
  }
})

test('says how it read a typing error, and searches for what was typed when asked to', async () => {
  test.skip(!isOfThisContent, whyLeftOut)
  expect((await search('hoitotkuu')).readAs).toBe('hoitotakuu')
  const typed = await search('hoitotkuu', true)
  expect(typed.readAs).toBe('')
  expect(typed.total).toBe(0)
})

test('shows whole sentences', async () => {
  for (const words of ['perhekeskus', 'sote keskus', 'kuntien rahoitus', 'hyvinv']) {
    for (const { title, excerpt } of (await search(words)).hits) {
      expect(`${title} ${excerpt}`).not.toMatch(/[~¶]/)
      expect(excerpt).toMatch(/^[\p{L}\p{N}(«"”–-]/u)
    }
  }
})

test('narrows by area, topic, type and year, and counts what each would give', async () => {
  test.skip(!isOfThisContent, whyLeftOut)
  const result = await page.evaluate(async () => {
    const found = await globalThis.engine.search({
      words: 'palvelu',
      filters: { tyyppi: ['uutinen'], vuosi: ['2023'] },
      sort: 'uusin',
      asTyped: false,
    })
    const hits = await found.hits(0, 20)
    return { total: found.total, counts: found.counts, dates: hits.map(({ date }) => date ?? '') }
  })
  expect(result.total).toBeGreaterThan(0)
  expect(result.dates.every((date) => date.startsWith('2023'))).toBe(true)
  expect(result.dates).toEqual(result.dates.toSorted().toReversed())
  expect(result.counts.vuosi.find(({ value }) => value === '2023')?.count).toBe(result.total)
  // Its own choice left out: other years are counted too.
  expect(result.counts.vuosi.length).toBeGreaterThan(1)
})

for (const words of [
  '',
  '   ',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  'a'.repeat(10_000),
  'kunta '.repeat(3000),
  '😀👩‍👩‍👧',
  'مرحبا بالعالم',
  '\u202Eatnuk\u202C',
  '"kunta"',
  '\'"`',
  '.*+?^$()|[]{}\\',
  'osumat:0|A0.,',
  '\0\u0001',
  '__proto__ constructor',
]) {
  test(`takes ${JSON.stringify(words.slice(0, 30))} without harm`, async () => {
    const { total, near, hits } = await search(words)
    expect(hits.length).toBeLessThanOrEqual(Math.max(total, near))
    if (words.trim() === '') expect(total).toBe(0)
    if (words.includes('kunta') && isOfThisContent) expect(total).toBeGreaterThan(0)
  })
}

test('runs under its policy without an error', () => {
  expect(problems).toEqual([])
})
