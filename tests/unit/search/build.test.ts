import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { plan } from '@/components/elements/search/engine/plan'
import { buildSearch } from '@/lib/search/build/build-search'
import type { SearchDocument } from '@/lib/search/build/search-documents'
import { allPieces, type PageText, unpackWords } from '@/lib/search/index-files'
import { parseHitLines, parseHits } from '@/lib/search/index-formats'
import * as voikko from '@/lib/text/voikko'
import { fakeIndex } from './fake-index'

const document = (title: string, body: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  url: `/${title.toLowerCase().replace(/\W+/g, '-')}/`,
  type: 'uutinen',
  title,
  summary: 'Tiivistelmä.',
  body: () => body,
  date: '2021-07-07',
  topics: [],
  regions: [],
  synonyms: [],
  ...more,
})
const documents = [
  document(
    'Kunnat',
    '<h2 id="a">Lasten asiat</h2><p>Perhe&shy;keskuksessa on <b>väkeä</b>. Sosiaali- ja terveyspalvelut.</p>',
  ),
  document('Budjetti', '<p>Rahaa &lt;on&gt; & ei.</p>', { date: '2022-01-01' }),
]
/** Words that no analysis knows, spread over the alphabet: the same for the same numbers. */
const wordsFrom = (first: number, count: number): string => {
  const letters = 'abdefghijklmnoprstuv'
  const word = (number: number) =>
    [1, 20, 400, 7, 13, 31].map((step) => letters[Math.floor((number * 7919) / step) % letters.length]).join('')
  return Array.from({ length: count }, (_, at) => word(first + at)).join(' ')
}
const lists = { synonyms: [['budjetti', 'talousarvio']], words: [['POPsote']] }

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'haku-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(dir, { recursive: true })
})

const build = (name: string, of = documents) =>
  buildSearch({ documents: of, lists, outDir: join(dir, name), cacheDir: join(dir, 'cache') })
const files = (name: string) =>
  readdirSync(join(dir, name), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.\w+$/.test(file))
    .sort()
const pageOf = (name: string, url: string): PageText => {
  const pages = files(name).filter((file) => file.includes('sivut/'))
  const found = pages
    .map((file): PageText => JSON.parse(readFileSync(join(dir, name, file), 'utf8')))
    .find((page) => page.url === url)
  if (!found) throw new Error(`No page ${url}`)
  return found
}
/** Words of a page that a base form stands in. */
const wordsOf = (page: PageText, base: string) => {
  const pieces = allPieces(page)
  return unpackWords(page.words, pieces).flatMap((bases, at) => (bases.includes(base) ? [pieces[at]] : []))
}
const hitsOf = (name: string, base: string) => {
  const texts = files(name).filter((file) => file.includes('osumat/'))
  const lines = texts.map((file) => parseHitLines(readFileSync(join(dir, name, file), 'utf8')).get(base))
  return lines.flatMap((line) => (line === undefined ? [] : parseHits(line)))
}

describe('buildSearch', () => {
  it('gives the same bytes for the same documents, in whatever order, with a cache or without', async () => {
    await build('one')
    await build('two', documents.toReversed())
    expect(files('one')).toEqual(files('two'))
    for (const file of files('one'))
      expect(readFileSync(join(dir, 'one', file))).toEqual(readFileSync(join(dir, 'two', file)))
  })

  it.each(['C++', 'C#', 'R&D-toiminta', 'Vitamiini C', 'Tutkimus (R & D)'])(
    'finds %s by the letters of its title',
    async (title) => {
      await build('one', [...documents, document(title, '<p>Teksti.</p>')])
      const { words } = await plan(title, fakeIndex([]), true)
      expect(words.length).toBeGreaterThan(0)
      for (const { word } of words) expect([word.folded, hitsOf('one', word.folded).length]).toEqual([word.folded, 1])
    },
  )

  it('knows for each base form in which words of the text it stands', async () => {
    await build('one')
    const page = pageOf('one', '/kunnat/')
    expect(wordsOf(page, 'kunta')).toEqual(['Kunnat'])
    expect(wordsOf(page, 'lapsi')).toEqual(['Lasten'])
    expect(wordsOf(page, 'perhekeskus')).toEqual(['Perhekeskuksessa'])
    expect(wordsOf(page, 'keskus')).toEqual(['Perhekeskuksessa'])
    // «Sosiaali- ja terveyspalvelut» means sosiaalipalvelut too.
    expect(wordsOf(page, 'sosiaalipalvelu')).toEqual(['Sosiaali-'])
  })

  it('numbers pages from the oldest, and weighs titles, words and parts', async () => {
    await build('one')
    expect(hitsOf('one', 'kunta')).toEqual([{ page: 0, weight: 5, title: 2 }])
    expect(hitsOf('one', 'keskus')).toEqual([{ page: 0, weight: 0.5, title: 0 }])
  })

  it('finds a page by the synonyms of its words', async () => {
    await build('one')
    expect(hitsOf('one', 'talousarvio').map(({ page }) => page)).toEqual([1])
  })

  it('changes with an edit the files that hold something of it, and keeps the names of the others', async () => {
    // Different words enough for many files of hits and of words.
    const many = Array.from({ length: 100 }, (_, at) =>
      document(`Artikkeli ${at}`, `<p>${wordsFrom(at * 60, 60)}</p>`, { date: `2021-01-${10 + (at % 10)}` }),
    )
    const edited = many.map((one, at) =>
      at === 30 ? document('Artikkeli 30', `<p>${wordsFrom(1800, 60)} aalto</p>`, { date: '2021-01-10' }) : one,
    )
    await build('one', many)
    await build('edited', edited)
    await build('added', [...many, document('Uusi artikkeli', '<p>Viimeinen.</p>', { date: '2022-01-01' })])
    const renamed = (kind: string, name: string) => {
      const [before, after] = ['one', name].map((one) => files(one).filter((file) => file.includes(kind)))
      return after?.filter((file) => !before?.includes(file)).length
    }
    expect(files('one').filter((file) => file.includes('osumat/')).length).toBeGreaterThan(4)
    expect(files('one').filter((file) => file.includes('sanat/')).length).toBeGreaterThan(20)
    // Page, facts, and for its one new word the file of hits and the file of words that it stands in.
    expect(['sivut/', 'tiedot-', 'osumat/', 'sanat/'].map((kind) => renamed(kind, 'edited'))).toEqual([1, 1, 1, 1])
    // A new article leaves the numbers of the others; it shares the words «artikkeli» and «tiivistelmä» with them.
    expect(renamed('sivut/', 'added')).toBe(1)
    expect(renamed('osumat/', 'added')).toBeLessThanOrEqual(4)
  })

  it('keeps markup out of the text', async () => {
    await build('one')
    expect(pageOf('one', '/budjetti/').blocks[1]?.text).toBe('Rahaa <on> & ei.')
  })

  it('goes on without Voikko, with one warning that names the loss and the mend', async () => {
    vi.spyOn(voikko, 'openVoikko').mockReturnValue(undefined)
    const { warning, articles } = await build('one')
    expect(articles).toBe(2)
    expect(warning).toMatch(/taivutusta.*apt-get install libvoikko1 voikko-fi/)
    expect(hitsOf('one', 'kunnat')).toHaveLength(1)
  })
})
