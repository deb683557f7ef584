import { stringsIn, textIn, type Values } from '../../schema/values'
import { dayAfter } from '../../text/times'
import { type Context, type FileFacts, type ReportIn, wrongIn } from './facts'

/** Longest time that a notice is in force; a longer matter is news, or the notice is renewed by a new `ends`. */
const mostDays = 30

/** Most notices on one page: more are read by nobody. */
const mostAtOnce = 2

/** Reports a notice whose times contradict each other, or that stands too long. */
export const checkNotice = (data: Values, context: Context): void => {
  const [date, starts, ends] = ['date', 'starts', 'ends'].map((name) => textIn(data, name))
  const wrong = wrongIn(context)
  if (!starts || !ends) return
  if (date && starts < date)
    wrong('starts', `Alku ${starts} on ennen julkaisupäivää ${date}`, 'Korjaa kohta «date» tai «starts»')
  if (ends <= starts) wrong('ends', `Loppu ${ends} ei ole alun ${starts} jälkeen`, 'Korjaa kohta «starts» tai «ends»')
  const last = dayAfter(starts.slice(0, 10), mostDays) + starts.slice(10)
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
    .flatMap((file) => {
      const [starts, ends] = [textIn(file.data, 'starts'), textIn(file.data, 'ends')]
      return file.type === 'Notice' && !file.data.draft && starts && ends ? [{ file, starts, ends }] : []
    })
    .toSorted((a, b) => a.starts.localeCompare(b.starts))
  for (const [index, { file, starts }] of notices.entries()) {
    const others = notices
      .slice(0, index)
      .filter((other) => other.ends > starts && shareAPlace(other.file.data, file.data))
    if (others.length < mostAtOnce) continue
    report(file, file.lines.get('starts') ?? 1, 'starts', {
      what: `Samaan aikaan on voimassa jo ${others.length} ilmoitusta: ${others.map((other) => other.file.shownAs).join(', ')}`,
      fix: 'Siirrä alkua, lyhennä muiden aikaa tai yhdistä ilmoitukset',
    })
  }
}

/** No area means all of them. */
const shareAPlace = (a: Values, b: Values): boolean => {
  const [one, other] = [stringsIn(a.regions), stringsIn(b.regions)]
  return one.length === 0 || other.length === 0 || one.some((region) => other.includes(region))
}
