import { describe, expect, it } from 'vitest'
import {
  ancestorsOf,
  childrenOf,
  documentAt,
  itemsOfRegion,
  itemsOfTopic,
  relatedItems,
  toldOnce,
} from '@/lib/content/queries'
import { contentOf, meeting, news, post, project, region } from './documents'

const slugs = (items: readonly { slug: string }[]) => items.map(({ slug }) => slug)

describe('itemsOfRegion', () => {
  const content = contentOf({
    News: [
      news('kaikille', { date: '2021-04-01' }),
      news('maakunnalle', { date: '2021-03-01', regions: ['pohjois-pohjanmaa'] }),
      news('lakeudelle', { date: '2021-02-01', regions: ['lakeus'] }),
    ],
    Post: [post('kirjoitus', { date: '2021-05-01', regions: ['lakeus', 'kainuu'] })],
  })

  it('gives a county its areas’ items and those for everyone, newest first', () => {
    expect(slugs(itemsOfRegion(content, region('pohjois-pohjanmaa')))).toEqual([
      'kirjoitus',
      'kaikille',
      'maakunnalle',
      'lakeudelle',
    ])
  })

  it('gives an area its own items only', () => {
    expect(slugs(itemsOfRegion(content, region('lakeus')))).toEqual(['kirjoitus', 'lakeudelle'])
  })

  it('keeps one county’s items out of the other', () => {
    expect(slugs(itemsOfRegion(content, region('kainuu')))).toEqual(['kirjoitus', 'kaikille'])
  })
})

it('itemsOfTopic is empty, not missing, for a topic without items', () => {
  expect(itemsOfTopic(contentOf(), { slug: 'hoitotakuu' })).toEqual([])
})

describe('project tree', () => {
  const content = contentOf({
    Project: [
      project('a'),
      project('b', { parent: 'a' }),
      project('c', { parent: 'b' }),
      project('d', { parent: 'b' }),
    ],
  })

  it('names ancestors from the top', () => {
    expect(slugs(ancestorsOf(content, project('c', { parent: 'b' })))).toEqual(['a', 'b'])
  })

  it('names children', () => {
    expect(slugs(childrenOf(content, project('b')))).toEqual(['c', 'd'])
    expect(childrenOf(content, project('c'))).toEqual([])
  })
})

describe('relatedItems', () => {
  const self = news('tama', { date: '2021-05-10', topics: ['rahoitus', 'hoitotakuu'], regions: ['lakeus'] })
  const content = contentOf({
    News: [
      news('muu-aihe', { date: '2021-05-12', topics: ['rekrytointi'] }),
      self,
      news('uudempi', { date: '2021-05-11' }),
      news('lahella', { date: '2021-05-09' }),
      news('kaukana', { date: '2019-05-09' }),
      news('molemmat', { date: '2018-01-01', topics: ['rahoitus', 'hoitotakuu'] }),
      news('sama-alue', { date: '2018-01-02', regions: ['lakeus'] }),
    ],
  })

  it('ranks by shared topics and areas, then by nearness in time either way, and never shows itself or another topic', () => {
    const News = content.News.filter(({ slug }) => slug !== 'molemmat')
    expect(slugs(relatedItems(contentOf({ News }), self, 9))).toEqual(['sama-alue', 'lahella', 'uudempi', 'kaukana'])
  })

  it('leaves out what shares less than half of what the closest shares', () => {
    expect(slugs(relatedItems(content, self, 9))).toEqual(['molemmat', 'sama-alue'])
  })

  it('takes what is of the same county, or of none, before what is of another', () => {
    const Region = [region('ranta'), region('lakeus', { parent: 'ranta' }), region('tunturi')]
    const News = [
      self,
      news('muualla', { date: '2021-05-10', regions: ['tunturi'] }),
      news('maakunta', { date: '2019-05-10', regions: ['ranta'] }),
      news('kaikki', { date: '2018-05-10', regions: [] }),
    ]
    expect(slugs(relatedItems(contentOf({ Region, News }), self, 9))).toEqual(['maakunta', 'kaikki', 'muualla'])
  })

  it('takes a meeting or the news of it, and not both', () => {
    const places = { topics: ['rahoitus'], regions: ['lakeus'] }
    const told = news('paatos', { date: '2021-05-01', ...places })
    const Meeting = [meeting('kokous', { date: '2021-05-02', news: ['paatos'], ...places })]
    const content = contentOf({ News: [self, told], Meeting })
    expect(slugs(relatedItems(content, self, 9))).toEqual(['kokous'])
    expect(slugs(toldOnce([...Meeting, told]))).toEqual(['paatos'])
    expect(slugs(toldOnce(Meeting))).toEqual(['kokous'])
  })

  it('takes one rare topic in common for more than one that most share', () => {
    const [rare, common] = [{ topics: ['hoitotakuu'] }, { topics: ['rahoitus'] }]
    const items = [
      news('harvinainen', { date: '2015-01-01', ...rare }),
      news('yleinen', { date: '2021-05-09', ...common }),
    ]
    const many = [1, 2, 3, 4].map((n) => news(`muu-${n}`, { date: '2010-01-01', ...common }))
    expect(slugs(relatedItems(contentOf({ News: [self, ...items, ...many] }), self, 2))).toEqual([
      'harvinainen',
      'yleinen',
    ])
  })

  it('gives nothing that the page offers already', () => {
    expect(slugs(relatedItems(content, self, 9, ['/ajankohtaista/molemmat/']))).toEqual(['sama-alue'])
  })

  it('gives no more than asked', () => {
    expect(relatedItems(content, self, 2)).toHaveLength(2)
  })
})

it('documentAt knows pages of documents and no others', () => {
  const content = contentOf({ News: [news('uutinen')], Project: [project('hanke')] })
  expect(documentAt(content, '/ajankohtaista/uutinen/')?.id).toBe('ajankohtaista/2021-05-05-uutinen.md')
  expect(documentAt(content, '/hankkeet/hanke/')?.type).toBe('Project')
  // Authors have no pages and share the empty address.
  for (const url of ['/ajankohtaista/', '/', '']) expect(documentAt(content, url)).toBeUndefined()
})
