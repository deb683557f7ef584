import { basename } from 'node:path'
import { addressOfPaper, agendaOf } from '../../content/meetings'
import { topicsOf } from '../../content/queries'
import type { Content, Material, Meeting } from '../../schema/documents'
import { meeting as meetingType } from '../../schema/types/meeting'
import { t } from '../../text/fi'
import { modifiedTime, publishedTime } from '../../text/format'
import { toSecond } from '../../text/moment'
import { closed, type JsonSchema, listOf, reference, text, uri } from './describe-fields'
import type { JsonObject } from './document-data'
import { dataUrl, type Places } from './places'

/**
 * Meetings as a list of objects in the names of OParl 1.1 (github.com/OParl/spec), the German standard for what councils
 * publish. Of what OParl asks of a server, such as an object behind each `id`, a static file gives none.
 */

export const oparlName = 'kokoukset-oparl'

const typeUrl = (name: string): string => `https://schema.oparl.org/1.1/${name}`

export const oparlMeetings = (content: Content, places: Places): JsonObject => ({
  data: content.Meeting.map((meeting) => meetingObject(content, meeting, places)),
  pagination: { totalElements: content.Meeting.length },
  links: { self: places.addressOf(dataUrl(oparlName)), web: places.addressOf(meetingType.section.url) },
})

const meetingObject = (content: Content, meeting: Meeting, places: Places): JsonObject => {
  const { url, title, start, end, place, status, materials = [] } = meeting
  const address = places.addressOf(url)
  const committee = content.Committee.find(({ slug }) => slug === meeting.committee)
  const ofItems = new Set(agendaOf(meeting).flatMap(({ papers }) => papers))
  const invitation = materials.find((paper) => isOf('esityslista', paper))
  const protocol = materials.find((paper) => isOf('poytakirja', paper))
  const others = materials.filter((paper) => paper !== invitation && paper !== protocol && !ofItems.has(paper))
  const keyword = topicsOf(content, meeting).map((topic) => topic.title)
  return {
    id: address,
    type: typeUrl('Meeting'),
    name: title,
    meetingState: stateOf(meeting),
    ...(status === 'peruttu' && { cancelled: true }),
    ...momentOf('start', start),
    ...momentOf('end', end),
    ...(place && { location: { id: `${address}#paikka`, type: typeUrl('Location'), description: place } }),
    organization: committee ? [places.addressOf(committee.url)] : [],
    ...(invitation && { invitation: fileObject(invitation, places) }),
    ...(protocol && { resultsProtocol: fileObject(protocol, places) }),
    ...filesIn(others, places),
    agendaItem: agendaOf(meeting).map(({ item, anchor, papers }, order) => ({
      id: `${address}#${anchor}`,
      type: typeUrl('AgendaItem'),
      meeting: address,
      ...(item.number !== undefined && { number: String(item.number) }),
      order,
      name: item.title,
      ...(item.outcome && { result: t.meetings.outcomes[item.outcome] }),
      ...(item.decision && { resolutionText: item.decision }),
      ...filesIn(papers, places),
      web: `${address}#${anchor}`,
    })),
    ...(keyword.length > 0 && { keyword }),
    created: publishedTime(meeting),
    modified: modifiedTime(meeting) ?? publishedTime(meeting),
    web: address,
  }
}

const isOf = (kind: Material['kind'], paper: Material): boolean =>
  paper.kind === kind && paper.item === undefined && addressOfPaper(paper) !== undefined

/** The standard's own words: planned, invited to, and with minutes that are out. None of them changes by time alone. */
const stateOf = ({ materials = [], minutesChecked }: Meeting): string => {
  if (minutesChecked) return 'durchgeführt'
  return materials.some(({ kind }) => kind === 'esityslista') ? 'eingeladen' : 'terminiert'
}

/** A day or a month is no `date-time`, which has seconds (RFC 3339). */
const momentOf = (name: 'start' | 'end', time: string | undefined): JsonObject =>
  time && time.length > 10 ? { [name]: toSecond(time) } : {}

const filesIn = (papers: readonly Material[], places: Places): JsonObject => {
  const files = papers.filter((paper) => addressOfPaper(paper) !== undefined)
  return files.length > 0 ? { auxiliaryFile: files.map((paper) => fileObject(paper, places)) } : {}
}

const fileObject = ({ title, file, url = '', twin }: Material, places: Places): JsonObject => {
  const address = file ? places.addressOf(file) : url
  return {
    id: address,
    type: typeUrl('File'),
    name: title,
    ...(file && { fileName: basename(file) }),
    accessUrl: address,
    ...(twin && { externalServiceUrl: twin }),
  }
}

const moment: JsonSchema = { type: 'string', format: 'date-time' }
const files = listOf(reference('OparlFile'))

const objectSchema = (name: string, properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]) =>
  closed({ title: `OParl 1.1: ${name}` }, { id: uri, type: { const: typeUrl(name) }, ...properties }, [
    'id',
    'type',
    ...required,
  ])

/** Schemas by name, of the list and of what is in it. */
export const oparlSchemas: Readonly<Record<string, JsonSchema>> = {
  OparlMeetings: closed(
    { title: 'Kokoukset OParl 1.1:n nimillä' },
    {
      data: listOf(reference('OparlMeeting')),
      pagination: closed({}, { totalElements: { type: 'integer' } }, ['totalElements']),
      links: closed({}, { self: uri, web: uri }, ['self', 'web']),
    },
    ['data', 'pagination', 'links'],
  ),
  OparlMeeting: objectSchema(
    'Meeting',
    {
      name: text,
      meetingState: { type: 'string', enum: ['terminiert', 'eingeladen', 'durchgeführt'] },
      cancelled: { type: 'boolean' },
      start: moment,
      end: moment,
      location: reference('OparlLocation'),
      organization: listOf(uri),
      invitation: reference('OparlFile'),
      resultsProtocol: reference('OparlFile'),
      auxiliaryFile: files,
      agendaItem: listOf(reference('OparlAgendaItem')),
      keyword: listOf(text),
      created: moment,
      modified: moment,
      web: uri,
    },
    ['name', 'meetingState', 'organization', 'agendaItem', 'created', 'modified', 'web'],
  ),
  OparlLocation: objectSchema('Location', { description: text }, ['description']),
  OparlAgendaItem: objectSchema(
    'AgendaItem',
    {
      meeting: uri,
      number: text,
      order: { type: 'integer', minimum: 0 },
      name: text,
      result: text,
      resolutionText: text,
      auxiliaryFile: files,
      web: uri,
    },
    ['meeting', 'order', 'name', 'web'],
  ),
  OparlFile: objectSchema('File', { name: text, fileName: text, accessUrl: uri, externalServiceUrl: uri }, [
    'name',
    'accessUrl',
  ]),
}
