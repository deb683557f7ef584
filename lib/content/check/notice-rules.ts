import { addDays } from 'date-fns'
import type { Context, FileFacts, ReportIn } from './facts'

/** Longest time that a notice is in force; a longer matter is news, or the notice is renewed by a new `ends`. */
const mostDays = 30

/** Most notices on one page: more are read by nobody. */
const mostAtOnce = 2

type Values = Readonly<Record<string, unknown>>
const textOf = (values: Values, name: string): string => (typeof values[name] === 'string' ? values[name] : '')

/** Reports a notice whose times contradict each other, or that stands too long. */
export const checkNotice = (data: Values, { report, findings: { lines } }: Context): void => {
  const [date, starts, ends] = ['date', 'starts', 'ends'].map((name) => textOf(data, name))
  const wrong = (field: string, what: string, fix: string) => report(lines.get(field) ?? 1, field, { what, fix })
  if (!starts || !ends) return
  if (date && starts < date)
    wrong('starts', `Alku ${starts} on ennen julkaisupäivää ${date}`, 'Korjaa kohta «date» tai «starts»')
  if (ends <= starts) wrong('ends', `Loppu ${ends} ei ole alun ${starts} jälkeen`, 'Korjaa kohta «starts» tai «ends»')
  const last = addDays(new Date(`${starts}Z`), mostDays)
    .toISOString()
    .slice(0, 16)
  if (ends > last)
    wrong(
      'ends',
      `Ilmoitus olisi voimassa yli ${mostDays} päivää`,
      `Kirjoita loppu viimeistään ${last}, ja jatka aikaa myöhemmin tarvittaessa`,
    )
}

/** Reports the notice that would be the third in force at once in some place. */
export const checkNoticesAtOnce = (files: readonly FileFacts[], report: ReportIn): void => {
  const notices = files
    .filter(({ type, data }) => type === 'Notice' && !data.draft && textOf(data, 'starts') && textOf(data, 'ends'))
    .toSorted((a, b) => textOf(a.data, 'starts').localeCompare(textOf(b.data, 'starts')))
  for (const [index, notice] of notices.entries()) {
    const starts = textOf(notice.data, 'starts')
    const others = notices
      .slice(0, index)
      .filter(({ data }) => textOf(data, 'ends') > starts && shareAPlace(data, notice.data))
    if (others.length < mostAtOnce) continue
    report(notice, notice.lines.get('starts') ?? 1, 'starts', {
      what: `Samaan aikaan on voimassa jo ${others.length} ilmoitusta: ${others.map(({ shownAs }) => shownAs).join(', ')}`,
      fix: 'Siirrä alkua, lyhennä muiden aikaa tai yhdistä ilmoitukset',
    })
  }
}

/** No area means all of them. */
const shareAPlace = (a: Values, b: Values): boolean => {
  const [one, other] = [a, b].map(({ regions }): readonly unknown[] => (Array.isArray(regions) ? regions : []))
  return !one?.length || !other?.length || one.some((region) => other.includes(region))
}
