import type { DigitalDocument, Event, EventLeaf, Offer, Organization, Place, VirtualLocation } from 'schema-dts'
import { addressOfPaper } from '../../../content/meetings'
import type { Committee, Content, Happening, Meeting } from '../../../schema/documents'
import { shareImageUrl } from '../../../schema/urls'
import { absoluteUrl } from '../../../site/settings'
import { t } from '../../../text/fi'
import { hasDay, toSecond } from '../../../text/moment'
import { typography } from '../../../text/typography'
import { keywordsOf, named, oneOrMany, placesOf } from './nodes'

/** An event as Google asks (developers.google.com/search/docs/appearance/structured-data/event); none when only its month is known. */
export const happeningNode = (content: Content, happening: Happening): Event | undefined => {
  const { start, end, times = [], movedFrom, status, place, onlineUrl } = happening
  if (!hasDay(start)) return undefined
  const about = {
    name: typography(happening.title),
    eventStatus: status ? statuses[status] : ('https://schema.org/EventScheduled' as const),
    eventAttendanceMode: modeOf(place !== undefined, onlineUrl !== undefined),
    location: oneOrMany([...(place ? [venue(place)] : []), ...online(onlineUrl)]),
  }
  return {
    '@type': 'Event',
    ...about,
    description: typography(happening.summary),
    url: absoluteUrl(happening.url),
    image: absoluteUrl(shareImageUrl(happening)),
    startDate: isoTime(start),
    endDate: end && isoTime(end),
    // A day alone: schema.org has no clock time here.
    previousStartDate: movedFrom && hasDay(movedFrom) ? movedFrom.slice(0, 'YYYY-MM-DD'.length) : undefined,
    subEvent: oneOrMany(times.map((time): Event => ({ '@type': 'Event', ...about, startDate: isoTime(time) }))),
    organizer: happening.organiser ? { '@type': 'Organization', name: typography(happening.organiser) } : undefined,
    offers: offerOf(happening),
    keywords: keywordsOf(content, happening),
  }
}

/** ISO 8601: a day for what lasts all day, else a time to the second with its offset. */
const isoTime = (time: string): string => (time.includes('T') ? toSecond(time) : time)

const statuses = {
  peruttu: 'https://schema.org/EventCancelled',
  siirretty: 'https://schema.org/EventRescheduled',
  'siirretty-verkkoon': 'https://schema.org/EventMovedOnline',
} as const

/** By where one can take part. */
const modeOf = (hasPlace: boolean, isOnline: boolean) => {
  if (!isOnline) return hasPlace ? ('https://schema.org/OfflineEventAttendanceMode' as const) : undefined
  return hasPlace
    ? ('https://schema.org/MixedEventAttendanceMode' as const)
    : ('https://schema.org/OnlineEventAttendanceMode' as const)
}

const online = (url: string | undefined): readonly VirtualLocation[] =>
  url ? [{ '@type': 'VirtualLocation', url }] : []

const venue = ({ name, address, municipality }: NonNullable<Happening['place']>): Place => ({
  '@type': 'Place',
  name: typography(name),
  ...((address || municipality) && {
    address: { '@type': 'PostalAddress', streetAddress: address, addressLocality: municipality, addressCountry: 'FI' },
  }),
})

/** A price that is one number or none; other texts are for readers. What is over or cancelled is not offered. */
const offerOf = ({ price = '', status, past, registration }: Happening): Offer | undefined => {
  if (past || status === 'peruttu') return undefined
  const [, euros] = /^(\d+(?:,\d\d)?) (?:euroa|€)$/.exec(price) ?? []
  if (!euros && !/^maksuton$/i.test(price)) return undefined
  return {
    '@type': 'Offer',
    price: Number((euros ?? '0').replace(',', '.')),
    priceCurrency: 'EUR',
    url: registration?.url,
  }
}

export const committeeNode = (content: Content, committee: Committee): Organization => ({
  '@type': 'Organization',
  name: typography(committee.title),
  description: typography(committee.summary),
  url: absoluteUrl(committee.url),
  foundingDate: committee.start,
  dissolutionDate: committee.end,
  areaServed: placesOf(content, committee),
})

/** A month says nothing that an event may have. */
const eventTime = (time: string | undefined): string | undefined => (time && hasDay(time) ? isoTime(time) : undefined)

/** A meeting whose day is known, with its papers that can be opened. */
export const meetingNode = (content: Content, meeting: Meeting): EventLeaf => {
  const committee = content.Committee.find(({ slug }) => slug === meeting.committee)
  const where = meeting.place && typography(meeting.place)
  const places: readonly (Place | VirtualLocation)[] = [
    ...(where ? [{ '@type': 'Place' as const, name: where, address: where }] : []),
    ...online(meeting.remoteUrl),
  ]
  return {
    '@type': 'Event',
    name: typography(meeting.title),
    description: typography(meeting.summary),
    url: absoluteUrl(meeting.url),
    startDate: eventTime(meeting.start),
    endDate: eventTime(meeting.end),
    eventStatus: meeting.status && statuses[meeting.status],
    // A day by the vocabulary.
    previousStartDate: eventTime(meeting.movedFrom)?.slice(0, 10),
    eventAttendanceMode: meeting.remoteUrl ? modeOf(meeting.place !== undefined, true) : undefined,
    location: oneOrMany(places),
    organizer: committee && named('Organization', committee),
    subjectOf: oneOrMany(papersOf(meeting)),
    inLanguage: t.lang,
  }
}

const papersOf = ({ materials = [] }: Meeting): readonly DigitalDocument[] =>
  materials.flatMap((paper) => {
    const address = addressOfPaper(paper)
    if (!address) return []
    const url = address.startsWith('/') ? absoluteUrl(address) : address
    return [{ '@type': 'DigitalDocument' as const, name: typography(paper.title), url }]
  })
