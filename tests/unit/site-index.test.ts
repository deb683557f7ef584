import { describe, expect, it } from 'vitest'
import { mustFindPage, pagesAbove, siteIndex } from '@/lib/site/site-index'
import { contentOf, news, page, project } from './documents'

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

  it('names an archive of a region with the right case', () => {
    expect(mustFindPage(content, '/alueet/lakeus/2021/').title).toBe('Ajankohtaista lakeuslta: 2021')
  })
})

it('pagesAbove leaves out addresses that are no pages', () => {
  expect(pagesAbove(content, '/ajankohtaista/vuosi/2021/').map(({ url }) => url)).toEqual(['/', '/ajankohtaista/'])
  expect(pagesAbove(content, '/')).toEqual([])
})

it('an address that is not on the site is an error', () => {
  expect(() => mustFindPage(content, '/ei-ole/')).toThrow('/ei-ole/')
})
