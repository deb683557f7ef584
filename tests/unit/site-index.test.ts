import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { dataLists, exampleOf } from '@/lib/outputs/data/lists'
import { openApi } from '@/lib/outputs/data/openapi'
import { placesOf } from '@/lib/outputs/data/places'
import { writeData } from '@/lib/outputs/data/write-data'
import { feedForms, feedPlans, feedUrl } from '@/lib/outputs/feeds/feed-list'
import { writeFeeds } from '@/lib/outputs/feeds/write-feeds'
import { shareImages, shareMap } from '@/lib/outputs/share-image/share-images'
import { writeSitemaps } from '@/lib/outputs/sitemaps'
import type { Content } from '@/lib/schema/documents'
import { siteDocuments } from '@/lib/search/build/search-documents'
import { breadcrumb, mustFindPage, pagesAbove, siteIndex } from '@/lib/site/site-index'
import { readAtom, readJsonFeed, readRss } from '../feed-rules'
import { contentOf, news, page, post, project, topic } from './documents'

const content = contentOf({
  News: [news('uutinen', { date: '2021-05-05', regions: ['lakeus'] })],
  Project: [project('hanke')],
  Page: [page('tietoa')],
})
const urls = siteIndex(content).map(({ url }) => url)

describe('siteIndex', () => {
  it('lists every page once', () => {
    expect(new Set(urls).size).toBe(urls.length)
  })

  it('has documents, fixed pages and the archives that have something in them', () => {
    expect(urls).toEqual(
      expect.arrayContaining([
        '/',
        '/haku/',
        '/ajankohtaista/uutinen/',
        '/ajankohtaista/vuosi/2021/',
        '/hankkeet/hanke/',
        '/alueet/lakeus/2021/',
        '/alueet/pohjois-pohjanmaa/2021/',
        '/aiheet/rahoitus/2021/',
        '/tietoa/',
      ]),
    )
    expect(urls).not.toContain('/alueet/kainuu/2021/')
    expect(urls).not.toContain('/aiheet/hoitotakuu/2021/')
    expect(urls.filter((url) => url.startsWith('/blogi/'))).toEqual(['/blogi/'])
  })

  it('knows each page’s kind, document and period', () => {
    const archive = mustFindPage(content, '/alueet/lakeus/2021/')
    expect(archive).toMatchObject({ kind: 'Region-archive', document: { slug: 'lakeus' }, period: { year: '2021' } })
    const ofKind = (kind: string) => siteIndex(content).filter((one) => one.kind === kind)
    expect(ofKind('News').map(({ document }) => document?.slug)).toEqual(['uutinen'])
    expect(ofKind('News-archive').map(({ period }) => period)).toEqual([{ year: '2021' }])
  })

  it('lets an information page stand on a section’s address and be its intro', () => {
    const intro = page('blogi', { title: 'Kirjoituksia', summary: 'Näin tätä tehdään.' })
    const pages = siteIndex(contentOf({ Page: [intro] })).filter(({ url }) => url === '/blogi/')
    expect(pages).toMatchObject([
      { kind: 'Post-list', title: 'Kirjoituksia', description: 'Näin tätä tehdään.', document: intro },
    ])
  })

  it('names an archive by its year, and in the breadcrumb by that alone', () => {
    expect(mustFindPage(content, '/ajankohtaista/vuosi/2021/').title).toBe('Uutiset vuodelta 2021')
    expect(breadcrumb(content, '/ajankohtaista/vuosi/2021/').map(({ name }) => name)).toEqual([
      'Etusivu',
      'Ajankohtaista',
      '2021',
    ])
  })

  it('names an archive of a region with the right case', () => {
    expect(mustFindPage(content, '/alueet/lakeus/2021/').title).toBe('Ajankohtaista lakeuslta vuonna 2021')
  })
})

it('pagesAbove leaves out addresses that are no pages', () => {
  expect(pagesAbove(content, mustFindPage(content, '/ajankohtaista/vuosi/2021/')).map(({ url }) => url)).toEqual([
    '/',
    '/ajankohtaista/',
  ])
  expect(pagesAbove(content, mustFindPage(content, '/'))).toEqual([])
})

