import { describe, expect, it } from 'vitest'
import { isPublic, publicContent } from '@/lib/content/gate'
import { author, contentOf, news, post, project, region, topic } from './documents'

const today = '2021-06-15'

describe('isPublic', () => {
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
    expect(isPublic(document, today)).toBe(expected)
  })
})

describe('publicContent', () => {
  it('cuts references to what is hidden', () => {
    const shown = publicContent(
      contentOf({
        news: [
          news('oikaisu', {
            corrects: 'luonnos',
            topics: ['rahoitus', 'salainen'],
            regions: ['lakeus', 'tuleva-alue'],
          }),
          news('luonnos', { draft: true }),
        ],
        posts: [post('a', { authors: ['tiimi', 'piilossa'] })],
        projects: [project('lapsi', { parent: 'piilo' }), project('piilo', { draft: true })],
        regions: [region('lakeus', { parent: 'maakunta' }), region('tuleva-alue', { draft: true })],
        topics: [topic('rahoitus'), topic('salainen', { draft: true })],
        authors: [author('tiimi'), author('piilossa', { draft: true })],
      }),
      today,
    )
    expect(shown.news).toEqual([news('oikaisu', { corrects: undefined, topics: ['rahoitus'], regions: ['lakeus'] })])
    expect(shown.posts[0]?.authors).toEqual(['tiimi'])
    expect(shown.projects).toEqual([project('lapsi', { parent: undefined })])
    expect(shown.regions).toEqual([region('lakeus', { parent: undefined })])
    expect(shown.topics.map(({ slug }) => slug)).toEqual(['rahoitus'])
    expect(shown.authors.map(({ slug }) => slug)).toEqual(['tiimi'])
  })
})
