import type { DigitalDocument, EventLeaf, Organization, Place, VirtualLocation } from 'schema-dts'
import { addressOfPaper } from '../../../content/meetings'
import { regionsOf } from '../../../content/queries'
import type { Committee, Content, Meeting } from '../../../schema/documents'
import { absoluteUrl } from '../../../site/settings'
import { t } from '../../../text/fi'
import { withOffset } from '../../../text/moment'
import { typography } from '../../../text/typography'
import { oneOrMany, place } from './nodes'

const named = ({ title, url }: Committee): Organization => ({
  '@type': 'Organization',
  name: typography(title),
  url: absoluteUrl(url),
})

export const committeeNode = (content: Content, committee: Committee): Organization => ({
  '@type': 'Organization',
  name: typography(committee.title),
  description: typography(committee.summary),
  url: absoluteUrl(committee.url),
  foundingDate: committee.start,
  dissolutionDate: committee.end,
  areaServed: oneOrMany(regionsOf(content, committee).map(place)),
})

/** A day or a moment; a month says nothing that an event may have. */
const eventTime = (time: string | undefined): string | undefined => {
  if (!time || time.length < 10) return undefined
  return time.length > 10 ? withOffset(time) : time
}

const statuses = {
  peruttu: 'https://schema.org/EventCancelled',
  siirretty: 'https://schema.org/EventRescheduled',
} as const

const modeOf = (meeting: Meeting) => {
  if (!meeting.remoteUrl) return undefined
  return meeting.place ? 'https://schema.org/MixedEventAttendanceMode' : 'https://schema.org/OnlineEventAttendanceMode'
}

/** A meeting whose day is known, with its papers that can be opened. */
export const meetingNode = (content: Content, meeting: Meeting): EventLeaf => {
  const committee = content.Committee.find(({ slug }) => slug === meeting.committee)
  const places: readonly (Place | VirtualLocation)[] = [
    ...(meeting.place
      ? [{ '@type': 'Place' as const, name: typography(meeting.place), address: typography(meeting.place) }]
      : []),
    ...(meeting.remoteUrl ? [{ '@type': 'VirtualLocation' as const, url: meeting.remoteUrl }] : []),
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
    eventAttendanceMode: modeOf(meeting),
    location: oneOrMany(places),
    organizer: committee && named(committee),
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
