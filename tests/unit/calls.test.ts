import { describe, expect, it } from 'vitest'
import { nextMoment, publicContent } from '@/lib/content/gate'
import { allItems, comingItems } from '@/lib/content/queries'
import { calendarPlans } from '@/lib/outputs/calendar/calendars'
import { documentData, documentMarkdown } from '@/lib/outputs/data/document-data'
import { placesOf } from '@/lib/outputs/data/places'
import { feedPlans } from '@/lib/outputs/feeds/feed-list'
import { graph } from '@/lib/outputs/seo/json-ld/graph'
import type { Call, Content } from '@/lib/schema/documents'
import { call, contentOf } from './documents'

const survey = call('kysely', {
  date: '2021-06-01',
  closes: '2021-06-30T16:00',
  how: { type: 'Way', url: 'https://www.example.fi/vastaa' },
  data: 'Nimeä ei kysytä, ja vastaukset poistetaan vuoden lopussa.',
  contacts: [{ type: 'Contact', name: 'Kyselijä', phone: '08 123 4567' }],
})
const ongoing = call('jatkuva', { ongoing: true, how: { type: 'Way', email: 'idea@example.fi' } })
const ended = call('loppunut', { ended: true })
const all = contentOf({ Call: [survey, ongoing, ended] })
const before = publicContent(all, '2021-06-30T15:59')
const after = publicContent(all, '2021-06-30T16:00')

const slugs = (items: readonly { readonly slug: string }[]) => items.map(({ slug }) => slug)
const find = ({ Call }: Content, slug: string): Call => {
  const one = Call.find((one) => one.slug === slug)
  if (!one) throw new Error(`No ${slug}: every call keeps its page`)
  return one
}

describe('when the time to take part is over', () => {
  const written = (content: Content): string => {
    const places = placesOf(content, new Map())
    const one = find(content, 'kysely')
    return JSON.stringify([one, documentData(one, places), documentMarkdown(one, 'Teksti.', places)])
  }

  it('the way to take part and whom to ask are gone from the page and its data; what happens to the answers stays', () => {
    for (const gone of ['www.example.fi/vastaa', 'Kyselijä', '08 123 4567']) {
      expect(written(before)).toContain(gone)
      expect(written(after)).not.toContain(gone)
    }
    expect(written(after)).toContain('vastaukset poistetaan vuoden lopussa')
    expect(nextMoment(all, '2021-06-30T15:59')).toBe('2021-06-30T16:00')
  })

  it('it leaves the lists and feeds, as does one of which only that is known; one without an end stays', () => {
    const followed = (content: Content) => feedPlans(content).find(({ name }) => name === 'osallistu')?.items ?? []
    expect(slugs(followed(before))).toEqual(['kysely', 'jatkuva'])
    expect(slugs(followed(after))).toEqual(['jatkuva'])
    expect(slugs(allItems(after))).toEqual(['jatkuva'])
    expect([find(after, 'kysely').past, find(after, 'loppunut').past]).toEqual([true, true])
  })
})

it('a closing is what comes, and an entry of calendars; what does not end is neither', () => {
  expect(comingItems(before).map(({ item, time, isEnd }) => [item.slug, time, isEnd])).toEqual([
    ['kysely', '2021-06-30T16:00', true],
  ])
  expect(comingItems(after)).toEqual([])
  const calendar = calendarPlans(before).find(({ name }) => name === 'osallistu')
  expect(slugs(calendar?.items ?? [])).toEqual(['kysely'])
})

it('is a page to machines, and nothing else', () => {
  expect(graph(before, survey.url, () => '')).toMatchObject({ '@graph': [{ '@type': 'WebPage' }, {}] })
})
