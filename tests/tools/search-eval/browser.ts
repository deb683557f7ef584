import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type Served, serve } from '@/lib/commands/serve'
import { type HostRules, rulesPath } from '@/lib/hosts/rules'
import { writeText } from '@/lib/run/files'
import type { SearchEngine, SearchRequest } from '@/lib/search/types'
import { findBrowser } from '../browsers/find-browser'

export const searchPolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'self'; require-trusted-types-for 'script'"

export type FoundPage = { readonly url: string; readonly title: string; readonly excerpt: string }
export type Found = {
  readonly total: number
  readonly near: number
  readonly readAs: string
  /** The first hits, or near ones. */
  readonly hits: readonly FoundPage[]
}

const entry = (base: string): string => `
import { createEngine } from '@/components/elements/search/engine/engine'
const text = (excerpt) => excerpt.map((part) => part.text).join('')
const engine = createEngine({ base: ${JSON.stringify(base)} })
globalThis.searchSite = async (words, most, asTyped) => {
  const result = await engine.search({ words, filters: {}, sort: 'osuvuus', asTyped })
  const hits = await result.hits(0, most)
  return { total: result.total, near: result.near, readAs: result.readAs ?? '',
    hits: hits.map((hit) => ({ url: hit.url, title: text(hit.title), excerpt: text(hit.excerpt) })) }
}
globalThis.engine = engine
`

const plainEntry = `
let plain
globalThis.searchPlain = async (words, most) => {
  plain ??= await import('/plain/pagefind.js').then((module) =>
    module.createInstance({ basePath: '/plain/', baseUrl: '/', noWorker: true }))
  const found = await plain.search(words)
  const pages = await Promise.all(found.results.slice(0, most).map((one) => one.data()))
  return pages.map((page) => ({ url: page.url, title: page.meta.title, excerpt: '' }))
}
`

declare global {
  var engine: SearchEngine
  var searchSite: (words: string, most: number, asTyped: boolean) => Promise<Found>
  var searchPlain: (words: string, most: number) => Promise<readonly FoundPage[]>
}

const bundle = async (contents: string, outfile: string): Promise<void> => {
  await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'js' },
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    external: ['/plain/pagefind.js'],
    logLevel: 'warning',
  })
}

const html = (script: string): string =>
  `<!doctype html><html lang="fi"><meta charset="utf-8"><title>Haku</title><script type="module" src="/${script}"></script></html>`

/** The search page, and one with plain Pagefind. */
export const writeSearchPage = async (dir: string): Promise<void> => {
  await bundle(entry(''), join(dir, 'engine.js'))
  await bundle(plainEntry, join(dir, plainScript))
  await writeFile(join(dir, 'index.html'), html('engine.js'))
  await writeFile(join(dir, plainPage), html(plainScript))
}

const plainPage = 'plain.html'
const plainScript = 'plain-page.js'

export const serveSearch = async (dir: string): Promise<Served> => {
  // Pagefind needs WebAssembly; the site's own search does not.
  const plainPolicy = searchPolicy.replace("'self'", "'self' 'wasm-unsafe-eval'")
  const rules: HostRules = {
    basePath: '',
    origin: '',
    headers: [
      { match: { under: '/' }, headers: { 'Content-Security-Policy': searchPolicy, 'Cache-Control': 'no-cache' } },
      { match: { path: `/${plainPage}` }, headers: { 'Content-Security-Policy': plainPolicy } },
    ],
    moved: [],
    gone: [],
  }
  writeText(join(dir, rulesPath), JSON.stringify(rules))
  await writeFile(join(dir, 'favicon.ico'), '')
  const { url, close } = await serve({ dir, port: 0, basePath: '' })
  return { url: `${url}/`, close }
}

/** Runs `use` with functions that search in a browser, and closes everything. */
export const withSearch = async <T>(
  dir: string,
  use: (search: {
    readonly site: (words: string, most: number) => Promise<Found>
    readonly plain: (words: string, most: number) => Promise<readonly FoundPage[]>
    readonly page: import('@playwright/test').Page
    readonly url: string
  }) => Promise<T>,
): Promise<T> => {
  await writeSearchPage(dir)
  const { url, close } = await serveSearch(dir)
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
  })
  try {
    const page = await browser.newPage()
    await page.goto(url)
    const other = await browser.newPage()
    await other.goto(`${url}${plainPage}`)
    return await use({
      site: (words, most) =>
        page.evaluate(([text, number]) => globalThis.searchSite(text, number, false), [words, most] as const),
      plain: (words, most) =>
        other.evaluate(([text, number]) => globalThis.searchPlain(text, number), [words, most] as const),
      page,
      url,
    })
  } finally {
    await browser.close()
    close()
  }
}

export type { SearchRequest }
