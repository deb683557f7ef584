import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { content } from '@/lib/site/reader'
import { type PageKind, siteIndex } from '@/lib/site/site-index'
import { attribute, byTag, type Element, type HtmlPage, publicPages, text } from './output'

/**
 * What a page costs its reader, as sent with brotli, in bytes: HTML and styles together, which should fit the first
 * flight of a connection (10 segments of TCP, about 14 kB; RFC 6928), and the number of files before pictures.
 */
const textPage = 14_000
const list = 16_000
const budgets: Readonly<Record<PageKind, number>> = {
  front: list,
  search: list,
  feeds: textPage,
  openData: textPage,
  News: textPage,
  'News-list': list,
  'News-archive': list,
  Post: textPage,
  'Post-list': list,
  'Post-archive': list,
  Project: textPage,
  'Project-list': list,
  Page: textPage,
  Region: list,
  'Region-list': list,
  'Region-archive': list,
  Topic: list,
  'Topic-list': list,
  'Topic-archive': list,
}
/** Scripts: of every page none, of the search page its own. */
const scriptBudget = (kind: PageKind): number => (kind === 'search' ? 14_000 : 0)
const requestBudget = 4

/** Size of a file as it is sent: its compressed neighbour, or itself where it has none. */
const sizeOf = (url: string): number => {
  const file = join('out', url.endsWith('/') ? `${url}index.html` : url)
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
  return { sheets: urls('rel', 'stylesheet'), fonts: urls('as', 'font'), scripts }
}

it('every page keeps to the budget of its kind', () => {
  const kinds = new Map(siteIndex(content()).map(({ url, kind }) => [url, kind]))
  const costs = publicPages.map((page) => {
    const { sheets, fonts, scripts } = filesOf(page)
    return {
      url: page.url,
      kind: kinds.get(page.url) ?? ('Page' as const),
      bytes: sheets.reduce((sum, sheet) => sum + sizeOf(sheet), sizeOf(page.url)),
      script: scripts.reduce((sum, script) => sum + sizeOf(script), 0),
      requests: 1 + sheets.length + fonts.length + scripts.length,
    }
  })
  const rows = Object.entries(budgets).map(([kind, budget]) => {
    const [largest] = costs.filter((cost) => cost.kind === kind).sort((a, b) => b.bytes - a.bytes)
    return {
      kind,
      largest: largest?.url,
      'HTML + CSS': largest?.bytes,
      budget,
      'own script': largest?.script,
      requests: largest?.requests,
    }
  })
  console.table(rows)
  expect(rows.filter(({ largest }) => largest === undefined)).toEqual([])
  expect(costs.filter(({ kind, bytes }) => bytes > budgets[kind])).toEqual([])
  expect(costs.filter(({ kind, script }) => script > scriptBudget(kind))).toEqual([])
  expect(costs.filter(({ requests }) => requests > requestBudget)).toEqual([])
})
