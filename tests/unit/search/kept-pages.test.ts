import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildSearch } from '@/lib/search/build/build-search'
import type { SearchDocument } from '@/lib/search/build/search-documents'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'haku-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

/** How often each document's text was asked for. */
const asked = new Map<string, number>()
const document = (title: string, text: string): SearchDocument => ({
  url: `/${title.toLowerCase()}/`,
  type: 'uutinen',
  title,
  summary: '',
  body: () => {
    asked.set(title, (asked.get(title) ?? 0) + 1)
    return `<p>${text}</p>`
  },
  date: '2021-07-07',
  topics: [],
  regions: [],
  synonyms: [],
})
/** «Vaaleilla» may be of `vaali` or of `vaalea`. */
const ambiguous = document('Kysymys', 'Vaaleilla on väliä.')
const other = document('Budjetti', 'Rahaa on vähän.')

const build = async (documents: readonly SearchDocument[], made?: string) => {
  rmSync(join(dir, 'out'), { recursive: true, force: true })
  asked.clear()
  await buildSearch({
    documents,
    lists: { synonyms: [], words: [] },
    outDir: join(dir, 'out'),
    cacheDir: join(dir, 'cache'),
    made,
  })
  return readdirSync(join(dir, 'out'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name))
    .sort()
    .map((name) => [name, readFileSync(join(dir, 'out', name), 'utf8')])
}
/** Asked for its print, and again to be read. */
const readAnew = () => [...asked].flatMap(([title, times]) => (times > 1 ? [title] : [])).sort()

it('reads again only what says something else', async () => {
  await build([ambiguous, other], 'A')
  expect(readAnew()).toEqual(['Budjetti', 'Kysymys'])
  const edited = [ambiguous, document('Budjetti', 'Rahaa on vähemmän.')]
  const kept = await build(edited, 'A')
  expect(readAnew()).toEqual(['Budjetti'])
  expect(kept).toEqual(await build(edited))
})

it('reads again what another page decides otherwise', async () => {
  const before = await build([ambiguous, other, document('Muu', 'Vaalea seinä.')], 'A')
  const edited = [ambiguous, other, document('Muu', 'Vaali pidettiin.')]
  const kept = await build(edited, 'A')
  expect(readAnew()).toEqual(['Kysymys', 'Muu'])
  expect(kept).toEqual(await build(edited))
  const hits = (files: typeof before) => files.filter(([name]) => name?.includes('osumat'))
  expect(hits(kept)).not.toEqual(hits(before))
})

it.each([
  ['another maker', () => {}, 'B'],
  ['a damaged file', () => writeFileSync(join(dir, 'cache/sivut'), 'rikki'), 'A'],
  ['no file', () => rmSync(join(dir, 'cache/sivut')), 'A'],
])('reads everything after %s', async (_, change, made) => {
  const whole = await build([ambiguous, other], 'A')
  change()
  expect(await build([ambiguous, other], made)).toEqual(whole)
  expect(readAnew()).toEqual(['Budjetti', 'Kysymys'])
})

it('forgets pages that are gone', async () => {
  await build([ambiguous, other], 'A')
  await build([other], 'A')
  await build([ambiguous, other], 'A')
  expect(readAnew()).toEqual(['Kysymys'])
})
