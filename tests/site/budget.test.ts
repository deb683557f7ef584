import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { content } from '@/lib/content'
import { type PageKind, siteIndex } from '@/lib/site-index'
import { attribute, byTag, type HtmlPage, publicPages } from './output'

/**
 * What a page costs its reader, as sent with brotli 11, in bytes: HTML and style sheet together, which should fit the first
 * flight of a connection (10 segments of TCP, about 14 kB; RFC 6928), and the number of files before pictures.
 */
const text = 14_000
const list = 16_000
const budgets: Readonly<Record<PageKind, number>> = {
  front: list,
  article: text,
  post: text,
  project: text,
  page: text,
  region: list,
  topic: list,
  search: list,
  feeds: text,
  'news-list': list,
  'news-archive': list,
  'blog-list': list,
  'blog-archive': list,
  'project-list': list,
  'region-list': list,
  'region-archive': list,
  'topic-list': list,
  'topic-archive': list,
}
/** Scripts of every page; the search page's own comes on top of them, without what the index is read with. */
const scriptBudget = 6_000
const searchScriptBudget = 14_000
const requestBudget = 4
const ownScripts: Readonly<Partial<Record<PageKind, { readonly bytes: number; readonly requests: number }>>> = {
  search: { bytes: searchScriptBudget, requests: 1 },
}

const sent = (data: string | Buffer) => brotliCompressSync(data).length
const fileSize = new Map<string, number>()
const sizeOf = (url: string): number => {
  const size = fileSize.get(url) ?? sent(readFileSync(join('out', url)))
  fileSize.set(url, size)
  return size
}

const filesOf = ({ root }: HtmlPage) => {
  const links = byTag(root, 'link').map((link) => ({
    use: attribute(link, 'as') ?? attribute(link, 'rel') ?? '',
    url: attribute(link, 'href') ?? '',
  }))
  const urls = (use: string) => [...new Set(links.filter((link) => link.use === use).map(({ url }) => url))]
  const scripts = byTag(root, 'script').flatMap((script) => attribute(script, 'src') ?? [])
  return { sheets: urls('stylesheet'), fonts: urls('font'), scripts }
}

it('every page keeps to the budget of its kind', () => {
  const kinds = new Map(siteIndex(content()).map(({ url, kind }) => [url, kind]))
  const costs = publicPages.map((page) => {
    const { sheets, fonts, scripts } = filesOf(page)
    return {
      url: page.url,
      kind: kinds.get(page.url) ?? 'page',
      bytes: sheets.reduce((sum, sheet) => sum + sizeOf(sheet), sent(page.html)),
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
      script: largest?.script,
      requests: largest?.requests,
    }
  })
  console.table(rows)
  expect(rows.filter(({ largest }) => largest === undefined)).toEqual([])
  expect(costs.filter(({ kind, bytes }) => bytes > budgets[kind])).toEqual([])
  const own = (kind: PageKind) => ownScripts[kind] ?? { bytes: 0, requests: 0 }
  expect(costs.filter(({ kind, script }) => script > scriptBudget + own(kind).bytes)).toEqual([])
  expect(costs.filter(({ kind, requests }) => requests > requestBudget + own(kind).requests)).toEqual([])
})
