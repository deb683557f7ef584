import { expect, it } from 'vitest'
import { nextMoment, publicContent } from '@/lib/content/gate'
import { allItems } from '@/lib/content/queries'
import { noticesByPlace } from '@/lib/outputs/notices'
import { contentOf, news, notice } from './documents'

const everywhere = notice('katko', { title: 'Puhelimet eivät toimi', kind: 'tiedoksi' })
const area = notice('tulva', { title: 'Tulva <b>&</b>', kind: 'hata', regions: ['lakeus'] })
const third = notice('remontti', { kind: 'huomio', regions: ['lakeus'] })
const all = contentOf({ Notice: [everywhere, area, third], News: [news('uutinen')] })

const at = (now: string) => publicContent(all, now)
const titles = (html = '') => [...html.matchAll(/<a [^>]*>(.*?)<\/a>/g)].map(([, title]) => title)

it('shows a notice from its first moment to its last, and then only at its own address', () => {
  expect(at('2021-05-05T07:59').Notice).toEqual([])
  expect(noticesByPlace(at('2021-05-05T07:59'), '')).toEqual({})
  expect(titles(noticesByPlace(at('2021-05-05T08:00'), '')['/'])).toEqual(['Puhelimet eivät toimi'])
  expect(titles(noticesByPlace(at('2021-05-06T15:59'), '')['/'])).toEqual(['Puhelimet eivät toimi'])
  const after = at('2021-05-06T16:00')
  expect(noticesByPlace(after, '')).toEqual({})
  expect(after.Notice.map(({ past }) => past)).toEqual([true, true, true])
  expect(allItems(after)).toHaveLength(1)
})

it('puts the gravest first, two at most, on the pages of its areas and their county', () => {
  const places = noticesByPlace(at('2021-05-05T12:00'), '/sote')
  expect(titles(places['/alueet/lakeus/'])).toEqual(['Tulva &#x3C;b&#x3E;&#x26;&#x3C;/b&#x3E;', 'remontti'])
  expect(titles(places['/alueet/pohjois-pohjanmaa/'])).toEqual(titles(places['/alueet/lakeus/']))
  expect(titles(places['/alueet/kainuu/'])).toEqual(['Puhelimet eivät toimi'])
  expect(places['/']).toContain('href="/sote/ilmoitukset/katko/"')
  expect(places['/']).toContain('Voimassa 5.5.2021 klo\u00A08.00 – 6.5.2021 klo\u00A016.00')
})

it('names the next moment at which anything changes', () => {
  expect(nextMoment(all, '2021-05-04T12:00')).toBe('2021-05-05T00:00')
  expect(nextMoment(all, '2021-05-05T00:00')).toBe('2021-05-05T08:00')
  expect(nextMoment(all, '2021-05-05T08:00')).toBe('2021-05-06T16:00')
  // From then on the item is over two years old, and says so.
  expect(nextMoment(all, '2021-05-06T16:00')).toBe('2023-05-06T00:00')
  expect(nextMoment(all, '2023-05-06T00:00')).toBeUndefined()
})
