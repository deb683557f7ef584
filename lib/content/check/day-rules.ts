import type { Message } from '../problem'

/** Days of front matter are ISO 8601 calendar dates, some of them reduced to a month or a year; never a moment in time. */

const dayForm = /^\d{4}-\d{2}-\d{2}$/
const partialForm = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/
const two = (part: string) => part.padStart(2, '0')

/**
 * What is wrong with `source` as a day (`2021-03-31`) or, when `partial`, also a month or a year; null when nothing.
 * `today` bounds days from above, so that a slip of the finger in the year is seen.
 */
export const dateProblem = (source: string, partial: boolean, today: string): Message | null => {
  if ((partial ? partialForm : dayForm).test(source)) {
    return calendarProblem(source) ?? yearProblem(source, partial ? historic : current(today))
  }
  const loose = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(source)
  const [, year = '', month = '', day] = loose ?? []
  if (loose && (day || partial)) {
    const mended = [year, two(month), ...(day ? [two(day)] : [])].join('-')
    return { what: `Päivästä «${source}» puuttuu etunolla`, mend: `Kirjoita ${mended}` }
  }
  const finnish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(source)
  const mended = finnish ? `${finnish[3]}-${two(finnish[2] ?? '')}-${two(finnish[1] ?? '')}` : null
  return {
    what: `«${source}» ei ole päivä tässä käytetyssä muodossa vuosi-kuukausi-päivä`,
    mend: mended
      ? `Kirjoita ${mended}`
      : `Kirjoita päivä näin: 2021-08-04${partial ? ', tai vain kuukausi 2021-08 tai vuosi 2021' : ''}`,
  }
}

type Years = readonly [first: number, last: number]

/** History and plans are told to a year; news and reviews are of our own time. */
const historic: Years = [1900, 2099]
const current = (today: string): Years => [1990, Number(today.slice(0, 4)) + 10]

const yearProblem = (iso: string, [first, last]: Years): Message | null => {
  const year = Number(iso.slice(0, 4))
  if (year >= first && year <= last) return null
  return {
    what: `Vuosi «${iso.slice(0, 4)}» ei ole väliltä ${first}–${last}`,
    mend: 'Tarkista vuosi ja korjaa se',
  }
}

const calendarProblem = (iso: string): Message | null => {
  const [year = '', month, day] = iso.split('-')
  if (month === undefined) return null
  if (Number(month) < 1 || Number(month) > 12) {
    return { what: `Kuukautta ${month} ei ole: «${iso}»`, mend: 'Kirjoita kuukausi numerona 01–12, vuoden jälkeen' }
  }
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (day === undefined || (Number(day) >= 1 && Number(day) <= days)) return null
  return {
    what: `Päivää ${iso} ei ole kalenterissa`,
    mend: `Kuukaudessa ${year}-${month} on päivät 01–${days}; korjaa päivä`,
  }
}

/** Whether `a` is surely before `b`: both may be known to a year or a month only, and are compared as far as both are known. */
export const isBefore = (a: string, b: string): boolean => {
  const known = Math.min(a.length, b.length)
  return a.slice(0, known) < b.slice(0, known)
}
