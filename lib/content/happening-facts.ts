import type { Happening } from '../schema/documents'
import { t } from '../text/fi'
import { formatSpan, formatWhen } from '../text/times'
import { typography } from '../text/typography'
import { escaped } from '../text/xml'

/** What is known of an event, in the order in which a reader asks: for its page, feeds and search alike. */

export type HappeningFact = { readonly term: string; readonly values: readonly FactValue[] }
type FactValue = {
  readonly text: string
  /** Of the text, as precisely as known. */
  readonly time?: string
  readonly href?: string
  /** A word before it. */
  readonly before?: string
}

type Times = Pick<Happening, 'start' | 'end'>

export const formatTimes = ({ start, end }: Times): string => formatSpan(start, end)

/** That it was cancelled or moved, and from when; undefined of one as planned. */
export const statusText = ({ status, movedFrom }: Happening): string | undefined =>
  status &&
  [t.happenings.statuses[status], movedFrom && t.happenings.movedFrom(formatWhen(movedFrom))].filter(Boolean).join(' ')

export const happeningFacts = (happening: Happening): readonly HappeningFact[] => {
  const { start, times = [], place, onlineUrl, registration } = happening
  const { url, email, closes } = registration ?? {}
  // The gate has taken the way to register when its time has passed.
  const isOpen = url !== undefined || email !== undefined
  const facts: readonly (readonly [term: string, ...values: readonly (FactValue | undefined)[]])[] = [
    [whenTerm(happening), { text: formatTimes(happening), time: start }],
    [t.happenings.alsoAt, ...times.map((time) => ({ text: formatWhen(time), time }))],
    [t.happenings.where, textOf(place && [place.name, place.address, place.municipality].filter(Boolean).join(', '))],
    [t.happenings.online, onlineUrl ? { text: t.happenings.join, href: onlineUrl } : undefined],
    [
      t.happenings.registration,
      url ? { text: t.happenings.form, href: url } : undefined,
      email ? { text: email, href: `mailto:${email}` } : undefined,
      closes
        ? { text: formatWhen(closes), time: closes, before: isOpen ? t.happenings.closes : t.happenings.closed }
        : undefined,
    ],
    [t.happenings.price, textOf(happening.price)],
    [t.happenings.audience, textOf(happening.audience)],
    [t.happenings.language, textOf(happening.language)],
    [t.happenings.organiser, textOf(happening.organiser)],
    [t.happenings.access, textOf(happening.access)],
  ]
  return facts.flatMap(([term, ...given]) => {
    const values = given.filter((value) => value !== undefined)
    return values.length > 0 ? [{ term, values }] : []
  })
}

const textOf = (text: string | undefined): FactValue | undefined => (text ? { text } : undefined)

/** What is cancelled never was, and what is past is no more to come. */
const whenTerm = ({ status, past }: Happening): string => {
  if (status === 'peruttu') return t.happenings.planned
  return past ? t.happenings.was : t.happenings.when
}

/** The same as a list of terms, the status first: for those who read the event without its page. */
export const happeningHtml = (happening: Happening): string => {
  const status = statusText(happening)
  const facts = happeningFacts(happening).map(
    ({ term, values }) => `<dt>${escaped(term)}</dt>${values.map(valueHtml).join('')}`,
  )
  return `${status ? `<p><strong>${escaped(status)}</strong></p>\n` : ''}<dl>${facts.join('')}</dl>`
}

const valueHtml = ({ text, href, before }: FactValue): string => {
  const shown = escaped(typography(text))
  return `<dd>${before ? `${before} ` : ''}${href ? `<a href="${escaped(href)}">${shown}</a>` : shown}</dd>`
}
