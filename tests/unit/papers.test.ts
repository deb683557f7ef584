import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { showHit } from '@/components/elements/search/engine/excerpt'
import { indexSite } from '@/lib/build/search-thread'
import { papersHtml, papersId, paperTexts } from '@/lib/content/field-texts'
import { withoutPdfText } from '@/lib/content/media/pdf'
import { buildSearch } from '@/lib/search/build/build-search'
import { type SearchDocument, siteDocuments } from '@/lib/search/build/search-documents'
import type { PageText } from '@/lib/search/index-files'
import { parseHitLines } from '@/lib/search/index-formats'
import { committee, contentOf, meeting, page } from './documents'

afterEach(() => void vi.unstubAllEnvs())

const content = contentOf({
  Committee: [committee('valtuusto')],
  Meeting: [
    meeting('kokous', {
      materials: [
        { type: 'Material', title: 'Esityslista & liite', kind: 'esityslista', file: '/media/lista.pdf' },
        { type: 'Material', title: 'Taulukko', kind: 'liite', file: '/media/luvut.csv' },
        { type: 'Material', title: 'Muualla', kind: 'liite', url: 'https://example.fi/muualla.pdf' },
        { type: 'Material', title: 'Pöytäkirja', kind: 'poytakirja', personalData: 'kylla', linkEnds: '2021-06-14' },
      ],
    }),
  ],
  Page: [page('tietoa', { documents: [{ type: 'DocumentLink', title: 'Ohje', file: '/media/ohje.pdf' }] })],
})
const long = Array.from({ length: 5000 }, (_, at) => `sana${at}`).join(' ')
const texts: Readonly<Record<string, string>> = {
  '/media/lista.pdf': 'Käsitellään <vesihuolto> asiaa.\n\nPäätetään myöhemmin.',
  '/media/ohje.pdf': `${long} merikaapeli`,
}
const textOf = (file: string) => texts[file]

const built = async (documents: readonly SearchDocument[]) => {
  const dir = mkdtempSync(join(tmpdir(), 'asiakirjat-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  await buildSearch({ documents, lists: { synonyms: [], words: [] }, outDir: dir, cacheDir: join(dir, 'kept') })
  const filesOf = (folder: string) =>
    readdirSync(join(dir, 'hakemisto', folder)).map((file) =>
      readFileSync(join(dir, 'hakemisto', folder, file), 'utf8'),
    )
  const pages = filesOf('sivut').map((text): PageText => JSON.parse(text))
  const found = filesOf('osumat').flatMap((text) => [...parseHitLines(text).keys()])
  return { found, page: (url: string) => pages.find((one) => one.url === url) }
}

it('papers are named, and those that can be reached linked, for search and feeds', () => {
  const [one] = content.Meeting
  expect(one && papersHtml(one)).toBe(
    '<ul><li><a href="/media/lista.pdf">Esityslista &#x26; liite</a></li><li><a href="/media/luvut.csv">Taulukko</a></li><li><a href="https://example.fi/muualla.pdf">Muualla</a></li><li>Pöytäkirja</li></ul>',
  )
  expect(papersHtml(committee('valtuusto'))).toBe('')
})

it('what a paper says is found, and shown as a part of its page that leads to the list of papers', async () => {
  const { found, page: pageAt } = await built(siteDocuments(content, textOf, papersHtml))
  expect(found).toContain('vesihuolto')
  const shown = pageAt('/paatoksenteko/kokoukset/kokous/')
  const hit = shown && showHit(shown, [['vesihuolto']], '/alku')
  expect(hit?.parts.map(({ url, title }) => [url, title])).toEqual([
    [`/alku/paatoksenteko/kokoukset/kokous/#${papersId}`, 'Esityslista & liite'],
  ])
  const marked = hit?.parts[0]?.excerpt.filter(({ match }) => match).map(({ text }) => text)
  expect(marked).toEqual(['vesihuolto'])
})

it('a long paper finds its page to its last word, and results load a part of it', async () => {
  const { found, page: pageAt } = await built(siteDocuments(content, textOf, papersHtml))
  expect(found).toEqual(expect.arrayContaining(['sana0', 'sana4999', 'merikaapeli']))
  const shown = JSON.stringify(pageAt('/tietoa/'))
  expect([shown.includes('sana2999'), shown.includes('sana3000'), shown.includes('merikaapeli')]).toEqual([
    true,
    false,
    false,
  ])
})

it('without texts the names are found', async () => {
  const { found } = await built(siteDocuments(content, undefined, papersHtml))
  expect(found).toEqual(expect.arrayContaining(['esityslista', 'taulukko', 'ohje']))
  expect(found).not.toContain('vesihuolto')
})

it('without the program the build says how many papers are found by name alone, and goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'haku-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  vi.stubEnv('PATH', folder)
  const { articles, warnings } = await indexSite(content, papersHtml, { folder, contentDir: 'content' })
  expect(articles).toBeGreaterThan(2)
  expect(warnings).toEqual([withoutPdfText(2)])
  expect(warnings[0]).toContain('2 PDF-tiedostoa vain nimellä')
  expect(warnings[0]).toContain('apt-get install poppler-utils')
})

it('what is shown is shared among the papers of a page', () => {
  const [one] = content.Page
  const two = one && { ...one, documents: [...(one.documents ?? []), ...(one.documents ?? [])] }
  expect(two && paperTexts(two, textOf).shown.match(/sana\d+/g)).toHaveLength(3000)
})
