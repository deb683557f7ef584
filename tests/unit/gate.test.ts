import { describe, expect, it } from 'vitest'
import { hiddenBy, isOld, publicContent } from '@/lib/content/gate'
import { author, contentOf, news, post, project, region, topic } from './documents'

const today = '2021-06-15'

describe('hiddenBy', () => {
  it.each([
    ['an item of an earlier day', news('a', { date: '2021-06-14' }), true],
    ['an item of today', news('a', { date: '2021-06-15' }), true],
    ['an item of tomorrow', news('a', { date: '2021-06-16' }), false],
    ['a draft', news('a', { draft: true }), false],
    ['an item on its last day', news('a', { expires: '2021-06-15' }), true],
    ['an item past its last day', news('a', { expires: '2021-06-14' }), false],
    ['a topic without dates', topic('a'), true],
    ['a draft topic', topic('a', { draft: true }), false],
  ])('%s', (_, document, expected) => {
    expect(hiddenBy(document, today) === undefined).toBe(expected)
  })
})

const slugs = (documents: readonly { slug: string }[]) => documents.map(({ slug }) => slug)

describe('publicContent', () => {
  it('cuts references to what is hidden', () => {
    const shown = publicContent(
      contentOf({
        News: [
          news('oikaisu', { corrects: 'luonnos', topics: ['rahoitus', 'salainen'] }),
          news('luonnos', { draft: true }),
        ],
        Post: [post('a', { authors: ['tiimi', 'piilossa'] })],
        Project: [project('lapsi', { parent: 'piilo' }), project('piilo', { draft: true })],
        Topic: [topic('rahoitus'), topic('salainen', { draft: true })],
        Author: [author('tiimi', { region: 'kainuu' }), author('piilossa', { draft: true })],
      }),
      today,
    )
    expect(shown.News).toEqual([news('oikaisu', { corrects: undefined, topics: ['rahoitus'] })])
    expect(shown.Post[0]?.authors).toEqual(['tiimi'])
    expect(shown.Project).toEqual([project('lapsi', { parent: undefined })])
    expect(slugs(shown.Topic)).toEqual(['rahoitus'])
    expect(slugs(shown.Author)).toEqual(['tiimi'])
  })

  it('shows no change before its day', () => {
    const change = (date: string) => ({ type: 'Change' as const, date, note: 'Kellonaika korjattu.' })
    const changes = [change('2021-06-15'), change('2021-06-16')]
    const shown = publicContent(contentOf({ News: [news('a', { changes })], Post: [post('b', { changes })] }), today)
    expect(shown.News[0]?.changes).toEqual([change('2021-06-15')])
    expect(shown.Post[0]?.changes).toEqual([change('2021-06-15')])
  })

  describe('with hidden regions', () => {
    const regions = [
      region('lakeus', { parent: 'pohjois-pohjanmaa' }),
      region('rannikko', { parent: 'pohjois-pohjanmaa', draft: true }),
      region('pohjois-pohjanmaa'),
      region('kainuu', { draft: true }),
      region('kainuun-osa', { parent: 'kainuu' }),
    ]
    const shown = publicContent(
      contentOf({
        Region: regions,
        News: [
          news('alueelle', { regions: ['lakeus', 'rannikko'] }),
          news('kainuulle', { regions: ['kainuu'] }),
          news('osalle', { regions: ['kainuun-osa'] }),
          news('kaikille', { regions: [] }),
        ],
        Author: [author('tiimi', { region: 'rannikko' })],
      }),
      today,
    )

    it('hides areas with their county', () => {
      expect(slugs(shown.Region)).toEqual(['lakeus', 'pohjois-pohjanmaa'])
    })

    it('puts the county in the place of a hidden area', () => {
      expect(shown.News[0]?.regions).toEqual(['lakeus', 'pohjois-pohjanmaa'])
    })

    it('never makes an item everyone’s because its own region is hidden', () => {
      expect(slugs(shown.News)).toEqual(['alueelle', 'kaikille'])
    })

    it('cuts an author’s hidden region', () => {
      expect(shown.Author[0]?.region).toBeUndefined()
    })
  })
})

it.each([
  ['2019-06-14', true],
  ['2019-06-15', false],
  ['2021-06-15', false],
])('an item of %s is over two years old: %s', (date, expected) => {
  expect(isOld(news('a', { date }), today)).toBe(expected)
})
