import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Validator } from '@seriousme/openapi-schema-validator'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { documentAt } from '@/lib/content/queries'
import { headersFor } from '@/lib/hosts/headers'
import type { HostRules } from '@/lib/hosts/rules'
import { sourceFields } from '@/lib/outputs/data/describe-fields'
import { oparlName } from '@/lib/outputs/data/oparl'
import { statementName } from '@/lib/outputs/data/statement-data'
import { datedTypes } from '@/lib/schema/content-types'
import { statementSlug } from '@/lib/schema/statement'
import { content } from '@/lib/site/reader'
import { site } from '@/lib/site/settings'
import { siteIndex } from '@/lib/site/site-index'
import { describedPath, type OpenApi, schemaAt, schemaErrors } from '../data-schemas'
import { few } from '../own-content'
import { elsewhere } from '../tools/trial-sites'
import { attribute, byTag, elements, filesIn, publicPages, text } from './output'

/** The open data as it was written, against its own description, the pages and the site index. */

const sharing = 'Access-Control-Allow-Origin'

type Entry = Readonly<Record<string, unknown>> & { readonly slug: string; readonly type: string; readonly url?: string }
type List = { readonly items: readonly Entry[] }

const read = (file: string): string => readFileSync(join('out', file), 'utf8')
const list = (name: string): List => JSON.parse(read(`data/${name}.json`))
const files = filesIn('out')
  .filter((file) => /^data\/[^/]+\.json$|\/index\.(json|md)$/.test(file))
  .map((file) => `/${file}`)
const description = JSON.parse(read('data/openapi.json'))
const openApi: OpenApi = description
const documents = siteIndex(content()).flatMap(({ url }) => documentAt(content(), url) ?? [])

it('the description is OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(description))
  expect([errors, valid]).toEqual([undefined, true])
  expect(description.openapi).toMatch(/^3\.1\./)
})

it('every document of the site index has its two files, and nothing else has any', () => {
  const beside = files.filter((file) => !file.startsWith('/data/'))
  expect(beside.sort()).toEqual(documents.flatMap(({ url }) => [`${url}index.json`, `${url}index.md`]).sort())
  expect(documents.length).toBeGreaterThan(few(50))
})

it('every file is described, and every JSON file is as described', () => {
  const errors = schemaErrors(description)
  const wrong = files.flatMap((file) => {
    const path = describedPath(openApi, file)
    if (file === '/data/openapi.json') return []
    if (path === undefined) return [[file, 'not described']]
    const schema = schemaAt(openApi, path)
    return schema ? errors(schema, JSON.parse(read(file))).map((error) => [file, error]) : []
  })
  expect(wrong).toEqual([])
  const used = new Set(files.map((file) => describedPath(openApi, file)))
  expect(Object.keys(openApi.paths).filter((path) => !used.has(path))).toEqual([])
})

it('the dump has every document once, as its own file has it', () => {
  const { items } = list('kaikki')
  const withPages = items.filter(({ url }) => url !== undefined)
  expect(withPages.map(({ url }) => url).sort()).toEqual(documents.map(({ url }) => site.origin + url).sort())
  for (const item of withPages) {
    const path = (item.url ?? '').slice(site.origin.length)
    expect(JSON.parse(read(`${path}index.json`))).toEqual(item)
  }
  expect(items.length - withPages.length).toBe(list('tekijat').items.length)
})

it('a list entry is its document without the text', () => {
  const whole = new Map(list('kaikki').items.map((item) => [`${item.type} ${item.slug}`, item]))
  const names = files.flatMap((file) => /^\/data\/(.*)\.json$/.exec(file)?.[1] ?? [])
  const lists = names.filter((name) => !['kaikki', 'openapi', oparlName, statementName].includes(name))
  expect(lists.length).toBeGreaterThan(few(20))
  for (const name of lists)
    for (const entry of list(name).items) {
      const body = whole.get(`${entry.type} ${entry.slug}`)?.contentHtml
      const asWhole = body === undefined ? entry : { ...entry, contentHtml: body }
      expect([name, asWhole]).toEqual([name, whole.get(`${entry.type} ${entry.slug}`)])
      expect([name, 'contentHtml' in entry]).toEqual([name, false])
    }
})

it.each([
  ['alueet', 'alue'],
  ['aiheet', 'aihe'],
])('the list of each page under /%s/ has the items of that page’s archives', (section, start) => {
  for (const { slug } of list(section).items) {
    const archives = publicPages.filter(({ url }) => new RegExp(`^/${section}/${slug}/\\d{4}/$`).test(url))
    const shown = archives.flatMap(({ root }) =>
      byTag(root, 'article').flatMap((article) => attribute(byTag(article, 'a')[0] ?? article, 'href') ?? []),
    )
    const dated = list(`${start}-${slug}`).items.filter(({ type }) => datedTypes.some(({ name }) => name === type))
    expect([slug, dated.map(({ url }) => url).sort()]).toEqual([slug, shown.map((url) => site.origin + url).sort()])
  }
})

/** Words alone: what the page puts between them, such as line breaks, is its own. */
const words = (of: string): string => of.replace(/[\s\u00AD]+/g, '')

