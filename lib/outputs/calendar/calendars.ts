import { join } from 'node:path'
import { occasionOf } from '../../content/own-time'
import { itemsOfView, listedItems } from '../../content/queries'
import { writeText } from '../../run/files'
import { datedTypes, fieldLabel, typeNamed } from '../../schema/content-types'
import type { Content, Item, View } from '../../schema/documents'
import { ownPages, viewFileName, viewTypes } from '../../schema/urls'
import { absoluteUrl, site } from '../../site/settings'
import { t } from '../../text/fi'
import { hasDay } from '../../text/moment'
import { typography } from '../../text/typography'
import { type CalendarEntry, calendarText } from './calendar'

/** Which calendars there are: one beside each page with a time, and those that one subscribes to. */

type CalendarPlan = {
  readonly name: string
  readonly title: string
  readonly url: string
  readonly items: readonly Item[]
}

const calendarTypes = datedTypes.filter(({ calendar }) => calendar)
const wholeCalendar = 'kalenteri'

export const calendarUrl = (name: string): string => `${ownPages.feeds}${name}.ics`

/** Beside the document's page; undefined when it has no time that a calendar could show. */
export const entryUrl = (item: Item): string | undefined => timesOf(item) && `${item.url}kalenteri.ics`

/** All there is, of each type, each area and each committee, empty ones too. */
export const calendarPlans = (content: Content): readonly CalendarPlan[] => {
  const items = calendarTypes.flatMap(({ name }) => listedItems(content, name)).filter(timesOf)
  const plan = (name: string, title: string, url: string, has: (item: Item) => boolean = () => true) => ({
    name,
    title,
    url,
    items: items.filter(has),
  })
  return [
    plan(wholeCalendar, t.calendars.everything, ownPages.front),
    ...calendarTypes.map(({ name, folder, section }) =>
      plan(folder, section.title, section.url, ({ type }) => type === name),
    ),
    ...viewTypes
      .filter((name) => name !== 'Topic')
      .flatMap((name): readonly View[] => content[name])
      .map((view) => {
        const gathered = new Set(itemsOfView(content, view))
        return plan(viewFileName(view.type, view.slug), view.title, view.url, (item) => gathered.has(item))
      }),
  ]
}

type Times = {
  readonly start: string
  readonly end?: string
  /** What happens then, where it is not that the item begins. */
  readonly what?: string
}

/** A day or a moment; of what is known by its month no calendar can tell. */
const timesOf = (item: Item): Times | undefined => {
  const { time, end, isLast } = occasionOf(item) ?? {}
  if (!time || !hasDay(time)) return undefined
  const last = isLast && (typeNamed(item.type).until ?? []).find((name) => Reflect.has(item, name))
  return {
    start: time,
    ...(end && hasDay(end) && { end }),
    ...(last && { what: `${fieldLabel(item.type, last)}:` }),
  }
}

/** One, and one for each other time at which the same is held. */
const entriesOf = (item: Item): readonly CalendarEntry[] => {
  const occasion = timesOf(item)
  if (!occasion) return []
  const { what, ...times } = occasion
  const { title, summary, date, url, changes = [] } = item
  const place = placeOf(Reflect.get(item, 'place'))
  const entry: CalendarEntry = {
    uid: absoluteUrl(url),
    title: typography([what, title].filter(Boolean).join(' ')),
    ...times,
    url: absoluteUrl(url),
    summary: `${typography(summary)}\n${absoluteUrl(url)}`,
    ...(place && { place }),
    ...(Reflect.get(item, 'status') === 'peruttu' && { cancelled: true }),
    published: date,
    changes: changes.map((change) => change.date),
  }
  const others: unknown = Reflect.get(item, 'times')
  const { end: _, ...without } = entry
  return [
    entry,
    ...(Array.isArray(others) ? others : []).map((start: string) => ({
      ...without,
      uid: `${entry.uid}#${start}`,
      start,
    })),
  ]
}

const placeOf = (place: unknown): string => {
  if (typeof place === 'string') return place
  return Object.values(place ?? {}).join(', ')
}

/** Writes them all below `folder`; gives how many. */
export const writeCalendars = (content: Content, folder: string): number => {
  const plans = calendarPlans(content)
  for (const { name, title, url, items } of plans) {
    const calendar = {
      name: `${site.name}: ${typography(title)}`,
      url: absoluteUrl(url),
      entries: items.flatMap(entriesOf),
    }
    writeText(join(folder, calendarUrl(name)), calendarText(calendar))
  }
  const items = calendarTypes.flatMap(({ name }): readonly Item[] => content[name])
  const single = items.flatMap((item) => {
    const to = entryUrl(item)
    return to && !isOver(item) ? [{ to, item }] : []
  })
  for (const { to, item } of single)
    writeText(join(folder, to), calendarText({ name: site.name, url: absoluteUrl(item.url), entries: entriesOf(item) }))
  return plans.length + single.length
}

/** Of a closed notice nothing is left to put into a calendar. */
const isOver = (item: Item): boolean => item.past === true && typeNamed(item.type).leavesLists === true
