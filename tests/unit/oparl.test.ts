import { describe, expect, it } from 'vitest'
import { oparlMeetings, oparlSchemas } from '@/lib/outputs/data/oparl'
import { openApi } from '@/lib/outputs/data/openapi'
import { placesOf } from '@/lib/outputs/data/places'
import type { Meeting } from '@/lib/schema/documents'
import { schemaErrors } from '../data-schemas'
import { committee, contentOf, meeting, topic } from './documents'

/** Properties of OParl 1.1 by type (`schema/*.json` of its specification), less those of all: `id`, `type`, `license`, … */
const standard: Readonly<Record<string, string>> = {
  Meeting:
    'name meetingState cancelled start end location organization participant invitation resultsProtocol verbatimProtocol auxiliaryFile agendaItem',
  AgendaItem:
    'meeting number order name public consultation result resolutionText resolutionFile auxiliaryFile start end',
  File: 'name fileName mimeType date size sha1Checksum sha512Checksum text accessUrl downloadUrl externalServiceUrl masterFile derivativeFile fileLicense meeting agendaItem person paper',
  Location:
    'description geojson streetAddress room postalCode subLocality locality bodies organizations persons meetings papers',
}
const ofAll = 'id type license keyword created modified web deleted'.split(' ')

const paper = { type: 'Material', kind: 'liite' } as const
const whole: Partial<Meeting> = {
  title: 'Valtuusto 1/2021',
  start: '2021-06-22T12:00',
  end: '2021-12-22T15:30',
  place: 'Virastotalo',
  number: '1/2021',
  topics: ['rahoitus'],
  minutesChecked: '2021-06-25',
  changes: [{ type: 'Change', date: '2021-06-26', note: 'Pöytäkirja lisätty.' }],
  items: [
    { type: 'AgendaItem', title: 'Talousarvio', number: 12, decision: 'Hyväksyttiin kaikki.', outcome: 'hyvaksyttiin' },
    { type: 'AgendaItem', title: 'Katsaus', number: 13 },
  ],
  materials: [
    { ...paper, title: 'Esityslista', kind: 'esityslista', file: '/media/lista.pdf', twin: 'https://example.fi/lista' },
    { ...paper, title: 'Luvut', item: 12, file: '/media/luvut.csv' },
    { ...paper, title: 'Kartta', url: 'https://example.fi/kartta' },
    { ...paper, title: 'Poistunut liite', personalData: 'kylla', linkEnds: '2021-06-30' },
    { ...paper, title: 'Pöytäkirja', kind: 'poytakirja', url: 'https://example.fi/poytakirja' },
  ],
}
const contentWith = (...all: readonly Partial<Meeting>[]) =>
  contentOf({
    Committee: [committee('valtuusto')],
    Meeting: all.map((fields, at) => meeting(`kokous-${at + 1}`, fields)),
    Topic: [topic('rahoitus', { title: 'Rahoitus' })],
  })
const listOf = (...all: readonly Partial<Meeting>[]) => {
  const content = contentWith(...all)
  return JSON.parse(JSON.stringify(oparlMeetings(content, placesOf(content, new Map()))))
}
const origin = 'https://popsote.fi'
const url = `${origin}/paatoksenteko/kokoukset/kokous-1/`

describe('meetings in the names of OParl', () => {
  it('say what the page says, its papers where the standard has them', () => {
    const type = (name: string) => `https://schema.oparl.org/1.1/${name}`
    const file = (name: string, accessUrl: string, more = {}) => ({
      id: accessUrl,
      type: type('File'),
      name,
      accessUrl,
      ...more,
    })
    expect(listOf(whole)).toEqual({
      data: [
        {
          id: url,
          type: type('Meeting'),
          name: 'Valtuusto 1/2021',
          meetingState: 'durchgeführt',
          start: '2021-06-22T12:00:00+03:00',
          end: '2021-12-22T15:30:00+02:00',
          location: { id: `${url}#paikka`, type: type('Location'), description: 'Virastotalo' },
          organization: [`${origin}/paatoksenteko/valtuusto/`],
          invitation: file('Esityslista', `${origin}/media/lista.pdf`, {
            fileName: 'lista.pdf',
            externalServiceUrl: 'https://example.fi/lista',
          }),
          resultsProtocol: file('Pöytäkirja', 'https://example.fi/poytakirja'),
          auxiliaryFile: [file('Kartta', 'https://example.fi/kartta')],
          agendaItem: [
            {
              id: `${url}#asia-12`,
              type: type('AgendaItem'),
              meeting: url,
              number: '12',
              order: 0,
              name: 'Talousarvio',
              result: 'Hyväksyttiin',
              resolutionText: 'Hyväksyttiin kaikki.',
              auxiliaryFile: [file('Luvut', `${origin}/media/luvut.csv`, { fileName: 'luvut.csv' })],
              web: `${url}#asia-12`,
            },
            {
              id: `${url}#asia-13`,
              type: type('AgendaItem'),
              meeting: url,
              number: '13',
              order: 1,
              name: 'Katsaus',
              web: `${url}#asia-13`,
            },
          ],
          keyword: ['Rahoitus'],
          created: '2021-05-05T00:00:00+03:00',
          modified: '2021-06-26T00:00:00+03:00',
          web: url,
        },
      ],
      pagination: { totalElements: 1 },
      links: { self: `${origin}/data/kokoukset-oparl.json`, web: `${origin}/paatoksenteko/kokoukset/` },
    })
  })

  it('have no time that is not known to the minute, and no paper whose link has gone', () => {
    const [one] = listOf({ start: '2021-06-22', end: '2021-06-23', materials: whole.materials?.slice(3, 4) }).data
    expect(Object.keys(one)).not.toEqual(expect.arrayContaining(['start']))
    expect(JSON.stringify(one)).not.toMatch(/"(start|end|auxiliaryFile|cancelled)"|Poistunut/)
  })

  it.each([
    [{}, 'terminiert'],
    [{ materials: whole.materials?.slice(0, 1) }, 'eingeladen'],
    [{ minutesChecked: '2021-06-25' }, 'durchgeführt'],
  ] satisfies [Partial<Meeting>, string][])('are in the state that their papers say: %j', (fields, state) => {
    expect(listOf(fields).data[0].meetingState).toBe(state)
  })

  it('say that they are cancelled', () => expect(listOf({ status: 'peruttu' }).data[0].cancelled).toBe(true))
})

describe('the description', () => {
  it('names properties of the standard alone', () => {
    for (const [name, properties] of Object.entries(standard)) {
      const described = Object.keys(Object(oparlSchemas[`Oparl${name}`]?.properties))
      expect(described.length).toBeGreaterThan(2)
      expect([name, described.filter((one) => ![...ofAll, ...properties.split(' ')].includes(one))]).toEqual([name, []])
    }
  })

  it('fits every list, and is no blank cheque', () => {
    const errors = schemaErrors(openApi(contentWith(whole)))
    for (const list of [listOf(), listOf({}), listOf(whole, { status: 'peruttu', start: '2021-06' })])
      expect(errors('OparlMeetings', list)).toEqual([])
    const [one] = listOf(whole).data
    expect(errors('OparlMeeting', { ...one, place: 'Virastotalo' })).not.toEqual([])
    expect(errors('OparlMeeting', { ...one, start: '2021-06-22' })).not.toEqual([])
    expect(errors('OparlAgendaItem', { ...one.agendaItem[0], number: 12 })).not.toEqual([])
  })
})
