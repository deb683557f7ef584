import { expect, it } from 'vitest'
import { shareImages, shareMap } from '@/lib/outputs/share-image/share-images'
import type { Content, DocumentWithPage } from '@/lib/schema/documents'
import { shareImageUrl } from '@/lib/schema/urls'
import { compoundMap } from '@/lib/text/compounds'
import { contentOf, happening, meeting, news, page, post, project, region, topic } from '../documents'

const tile = { type: 'Municipality' as const, name: 'Kunta', short: 'Ku', row: 0 }
const regions = [
  region('kainuu', { title: 'Kainuu', palette: 7, municipalities: [{ ...tile, col: 0 }] }),
  region('koillismaa', { title: 'Koillismaa', parent: 'popo', municipalities: [{ ...tile, col: 2 }] }),
  region('lakeus', { title: 'Lakeus', parent: 'popo', municipalities: [{ ...tile, col: 4 }] }),
  region('popo', { title: 'Pohjois-Pohjanmaa' }),
]

const compounds = compoundMap(['Valmistelu\u00ADorganisaatio'])
const factsOf = (document: DocumentWithPage, parts: Partial<Content>) => {
  const found = shareImages(contentOf({ Region: regions, ...parts }), compounds).find(
    ({ url }) => url === shareImageUrl(document),
  )
  return found?.facts ?? expect.unreachable('no picture')
}
const ofNews = (fields: Parameters<typeof news>[1]) => factsOf(news('x', fields), { News: [news('x', fields)] })

it('one picture for each document with a page, and one for the site', () => {
  const content = contentOf({
    Region: [region('kainuu')],
    Topic: [topic('rahoitus')],
    News: [news('a')],
    Post: [post('a')],
    Project: [project('a')],
    Page: [page('a')],
  })
  expect(
    shareImages(content, compounds)
      .map(({ url }) => url)
      .sort(),
  ).toEqual([
    '/og/aihe-rahoitus.png',
    '/og/alue-kainuu.png',
    '/og/blogikirjoitus-a.png',
    '/og/hanke-a.png',
    '/og/sivusto.png',
    '/og/tietosivu-a.png',
    '/og/uutinen-a.png',
  ])
})

it('a date is no more precise than it is known', () => {
  expect(ofNews({ date: '2021-08-04' }).date).toBe('4.8.2021')
  expect(ofNews({ date: '2021-08-01', datePrecision: 'kuukausi' }).date).toBe('elokuu 2021')
  const one = project('x', { start: '2015', end: '2017' })
  expect(factsOf(one, { Project: [one] }).date).toBe('2015–2017')
  const begun = project('x', { start: '2020-03' })
  expect(factsOf(begun, { Project: [begun] }).date).toBe('maaliskuu 2020 –')
  const evening = happening('x', { start: '2021-06-15T17:00' })
  expect(factsOf(evening, { Happening: [evening] }).date).toBe('15.6.2021 klo\u00A017.00')
  const session = meeting('x', { date: '2021-06-08', start: '2021-06-22' })
  expect(factsOf(session, { Meeting: [session] }).date).toBe('22.6.2021')
  for (const undated of [project('x'), page('x')]) {
    expect(factsOf(undated, undated.type === 'Page' ? { Page: [undated] } : { Project: [undated] }).date).toBe('')
  }
})

it('lights the areas that are named, all of a county, and none of what concerns everyone', () => {
  expect(ofNews({ regions: ['lakeus', 'kainuu'] })).toMatchObject({
    lit: ['lakeus', 'kainuu'],
    places: ['Lakeus ja Kainuu', '2\u00A0aluetta'],
  })
  // The county's name says its areas.
  expect(ofNews({ regions: ['popo', 'lakeus'] })).toMatchObject({
    lit: ['popo', 'koillismaa', 'lakeus'],
    places: ['Pohjois-Pohjanmaa', '1\u00A0alue'],
  })
  expect(ofNews({ regions: [] })).toMatchObject({ lit: [], places: [] })
  const county = regions[3] ?? expect.unreachable()
  expect(factsOf(county, {})).toMatchObject({ lit: ['popo', 'koillismaa', 'lakeus'], places: [] })
})

it('a title is as the page shows it, and may break inside its long words', () => {
  const { title } = ofNews({ title: 'Valmisteluorganisaatio 2015-2017 -hankkeessa' })
  expect(title).toContain('Valmistelu\u00ADorganisaatio')
  expect(title.replaceAll('\u00AD', '')).toBe('Valmisteluorganisaatio 2015–\u20602017\u00A0-\u2060hankkeessa')
})

it('the map has every area that has municipalities', () => {
  const { areas, width, height } = shareMap(contentOf({ Region: regions }))
  expect(areas.map(({ slug }) => slug)).toEqual(['kainuu', 'koillismaa', 'lakeus'])
  expect(width).toBeGreaterThan(height)
})
