import { expect, it } from 'vitest'
import { graph, serialise } from '@/lib/outputs/seo/json-ld/graph'
import type { Meeting } from '@/lib/schema/documents'
import { isNode, vocabularyProblems } from '../../schema-org'
import { committee, contentOf, meeting } from '../documents'

const origin = 'https://popsote.fi'

/** What the page of a meeting with these fields tells, as a machine reads it. */
const subjectOf = (fields: Partial<Meeting>): Readonly<Record<string, unknown>> => {
  const content = contentOf({
    Committee: [committee('valtuusto', { start: '2022-03', regions: ['kainuu'] })],
    Meeting: [meeting('a', fields)],
  })
  const node = JSON.parse(serialise(graph(content, '/paatoksenteko/kokoukset/a/')))['@graph'][0]
  expect(isNode(node) && vocabularyProblems(node, () => 'WebSite')).toEqual([])
  return node
}

it('a meeting is an event of its committee, with the papers that can be opened', () => {
  const paper = { type: 'Material', kind: 'liite' } as const
  expect(
    subjectOf({
      start: '2021-06-22T12:00',
      end: '2021-06-22T15:30',
      place: 'Virastotalo, Kirkkokatu 1',
      remoteUrl: 'https://example.fi/suora',
      materials: [
        { ...paper, title: 'Luvut', file: '/media/taulukko.csv' },
        { ...paper, title: 'Poistunut', personalData: 'kylla', linkEnds: '2021-01-01' },
        { ...paper, title: 'Esityslista', url: 'https://example.fi/esityslista' },
      ],
    }),
  ).toEqual({
    '@type': 'Event',
    name: 'a',
    description: meeting('a').summary,
    url: `${origin}/paatoksenteko/kokoukset/a/`,
    startDate: '2021-06-22T12:00:00+03:00',
    endDate: '2021-06-22T15:30:00+03:00',
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    location: [
      { '@type': 'Place', name: 'Virastotalo, Kirkkokatu 1', address: 'Virastotalo, Kirkkokatu 1' },
      { '@type': 'VirtualLocation', url: 'https://example.fi/suora' },
    ],
    organizer: { '@type': 'Organization', name: 'valtuusto', url: `${origin}/paatoksenteko/valtuusto/` },
    subjectOf: [
      { '@type': 'DigitalDocument', name: 'Luvut', url: `${origin}/media/taulukko.csv` },
      { '@type': 'DigitalDocument', name: 'Esityslista', url: 'https://example.fi/esityslista' },
    ],
    inLanguage: 'fi',
  })
})

it('tells that it was cancelled, or moved and from when', () => {
  expect(subjectOf({ status: 'peruttu' })).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' })
  expect(subjectOf({ status: 'siirretty', movedFrom: '2021-05-10T12:00' })).toMatchObject({
    startDate: '2021-05-12',
    eventStatus: 'https://schema.org/EventRescheduled',
    previousStartDate: '2021-05-10',
  })
  expect(subjectOf({ status: 'siirretty', movedFrom: '2021-04' })).not.toHaveProperty('previousStartDate')
  expect(subjectOf({})).not.toHaveProperty('eventStatus')
})

it('is no event while only its month is known', () => {
  expect(subjectOf({ start: '2021-06' })).toMatchObject({ '@type': 'WebPage' })
})

it('a committee is an organisation', () => {
  const content = contentOf({ Committee: [committee('valtuusto', { start: '2022-03', regions: ['kainuu'] })] })
  const node = JSON.parse(serialise(graph(content, '/paatoksenteko/valtuusto/')))['@graph'][0]
  expect(vocabularyProblems(node, () => undefined)).toEqual([])
  expect(node).toMatchObject({ '@type': 'Organization', foundingDate: '2022-03', areaServed: { name: 'kainuu' } })
})
