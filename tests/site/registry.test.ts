import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { periodsOf } from '@/lib/content/archive'
import { feedForms, feedUrl } from '@/lib/outputs/feeds/feed-list'
import { contentTypes, datedTypes, isDated, isPage, wordOf } from '@/lib/schema/content-types'
import type { Document } from '@/lib/schema/documents'
import { archiveUrl, fixedUrls, shareImageUrl } from '@/lib/schema/urls'
import { indexFolder } from '@/lib/search/index-files'
import { content } from '@/lib/site/reader'
import { site } from '@/lib/site/settings'
import { attribute, byTag, filesIn, publicPages } from './output'

/**
 * Each type of the registry, part by part, in the site as it was built: it has the part, or its record says why it has not.
 * Types, documents, addresses and reasons come from the registry, so that a new type is walked without a change here.
 */

const files = new Set(filesIn('out'))
const trialFiles = filesIn('.test/gate')
const read = (file: string): string => readFileSync(join('out', file), 'utf8')
const json = (file: string) => JSON.parse(read(file))
const isFile = (url: string): boolean => files.has(url.slice(1))

const pages = new Map(publicPages.map((page) => [page.url, page]))
const sitemap = new Set(
  [...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url.slice(site.origin.length)),
)
type Searched = { readonly url: string; readonly type: string }
const searched: readonly Searched[] = [...files]
  .filter((file) => file.startsWith(`${indexFolder}/sivut/`) && file.endsWith('.json'))
  .map(json)
type Collection = { readonly folder: string; readonly fields: readonly { readonly name: string }[] }
const collections: readonly Collection[] = json('admin/config.json').config.collections
const guide = readFileSync('content/README.md', 'utf8')

/** Where the links of the list page and the pages below it lead, but those of documents' own pages. */
const listedBelow = (list: string, own: readonly string[]): ReadonlySet<string> => {
  const lists = publicPages.filter(({ url }) => url.startsWith(list) && !own.includes(url))
  return new Set(lists.flatMap(({ root }) => byTag(root, 'a').flatMap((link) => attribute(link, 'href') ?? [])))
}
const shareImageOn = (url: string): string | undefined => {
  const page = pages.get(url)
  const image = page && byTag(page.root, 'meta').find((meta) => attribute(meta, 'property') === 'og:image')
  return image && attribute(image, 'content')?.slice(site.origin.length)
}

describe.each(contentTypes.map((type) => [type.name, type] as const))('%s', (name, type) => {
  const { folder, words, section, urlOf, fields, without = {} } = type
  const documents: readonly Document[] = content()[name]
  const urls = urlOf ? documents.map(urlOf) : []

  // A notice is there when there is something to tell.
  const inTrialSite = [
    ...(datedTypes.some((dated) => dated.name === name) ? [`${section?.url}vuosi/`] : []),
    ...(without.page === undefined ? [`/og/${wordOf(name)}-`] : []),
    `/data/${folder}.json`,
  ]
  it('has public documents to walk, or else in the trial site', () => {
    const parts = inTrialSite.filter((start) => trialFiles.some((file) => `/${file}`.startsWith(start)))
    if (documents.length === 0) expect(parts).toEqual(inTrialSite)
  })

  it('has a page for each document, in the sitemap, or says why not', () => {
    if (documents.length > 0) expect(urls.length > 0).toBe(without.page === undefined)
    expect(urls.filter((url) => !pages.has(url))).toEqual([])
    expect(urls.filter((url) => !sitemap.has(url))).toEqual([])
    if (without.page === undefined) return
    const slugs = documents.map(({ slug }) => slug)
    expect([...pages.keys()].filter((url) => slugs.includes(url.split('/').at(-2) ?? ''))).toEqual([])
  })

  it('has a list page that leads to each document, itself or by its archives, or says why not', () => {
    expect(section !== undefined).toBe(without.list === undefined)
    if (section) {
      const listed = listedBelow(section.url, urls)
      expect(pages.has(section.url)).toBe(true)
      expect(urls.filter((url) => !listed.has(url))).toEqual([])
    } else expect(pages.has(`/${folder}/`)).toBe(false)
  })

  it('is found by search, each document, or says why not', () => {
    const ofType = searched.filter((one) => one.type === wordOf(name)).map(({ url }) => url)
    const found = ofType.filter((url) => urls.includes(url) || !fixedUrls.includes(url))
    expect(found.sort()).toEqual(without.search === undefined ? urls.toSorted() : [])
  })

  it('has its list in the open data', () => {
    const items: readonly { readonly type: string; readonly slug: string }[] = json(`data/${folder}.json`).items
    const slugs = documents.map(({ slug }) => slug)
    expect(items.length > 0).toBe(documents.length > 0)
    expect(items.filter((item) => item.type !== name || !slugs.includes(item.slug))).toEqual([])
    // Of a type without pages only those are told that a public document refers to.
    if (urlOf) expect(items.map(({ slug }) => slug).sort()).toEqual(slugs.toSorted())
  })

  it('has a collection in the editing forms, with each of its fields and the body', () => {
    const named = collections.filter((one) => one.folder === `content/${folder}`)
    // The text comes after the summary: what is rare comes last.
    const [title, summary, ...others] = fields.map((field) => field.name)
    expect(named.map((one) => one.fields.map((field) => field.name))).toEqual([[title, summary, 'body', ...others]])
  })

  it('has feeds and archives when it is dated, and none else', () => {
    const feeds = feedForms.map((form) => feedUrl(folder, form))
    expect(feeds.filter(isFile)).toEqual(isDated(name) ? feeds : [])
    if (isDated(name)) {
      const archives = periodsOf(content()[name]).map(({ year, month }) => archiveUrl(name, year, month))
      expect(archives.length > 0).toBe(documents.length > 0)
      expect(archives.filter((url) => !pages.has(url))).toEqual([])
    } else
      expect([...pages.keys()].filter((url) => url.startsWith(`${section?.url ?? `/${folder}/`}vuosi/`))).toEqual([])
  })

  it('has a share image for each page, which the page names', () => {
    const wanted = isPage(name) ? documents.map(({ slug }) => shareImageUrl({ type: name, slug })) : []
    expect(wanted.filter((url) => !isFile(url))).toEqual([])
    expect(urls.map(shareImageOn)).toEqual(wanted)
    if (!urlOf) expect([...files].filter((file) => file.startsWith(`og/${wordOf(name)}-`))).toEqual([])
  })

  it('has a heading in the editors’ guide', () => {
    expect(guide).toMatch(new RegExp(`^### ${words.one}$`, 'm'))
  })

  it('gives a sentence for each part that it lacks', () => {
    for (const reason of Object.values(without)) expect(reason).toMatch(/^\p{Lu}.{10,}\.$/u)
  })
})
