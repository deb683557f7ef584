import { describe, expect, it } from 'vitest'
import { pageAt, pagesAbove, paramsOf, siteIndex } from '@/lib/site-index'
import { contentOf, news, page, project } from './documents'

const content = contentOf({
  news: [news('uutinen', { date: '2021-05-05', regions: ['lakeus'] })],
  projects: [project('hanke')],
  pages: [page('tietoa')],
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

  it('gives routes their parameters', () => {
    expect(paramsOf(content, 'region-archive')).toContainEqual({ alue: 'lakeus', aika: ['2021'] })
    expect(paramsOf(content, 'article')).toEqual([{ slug: 'uutinen' }])
  })

  it('names an archive of a region with the right case', () => {
    expect(pageAt(content, '/alueet/lakeus/2021/').title).toBe('Ajankohtaista lakeuslta: 2021')
  })
})

it('pagesAbove leaves out addresses that are no pages', () => {
  expect(pagesAbove(content, '/ajankohtaista/vuosi/2021/').map(({ url }) => url)).toEqual(['/', '/ajankohtaista/'])
  expect(pagesAbove(content, '/')).toEqual([])
})

it('an address that is not on the site is an error', () => {
  expect(() => pageAt(content, '/ei-ole/')).toThrow('/ei-ole/')
})
