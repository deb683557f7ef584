import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { content } from '@/lib/site/reader'
import { type PageKind, siteIndex } from '@/lib/site/site-index'
import { elsewhere } from '@/tests/tools/trial-sites'
import { few } from '../own-content'
import { attribute, byTag, type Element, type HtmlPage, publicPages, readPages, text } from './output'

/**
 * What a page costs its reader, as sent with brotli, in bytes: HTML and styles together, which should fit the first
 * flight of a connection (10 segments of TCP, about 14 kB; RFC 6928), and the number of files before pictures.
 */
const article = 12_000
/** Posts with a picture and authors, projects with a tree: the longest of the text pages. */
const textPage = 13_000
const list = 14_000
const area = 15_000
/** Where it is not what the kind's name says: a list is longer than a page of text. */
const others: Partial<Readonly<Record<PageKind, number>>> = {
  front: list,
  search: list,
  News: article,
  Region: area,
  Topic: list,
}
const budgetOf = (kind: PageKind): number => others[kind] ?? (/-(list|archive)$/.test(kind) ? list : textPage)
/** Scripts: of every page none, of the search page its own. */
const scriptBudget = (kind: PageKind): number => (kind === 'search' ? 14_000 : 0)
const requestBudget = 4
/** What a first visit costs before pictures: page, sheet, the headings' face and the drawings. */
const firstVisit = 40_000
/** The drawings of all pages in one file, and what one more teaser's drawing costs. */
const drawings = 12_000
const glyph = 60

/** Size of a file as it is sent: its compressed neighbour, or itself where it has none. */
const sizeOf = (url: string, folder = 'out'): number => {
  const file = join(folder, url.endsWith('/') ? `${url}index.html` : url)
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size
}

/** Modules that a page asks for, at once or by code of its own. */
const modulesOf = (script: Element): readonly string[] => [
  ...[attribute(script, 'src') ?? []].flat(),
  ...[...text(script).matchAll(/import\("([^"]+)"\)/g)].map(([, address = '']) => address),
]

/** Files that a page loads before its pictures. */
const filesOf = ({ root }: HtmlPage) => {
  const links = byTag(root, 'link').filter((link) => attribute(link, 'rel') !== 'canonical')
  const urls = (name: string, wanted: string) =>
    links.flatMap((link) => (attribute(link, name) === wanted ? (attribute(link, 'href') ?? []) : []))
  const scripts = byTag(root, 'script').flatMap(modulesOf)
  const sprites = new Set(byTag(root, 'use').map((use) => (attribute(use, 'href') ?? '').replace(/#.*$/, '')))
  return { sheets: urls('rel', 'stylesheet'), fonts: urls('as', 'font'), sprites: [...sprites], scripts }
}

it('every page keeps to the budget of its kind', () => {
  const kinds = new Map(siteIndex(content()).map(({ url, kind }) => [url, kind]))
  const costs = publicPages.map((page) => {
    const { sheets, fonts, sprites, scripts } = filesOf(page)
    return {
      url: page.url,
      kind: kinds.get(page.url) ?? ('Page' as const),
      bytes: sheets.reduce((sum, sheet) => sum + sizeOf(sheet), sizeOf(page.url)),
      // Face and drawings besides.
      firstVisit: [page.url, ...sheets, ...fonts, ...sprites].reduce((sum, file) => sum + sizeOf(file), 0),
      script: scripts.reduce((sum, script) => sum + sizeOf(script), 0),
      requests: 1 + sheets.length + fonts.length + scripts.length,
    }
  })
  const rows = [...new Set(costs.map(({ kind }) => kind))].map((kind) => {
    const budget = budgetOf(kind)
    const [largest] = costs.filter((cost) => cost.kind === kind).sort((a, b) => b.bytes - a.bytes)
    return {
      kind,
      largest: largest?.url,
      'HTML + CSS': largest?.bytes,
      budget,
      'first visit': largest?.firstVisit,
      'own script': largest?.script,
      requests: largest?.requests,
    }
  })
  console.table(rows)
  expect(rows.filter(({ largest }) => largest === undefined)).toEqual([])
  expect(costs.filter(({ kind, bytes }) => bytes > budgetOf(kind))).toEqual([])
  expect(costs.filter(({ kind, script }) => script > scriptBudget(kind))).toEqual([])
  expect(costs.filter(({ firstVisit: bytes }) => bytes > firstVisit)).toEqual([])
  expect(costs.filter(({ requests }) => requests > requestBudget)).toEqual([])
})

it('what the site has none of now keeps to it too: an idea, a notice, and whatever is open, to come or played, their lists', () => {
  const { folder, base } = elsewhere
  const costs = readPages(folder).flatMap((page) => {
    const [, type = '', slug] =
      /^\/(ideat|ilmoitukset|kokoukset|tyopaikat|tapahtumat|osallistu|popcast|uutiskirje)\/(?:([^/]+)\/)?$/.exec(
        page.url.replace('/paatoksenteko/', '/'),
      ) ?? []
    if (!type) return []
    const { sheets } = filesOf(page)
    const bytes = sheets.reduce(
      (sum, sheet) => sum + sizeOf(sheet.slice(base.length), folder),
      sizeOf(page.url, folder),
    )
    return [{ type, url: page.url, bytes, budget: slug ? textPage : list }]
  })
  for (const budget of [textPage, list])
    expect(new Set(costs.flatMap((cost) => (cost.budget === budget ? cost.type : []))).size).toBe(8)
  expect(costs.filter(({ bytes, budget }) => bytes > budget)).toEqual([])
})

it('the drawings are one small file, and a teaser’s costs little', () => {
  const sprites = new Set(publicPages.flatMap((page) => filesOf(page).sprites))
  expect([...sprites]).toEqual([expect.stringMatching(/^\/_next\/static\/kuviot-[0-9a-f]{8}\.svg$/)])
  for (const sprite of sprites) expect(sizeOf(sprite)).toBeLessThan(drawings)
  const list = publicPages.find(({ url }) => url === '/ajankohtaista/')
  if (!list) return expect.unreachable('no list of news')
  const marks = [...list.html.matchAll(/<svg class="map-glyph.*?<\/svg>/g)]
  const bare = list.html.replace(/<svg class="map-glyph.*?<\/svg>/g, '')
  const size = (html: string) => brotliCompressSync(Buffer.from(html)).length
  expect(marks.length).toBeGreaterThan(few(10))
  expect((size(list.html) - size(bare)) / marks.length).toBeLessThan(glyph)
})