it('a page stands under what it is part of, whatever its address says', () => {
  const parts = contentOf({ Project: [project('ohjelma'), { ...project('osa'), parent: 'ohjelma' }] })
  const wayTo = (url: string) => breadcrumb(parts, url).map((crumb) => crumb.url)
  expect(wayTo('/hankkeet/osa/')).toEqual(['/', '/hankkeet/', '/hankkeet/ohjelma/', '/hankkeet/osa/'])
  expect(wayTo('/ideat/')).toEqual(['/', '/osallistu/', '/ideat/'])
})

it('an address that is not on the site is an error', () => {
  expect(() => mustFindPage(content, '/ei-ole/')).toThrow('/ei-ole/')
})

const whole: Partial<Content> = {
  News: [news('uutinen')],
  Post: [post('kirjoitus')],
  Project: [project('hanke')],
  Page: [page('tietoa')],
  Topic: [topic('rahoitus')],
}
const lacking = (type: keyof Content, parts: Partial<Content> = {}) =>
  [type, contentOf({ ...whole, ...parts, [type]: [] })] as const

describe.each([
  lacking('News'),
  lacking('Post', { Author: [] }),
  lacking('Project'),
  lacking('Page'),
  lacking('Region'),
  lacking('Topic', { News: [news('uutinen', { topics: [] })], Post: [] }),
  ['anything', contentOf({ Region: [], Topic: [], Author: [] })] as const,
])('a site without %s', (type, of) => {
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'tyhja-'))
    onTestFinished(() => rmSync(made, { recursive: true }))
    return made
  }
  const found = siteIndex(of).map(({ url }) => url)
  const addresses = { picture: (url: string) => url, link: (url: string) => url }

  it('has every page that is always there, each found by search but the front page and search', () => {
    expect(found).toEqual(
      expect.arrayContaining([
        '/',
        '/haku/',
        '/ajankohtaista/',
        '/blogi/',
        '/hankkeet/',
        '/alueet/',
        '/aiheet/',
        '/syotteet/',
        '/avoin-data/',
      ]),
    )
    const searched = siteDocuments(of).map(({ url }) => url)
    expect(searched.toSorted()).toEqual(
      [...new Set(found.filter((url) => !/^\/(haku\/)?$|\/\d{4}\/$/.test(url)))].toSorted(),
    )
    for (const document of siteDocuments(of)) expect([document.title, document.summary]).not.toContain('')
  })

  it('has feeds that readers accept, empty ones too', () => {
    const out = folder()
    expect(writeFeeds({ content: of, html: () => '<p>x</p>', addresses, folder: out })).toBe(feedPlans(of).length)
    const readers = { rss: readRss, atom: readAtom, json: readJsonFeed }
    for (const { name, items } of feedPlans(of))
      for (const form of feedForms) {
        const read = readers[form](
          readFileSync(join(out, feedUrl(name, form)), 'utf8'),
          `https://popsote.fi${feedUrl(name, form)}`,
        )
        expect(read.items).toHaveLength(items.length)
      }
  })

  it('has data as described: lists, none of them of what is not there', async () => {
    const out = folder()
    const [html, markdown] = [() => '<p>x</p>', () => 'x']
    await writeData({ content: of, places: placesOf(of, new Map()), html, markdown, folder: out, onProgress: () => {} })
    for (const { name, documents } of dataLists(of)) {
      const { items } = JSON.parse(readFileSync(join(out, `data/${name}.json`), 'utf8'))
      expect(items).toHaveLength(documents.length)
    }
    expect(JSON.parse(readFileSync(join(out, 'data/kaikki.json'), 'utf8')).items).toBeInstanceOf(Array)
    const paths = Object.keys(Object(openApi(of).paths))
    expect(paths.some((path) => path.includes('alue-'))).toBe(type !== 'Region' && type !== 'anything')
    expect(paths.some((path) => path.includes('aihe-'))).toBe(type !== 'Topic' && type !== 'anything')
    expect(exampleOf(of) === undefined).toBe(of.News.length === 0)
  })

  it('has sitemaps and share images', () => {
    const out = folder()
    const count = writeSitemaps({ content: of, html: () => '', link: (url) => url, today: '2021-06-15', folder: out })
    expect(count).toBeGreaterThan(5)
    for (const file of ['sitemap.xml', 'uutissitemap.xml', 'llms.txt']) expect(existsSync(join(out, file))).toBe(true)
    expect(shareImages(of, new Map()).map(({ url }) => url)).toContain('/og/sivusto.png')
    const { width, height } = shareMap(of)
    expect(width * height).toBeGreaterThan(0)
  })
})
