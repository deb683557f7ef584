import { describe, expect, it } from 'vitest'
import { publicContent } from '@/lib/content/gate'
import { graph, serialise } from '@/lib/outputs/seo/json-ld/graph'
import type { Happening } from '@/lib/schema/documents'
import { isNode, vocabularyProblems } from '../../schema-org'
import { contentOf, happening } from '../documents'

/** What the page of an event tells machines on `now`. */
const told = (fields: Partial<Happening>, now = '2021-05-10'): Readonly<Record<string, unknown>> => {
  const content = publicContent(contentOf({ Happening: [happening('ilta', fields)] }), now)
  return JSON.parse(serialise(graph(content, '/tapahtumat/ilta/')))['@graph'][0]
}

const place = { type: 'Venue', name: 'Talo', address: 'Katu 1', municipality: 'Kuusamo' } as const
const whole: Partial<Happening> = {
  start: '2021-06-15T17:00',
  end: '2021-06-15T19:00',
  place,
  onlineUrl: 'https://example.fi/etayhteys',
  registration: { type: 'Registration', url: 'https://example.fi/lomake', closes: '2021-06-10T16:00' },
  price: '12,50 euroa',
  organiser: 'Kunta',
  topics: ['rahoitus'],
  status: 'siirretty',
  movedFrom: '2021-06-01T17:00',
}

const at = (node: unknown, path: string): unknown =>
  path.split('.').reduce((value, key) => (isNode(value) ? value[key] : undefined), node)

describe('the properties that Google names for an event', () => {
  const inPerson = told({ ...whole, onlineUrl: undefined })
  it.each([
    // What an event must have to be shown.
    ['name', 'ilta'],
    ['startDate', '2021-06-15T17:00:00+03:00'],
    ['location.address.streetAddress', 'Katu 1'],
    ['location.address.addressLocality', 'Kuusamo'],
    ['location.address.addressCountry', 'FI'],
    // What it should have, where it is known.
    ['location.name', 'Talo'],
    ['description', expect.stringContaining('Tiivistelmä')],
    ['endDate', '2021-06-15T19:00:00+03:00'],
    ['eventStatus', 'https://schema.org/EventRescheduled'],
    ['previousStartDate', '2021-06-01'],
    ['eventAttendanceMode', 'https://schema.org/OfflineEventAttendanceMode'],
    ['image', 'https://popsote.fi/og/tapahtuma-ilta.png'],
    ['organizer.name', 'Kunta'],
    ['offers.price', 12.5],
    ['offers.priceCurrency', 'EUR'],
    ['offers.url', 'https://example.fi/lomake'],
    // Which nobody knows of events like these: seats left, when sales begin, the organiser's address, performers.
    ['offers.availability', undefined],
    ['offers.validFrom', undefined],
    ['organizer.url', undefined],
    ['performer', undefined],
  ])('%s', (path, value) => {
    expect(at(inPerson, path)).toEqual(value)
  })

  it('are in schema.org’s vocabulary, and so is what it tells besides', () => {
    for (const fields of [whole, { ...whole, times: ['2021-06-22T17:00', '2021-06-29T17:00'] }, {}])
      expect(vocabularyProblems(told(fields), () => undefined)).toEqual([])
  })

  it('are not there when they are not known', () => {
    expect(Object.keys(told({})).toSorted()).toEqual(
      ['@type', 'description', 'eventStatus', 'image', 'name', 'startDate', 'url'].toSorted(),
    )
    expect(told({ place: { type: 'Venue', name: 'Talo' } }).location).toEqual({ '@type': 'Place', name: 'Talo' })
  })
})

describe('a time', () => {
  it('of all day is a day, over a month’s end too', () => {
    expect(told({ start: '2021-05-31', end: '2021-06-02' })).toMatchObject({
      startDate: '2021-05-31',
      endDate: '2021-06-02',
    })
  })

  it('over midnight has the next day', () => {
    expect(told({ start: '2021-06-15T22:00', end: '2021-06-16T01:00' })).toMatchObject({
      startDate: '2021-06-15T22:00:00+03:00',
      endDate: '2021-06-16T01:00:00+03:00',
    })
  })

  it('has the offset of its own side of a change of clocks', () => {
    expect(told({ start: '2021-10-30T22:00', end: '2021-10-31T10:00' })).toMatchObject({
      startDate: '2021-10-30T22:00:00+03:00',
      endDate: '2021-10-31T10:00:00+02:00',
    })
  })

  it('known by its month alone makes no event', () => {
    expect(told({ start: '2021-06' })).toMatchObject({ '@type': 'WebPage', name: 'ilta' })
    expect(told({ status: 'siirretty', movedFrom: '2021-06' })).not.toHaveProperty('previousStartDate')
  })

  it('that comes again is an event of its own inside', () => {
    expect(told({ place, times: ['2021-06-22T17:00'] }).subEvent).toMatchObject({
      '@type': 'Event',
      name: 'ilta',
      startDate: '2021-06-22T17:00:00+03:00',
      location: { name: 'Talo' },
    })
  })
})

describe('its status', () => {
  it('cancelled keeps the time and the place, and offers nothing', () => {
    const node = told({ ...whole, status: 'peruttu', movedFrom: undefined })
    expect(node).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      startDate: '2021-06-15T17:00:00+03:00',
      location: [{ name: 'Talo' }, { '@type': 'VirtualLocation' }],
    })
    expect(node).not.toHaveProperty('offers')
  })

  it('moved to the web is a virtual place', () => {
    expect(told({ status: 'siirretty-verkkoon', onlineUrl: 'https://example.fi/etayhteys' })).toMatchObject({
      eventStatus: 'https://schema.org/EventMovedOnline',
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: { '@type': 'VirtualLocation', url: 'https://example.fi/etayhteys' },
    })
  })

  it('in a hall and on the web is mixed', () => {
    expect(told(whole).eventAttendanceMode).toBe('https://schema.org/MixedEventAttendanceMode')
  })
})

describe('what it costs', () => {
  it.each([
    ['Maksuton', 0],
    ['10 euroa', 10],
    ['7,50 €', 7.5],
    ['10 euroa, opiskelijat 5 euroa', undefined],
  ])('«%s» is %s', (price, value) => {
    expect(at(told({ price }), 'offers.price')).toBe(value)
  })

  it('is no offer when it is over, nor its form after registration has closed', () => {
    expect(at(told(whole, '2021-06-10T16:00'), 'offers')).toEqual({
      '@type': 'Offer',
      price: 12.5,
      priceCurrency: 'EUR',
    })
    expect(told(whole, '2021-06-15T18:59')).toHaveProperty('offers')
    expect(told(whole, '2021-06-15T19:00')).not.toHaveProperty('offers')
  })
})
