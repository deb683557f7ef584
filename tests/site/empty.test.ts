import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import type { HostRules } from '@/lib/hosts/rules'
import { contentTypes, datedTypes, wordOf } from '@/lib/schema/content-types'
import { fixedUrls, ownPages, thanksUrl } from '@/lib/schema/urls'
import { t } from '@/lib/text/fi'
import { emptySite } from '@/tests/tools/trial-sites'
import { childrenOf, ns, readXml, textOf } from '../xml'
import { byTag, emptyElements, filesIn, notIndexed, ownAddresses, readPages, text } from './output'
import { askSiteIn } from './site-of'

/** The site of nothing but its settings: no news, no topic, no region, no page. It says so, and leads nowhere else. */

askSiteIn(emptySite)

const files = filesIn(emptySite)
const read = (file: string): string => readFileSync(join(emptySite, file), 'utf8')
const json = (file: string) => JSON.parse(read(file))
const all = readPages(emptySite)
const pages = all.filter(({ url }) => !notIndexed.includes(url))
const origin = 'https://koesivusto.example.fi'

it('has the pages that are always there, the thanks of its form, and no other', () => {
  expect(pages.map(({ url }) => url).sort()).toEqual([...fixedUrls, thanksUrl].sort())
  expect(all.map(({ url }) => url).filter((url) => notIndexed.includes(url))).toEqual(notIndexed)
})

const isThere = (path: string): boolean => existsSync(join(emptySite, path.endsWith('/') ? `${path}index.html` : path))

describe.each(all)('$url', (page) => {
  it('leads only to what is there, anchors of its own included', () => {
    const { own, dead } = ownAddresses(emptySite, origin, page)
    expect(own.length).toBeGreaterThan(10)
    expect(dead).toEqual([])
  })

  it('leaves nothing empty', () => {
    expect(emptyElements([page])).toEqual([])
    for (const table of byTag(page.root, 'table')) expect(byTag(table, 'td').length).toBeGreaterThan(0)
  })
})

it('a page of lists says that there is nothing, and offers no way to narrow it', () => {
  const nothing = [t.list.empty, t.meetings.noneComing, ...Object.values(t.nothing).map(({ text }) => text)]
  const withoutLists: readonly string[] = [ownPages.feeds, ownPages.openData, thanksUrl]
  for (const { url, root } of pages) {
    const main = byTag(root, 'main').map(text).join('')
    expect([url, nothing.some((sentence) => main.includes(sentence))]).toEqual([url, !withoutLists.includes(url)])
    expect([url, main.includes(t.list.filters)]).toEqual([url, false])
  }
})

it('its feeds are those of the whole and of each dated type, without items', () => {
  const names = ['kaikki', ...datedTypes.map(({ folder }) => folder)]
  const feeds = files.filter((file) => /^syotteet\/.*\.(xml|json)$/.test(file))
  expect(feeds.sort()).toEqual(
    names.flatMap((name) => ['xml', 'atom.xml', 'json'].map((form) => `syotteet/${name}.${form}`)).sort(),
  )
  for (const file of feeds) {
    const { format, feed } = parseFeed(read(file))
    const items = format === 'atom' ? feed.entries : 'items' in feed ? feed.items : undefined
    expect([file, items ?? []]).toEqual([file, []])
  }
  const calendars = files.filter((file) => file.endsWith('.ics'))
  expect(calendars.length).toBeGreaterThan(1)
  for (const file of calendars) expect([file, read(file).includes('BEGIN:VEVENT')]).toEqual([file, false])
})

it('its sitemaps name its pages and no news, and its other lists what is there', () => {
  const urls = readXml(read('sitemap.xml')).children
  expect(urls.map((url) => textOf(url, `${ns.sitemap}loc`).replace(origin, '')).sort()).toEqual([...fixedUrls].sort())
  expect(urls.flatMap((url) => childrenOf(url, `${ns.sitemap}lastmod`))).toEqual([])
  expect(readXml(read('uutissitemap.xml')).children).toEqual([])
  const links = [...read('llms.txt').matchAll(/\]\(([^)]*)\)/g)].map(([, url = '']) => url.replace(origin, ''))
  expect(links.length).toBeGreaterThan(0)
  expect(links.filter((url) => !isThere(url))).toEqual([])
  expect(read('hetki.txt')).toBe('\n')
})

it('its data are empty lists, and none of a document', () => {
  const lists = files.filter((file) => /^data\/.*\.json$/.test(file) && file !== 'data/openapi.json')
  expect(lists.sort()).toEqual(
    ['kaikki', 'kokoukset-oparl', ...contentTypes.map(({ folder }) => folder)]
      .map((name) => `data/${name}.json`)
      .sort(),
  )
  for (const file of lists) expect([file, json(file).items ?? json(file).data]).toEqual([file, []])
  expect(files.filter((file) => /(^|\/)index\.(json|md)$/.test(file))).toEqual([])
  // Described are the lists alone.
  const described = Object.keys(json('data/openapi.json').paths)
  expect(described.filter((path) => !isThere(path))).toEqual([])
})

it('search finds its own pages and nothing else; the only share image is its own', () => {
  const found = files.filter((file) => /^hakemisto\/sivut\/.*\.json$/.test(file)).map(json)
  const others = fixedUrls.filter((url) => url !== ownPages.front && url !== ownPages.search)
  expect(found.map(({ url }) => url).sort()).toEqual([...others].sort())
  expect(found.filter(({ type }) => type !== wordOf('Page'))).toEqual([])
  expect(files.filter((file) => file.startsWith('og/'))).toEqual(['og/sivusto.png'])
})

it('its host files have nothing to move or to call gone', () => {
  const { moved, gone }: HostRules = json('.server/rules.json')
  expect([moved, gone]).toEqual([[], []])
})