describe.each(documents.map((document) => [document.url, document] as const))('%s', (url, document) => {
  const data: Readonly<Record<string, unknown>> = JSON.parse(read(`${url}index.json`))
  const html = String(data.contentHtml)
  const page = publicPages.find((one) => one.url === url)

  it('has the text of its page', () => {
    const main = page && elements(page.root).find(({ tagName }) => tagName === 'main')
    expect(words(main ? text(main) : '')).toContain(words(text(parseFragment(html))))
  })

  it('names only addresses that are there', () => {
    const markdown = read(`${url}index.md`)
    const named = `${JSON.stringify(data)}\n${markdown}`.match(new RegExp(`${site.origin}/[^\\s"')\\\\>]*`, 'g')) ?? []
    expect(named.length).toBeGreaterThan(few(2))
    const missing = named.filter((address) => {
      const path = address.slice(site.origin.length).replace(/[?#].*$/, '')
      return !existsSync(join('out', path.endsWith('/') ? `${path}index.html` : path))
    })
    expect(missing).toEqual([])
    expect(html).not.toMatch(/ (href|src|srcset)="\//)
    expect(markdown).not.toMatch(/\]\(\/|="\//)
  })

  it('has the front matter of its source less the editors’ own, and its body', () => {
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(read(`${url}index.md`)) ?? []
    const source = readFileSync(join('content', document.id), 'utf8')
    const [, written = '', original = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? []
    const expected: Record<string, unknown> = parse(written)
    for (const name of ['draft', 'expires', 'reviewBy', 'aliases']) delete expected[name]
    // Files are named by where they are published; of a drawing that is a PNG.
    const places = (text: string) =>
      text
        .replaceAll(`${site.origin}/media/`, '/media/')
        .replace(/(\/media\/[\w-]+)-[0-9a-f]{8}-\d+\.(png|jpg)/g, (_, stem: string, extension: string) =>
          existsSync(`public${stem}.svg`) ? `${stem}.svg` : `${stem}.${extension}`,
        )
    expect(JSON.parse(places(JSON.stringify(parse(front))))).toEqual(expected)
    expect(Object.keys(parse(front))).toEqual(
      sourceFields(document.type).flatMap(({ name }) => (name in expected ? [name] : [])),
    )
    const published = places(body).replaceAll(site.origin, '').trim()
    // The statement is made around what the editor wrote, under the same headings.
    const own = document.slug === statementSlug ? original.split(/\n\n(?:## .*\n\n)?/) : [original]
    expect(own.filter((part) => !published.includes(part.trim()))).toEqual([])
    if (document.slug !== statementSlug) expect(published).toBe(original.trim())
  })
})

it('every file has its compressed neighbours, which hold the same', () => {
  for (const file of files) {
    const data = readFileSync(join('out', file))
    expect([file, brotliDecompressSync(readFileSync(join('out', `${file}.br`))).equals(data)]).toEqual([file, true])
    expect([file, gunzipSync(readFileSync(join('out', `${file}.gz`))).equals(data)]).toEqual([file, true])
    if (data.length > 4000) expect(statSync(join('out', `${file}.br`)).size).toBeLessThan(data.length / 2)
  }
})

it('the page about the data shows an example that is in the data, and leads to every list', () => {
  const page = publicPages.find(({ url }) => url === '/avoin-data/')
  if (!page) throw new Error('No page /avoin-data/')
  const [request = '', answer = ''] = byTag(page.root, 'pre').map(text)
  const url = request.replace(/^curl /, '')
  expect(url).toBe(`${site.origin}/data/ajankohtaista.json`)
  const shown: Entry = JSON.parse(answer)
  const { items } = list('ajankohtaista')
  const at = items.findIndex(({ slug }) => slug === shown.slug)
  expect(shown).toEqual(items[at])
  expect(text(page.root)).toMatch(at === 0 ? /jonka ensimmäinen kohta/ : new RegExp(`jonka ${at + 1}. kohta`))
  const links = byTag(page.root, 'a').flatMap((link) => attribute(link, 'href') ?? [])
  expect(files.filter((file) => file.startsWith('/data/') && !links.includes(file))).toEqual([])
})

it('the licence of the settings is on every page and told with the data, and none is where there is none', () => {
  const url = 'https://creativecommons.org/licenses/by/4.0/'
  const licensed = (folder: string, page: string) =>
    readFileSync(join(folder, page, 'index.html'), 'utf8').includes(url)
  const pages = ['', 'avoin-data', 'ajankohtaista', 'haku']
  expect(pages.map((page) => licensed(elsewhere.folder, page))).toEqual([true, true, true, true])
  expect(pages.map((page) => licensed('out', page))).toEqual([false, false, false, false])
})

it('authors stand in the data as posts introduce them', () => {
  const written = new Set(content().Post.flatMap(({ authors }) => authors))
  expect(
    list('tekijat')
      .items.map(({ slug }) => slug)
      .sort(),
  ).toEqual([...written].sort())
})

describe('other sites’ scripts', () => {
  const sent = filesIn('out').filter((file) => !/^(\.server|\.htaccess|_headers|_redirects)|\.(br|gz)$/.test(file))

  it('may read the data and no other file, by the table', () => {
    const rules: HostRules = JSON.parse(read('.server/rules.json'))
    const shared = sent.filter((file) => headersFor(rules.headers, `/${file}`)[sharing] !== undefined)
    expect(shared.map((file) => `/${file}`).sort()).toEqual(files.toSorted())
  })

  it('may read the same, and are told so once, where `_headers` decides', () => {
    const blocks = read('_headers')
      .split('\n\n')
      .flatMap((block) => (block.includes(`${sharing}: *`) ? (/^\/.*$/m.exec(block)?.[0] ?? []) : []))
    const patterns = blocks.map((block) => new RegExp(`^${block.replace(/\./g, '\\.').replace('*', '.*')}$`))
    const times = (file: string) => patterns.filter((pattern) => pattern.test(`/${file}`)).length
    expect(blocks.length).toBeGreaterThan(few(2))
    expect(sent.filter((file) => times(file) !== (files.includes(`/${file}`) ? 1 : 0))).toEqual([])
  })
})
