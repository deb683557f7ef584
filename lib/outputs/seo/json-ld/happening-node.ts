import type { Event, Offer, Place, VirtualLocation } from 'schema-dts'
import { topicsOf } from '../../../content/queries'
import type { Content, Happening } from '../../../schema/documents'
import { shareImageUrl } from '../../../schema/urls'
import { absoluteUrl } from '../../../site/settings'
import { withOffset } from '../../../text/moment'
import { typography } from '../../../text/typography'
import { oneOrMany } from './nodes'

/** An event as Google asks (developers.google.com/search/docs/appearance/structured-data/event); none when only its month is known. */
export const happeningNode = (content: Content, happening: Happening): Event | undefined => {
  const { start, end, times = [], movedFrom } = happening
  if (!isDay(start)) return undefined
  const about = {
    name: typography(happening.title),
    eventStatus: statusOf(happening),
    eventAttendanceMode: attendanceOf(happening),
    location: oneOrMany(locationsOf(happening)),
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
    previousStartDate: movedFrom && isDay(movedFrom) ? movedFrom.slice(0, 'YYYY-MM-DD'.length) : undefined,
    subEvent: oneOrMany(times.map((time): Event => ({ '@type': 'Event', ...about, startDate: isoTime(time) }))),
    organizer: happening.organiser ? { '@type': 'Organization', name: typography(happening.organiser) } : undefined,
    offers: offerOf(happening),
    keywords: oneOrMany(topicsOf(content, happening).map(({ title }) => typography(title))),
  }
}

const isDay = (time: string): boolean => time.length > 'YYYY-MM'.length

/** ISO 8601: a day for what lasts all day, else a time to the second with its offset. */
const isoTime = (time: string): string =>
  time.includes('T') ? withOffset(time).replace(/(?=[+-]\d\d:\d\d$)/, ':00') : time

const statuses = {
  peruttu: 'https://schema.org/EventCancelled',
  siirretty: 'https://schema.org/EventRescheduled',
  'siirretty-verkkoon': 'https://schema.org/EventMovedOnline',
} as const

const statusOf = ({ status }: Happening) => (status ? statuses[status] : ('https://schema.org/EventScheduled' as const))

const modes = {
  place: 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  both: 'https://schema.org/MixedEventAttendanceMode',
} as const

const attendanceOf = ({ place, onlineUrl }: Happening) => {
  if (place) return onlineUrl ? modes.both : modes.place
  return onlineUrl ? modes.online : undefined
}

const locationsOf = ({ place, onlineUrl }: Happening): readonly (Place | VirtualLocation)[] => [
  ...(place ? [venue(place)] : []),
  ...(onlineUrl ? [{ '@type': 'VirtualLocation', url: onlineUrl } as const] : []),
]

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
