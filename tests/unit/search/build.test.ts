import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildSearch } from '@/lib/search/build/build-search'
import type { SearchDocument } from '@/lib/search/build/document'
import * as voikko from '@/lib/search/build/voikko'
import { unpackHit } from '@/lib/search/hit-address'

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
type Fragment = { readonly url: string; readonly content: string }
const fragments = (name: string): readonly Fragment[] =>
  files(name)
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) =>
      JSON.parse(
        gunzipSync(readFileSync(join(dir, name, file)))
          .subarray(12)
          .toString(),
      ),
    )
const fragmentOf = (name: string, url: string) => {
  const found = fragments(name).find((one) => one.url.startsWith(url))
  if (!found) throw new Error(`No fragment of ${url}`)
  return found
}

describe('buildSearch', () => {
  it('gives the same bytes for the same documents, in whatever order, with a cache or without', async () => {
    await build('one')
    await build('two', documents.toReversed())
    expect(files('one')).toEqual(files('two'))
    for (const file of files('one'))
      expect(readFileSync(join(dir, 'one', file))).toEqual(readFileSync(join(dir, 'two', file)))
  })

  it('leaves out what the site does not use', async () => {
    await build('one')
    expect(files('one').filter((file) => /-ui|worker|highlight|component/.test(file))).toEqual([])
    expect(files('one')).toContain('pagefind/pagefind.js')
  })

  it('knows for each hidden word where it stands in the text', async () => {
    await build('one')
    const { url, content } = fragmentOf('one', '/kunnat/')
    const { length, places } = unpackHit(url)
    const words = content.split(' ')
    const hidden = words.slice(length)
    expect(hidden).toHaveLength(places.length)
    const shown = (token: string) => {
      const at = hidden.findIndex((word) => word.replace('.', '') === token)
      return (places[at] ?? []).map((place) => words[place]?.replace(/\W+$/u, ''))
    }
    expect(shown('kunta0')).toEqual(['Kunnat'])
    expect(shown('lapsi0')).toEqual(['Lasten'])
    expect(shown('perhekeskus0')).toEqual(['Perhekeskuksessa'])
    expect(shown('keskus0')).toEqual(['Perhekeskuksessa'])
    // «Sosiaali- ja terveyspalvelut» means sosiaalipalvelut too.
    expect(shown('sosiaalipalvelu0')).toEqual(['Sosiaali'])
  })

  it('finds a page by the synonyms of its words', async () => {
    await build('one')
    expect(fragmentOf('one', '/budjetti/').content).toContain('talousarvio0')
  })

  it('goes on without Voikko, with one warning that names the loss and the mend', async () => {
    vi.spyOn(voikko, 'openVoikko').mockReturnValue(undefined)
    const { warning, articles } = await build('one')
    expect(articles).toBe(2)
    expect(warning).toMatch(/taivutusta.*apt-get install libvoikko1 voikko-fi/)
    expect(fragmentOf('one', '/kunnat/').content).toContain('kunnat0')
  })
})
