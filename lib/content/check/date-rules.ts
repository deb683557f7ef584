import { objectsIn, textIn, type Values } from '../../schema/values'
import { clockProblem } from '../../text/moment'
import type { Message } from '../source/problem'
import { type Context, wrongIn } from './facts'

/** Reports days that contradict each other or `today`. News, posts and changes to come are the gate's to show in time. */
export const checkDates = (data: Values, context: Context): void => {
  const wrong = wrongIn(context)
  const { today } = context
  const [date, start, end] = ['date', 'start', 'end'].map((name) => textIn(data, name))
  const [expires, reviewed, reviewBy] = ['expires', 'reviewed', 'reviewBy'].map((name) => textIn(data, name))
  const published = data.datePrecision === 'kuukausi' ? date?.slice(0, 7) : date

  if (published && expires && isBefore(expires, published))
    wrong('expires', `Poistumispäivä ${expires} on ennen julkaisupäivää ${date}`, 'Korjaa jompikumpi päivä')
  if (start && end && isBefore(end, start))
    wrong('end', `Loppu ${end} on ennen alkua ${start}`, 'Korjaa kohta «start» tai «end»')
  if (reviewed && today < reviewed)
    wrong(
      'reviewed',
      `Kohdan «Tarkistettu» päivä ${reviewed} on tulevaisuudessa`,
      `Kirjoita päivä, jona sivu on tarkistettu, viimeistään ${today}`,
    )
  if (reviewed && reviewBy && isBefore(reviewBy, reviewed))
    wrong(
      'reviewBy',
      `Seuraava tarkistus ${reviewBy} on ennen edellistä tarkistusta ${reviewed}`,
      'Korjaa kohta «reviewed» tai «reviewBy»',
    )
  for (const name of ['changes', 'milestones']) {
    const days = objectsIn(data[name]).map((one) => textIn(one, 'date'))
    for (const [index, day] of days.entries()) {
      const path = `${name}.${index}.date`
      const before = days[index - 1]
      if (!day) continue
      if (name === 'changes' && published && isBefore(day, published))
        wrong(path, `Muutos ${day} on ennen julkaisupäivää ${date}`, 'Korjaa muutoksen päivä')
      else if (before && isBefore(day, before))
        wrong(path, `Päivä ${day} on ennen edellistä kohtaa ${before}`, 'Järjestä kohdat niin, että vanhin on ensin')
    }
  }
}

/** Reports a project whose status and days disagree. */
export const checkStatus = ({ status, start, end }: Values, context: Context): void => {
  const wrong = wrongIn(context, 'start')
  if (status === 'paattynyt' && typeof start === 'string' && end === undefined && !context.findings.lines.has('end'))
    wrong(
      'end',
      `Hanke on päättynyt ja sen alku ${start} on kerrottu, mutta loppu puuttuu`,
      'Kirjoita «end», tai jätä «start» pois',
    )
  if (status === 'suunnitteilla' && typeof end === 'string' && isBefore(end, context.today))
    wrong('end', `Hanke on suunnitteilla, mutta sen loppu ${end} on jo mennyt`, 'Korjaa kohta «status» tai «end»')
}

// ISO 8601 calendar dates; a partial one is a month or a year.
const dayForm = /^\d{4}-\d{2}-\d{2}$/
const partialForm = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/
const two = (part: string) => part.padStart(2, '0')

/** What is wrong with `source` as a day or, if `partial`, a month or a year. A year far from `today` is a slip. */
export const dateProblem = (source: string, partial: boolean, today: string): Message | null => {
  if ((partial ? partialForm : dayForm).test(source))
    return calendarProblem(source) ?? yearProblem(source, partial ? historic : current(today))
  const loose = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(source)
  const [, year = '', month = '', day] = loose ?? []
  if (loose && (day || partial)) {
    const padded = [year, two(month), ...(day ? [two(day)] : [])].join('-')
    return { what: `Päivästä «${source}» puuttuu etunolla`, fix: `Kirjoita ${padded}` }
  }
  const iso = isoDay(source)
  return {
    what: `«${source}» ei ole päivä tässä käytetyssä muodossa vuosi-kuukausi-päivä`,
    fix: iso
      ? `Kirjoita ${iso}`
      : `Kirjoita päivä näin: 2021-08-04${partial ? ', tai vain kuukausi 2021-08 tai vuosi 2021' : ''}`,
  }
}

const momentForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/** What is wrong with `source` as a moment: a day, `T` and the clock in Finland, which must show that time, and once. */
export const momentProblem = (source: string, today: string): Message | null => {
  const [day = '', clock = ''] = source.split(/T|\s+(?:klo\s+)?/)
  if (!momentForm.test(source)) {
    const [, hour = '', minute = ''] = /^(\d{1,2})[.:](\d{2})(?::00)?(?:Z|[+-]\d{2}:\d{2})?$/.exec(clock) ?? []
    const iso = isoDay(day)
    return {
      what: `«${source}» ei ole hetki tässä käytetyssä muodossa`,
      fix:
        iso && hour
          ? `Kirjoita ${iso}T${two(hour)}:${minute}, Suomen kelloa ilman sekunteja ja aikavyöhykettä`
          : 'Kirjoita päivä, T ja kellonaika Suomen kellolla: 2021-08-04T14:30',
    }
  }
  const problem = dateProblem(day, false, today)
  if (problem) return problem
  if (clock > '23:59' || clock.slice(3) > '59')
    return { what: `Kellonaikaa ${clock} ei ole: «${source}»`, fix: 'Kirjoita tunnit 00–23 ja minuutit 00–59' }
  const change = clockProblem(source)
  if (!change) return null
  const fix = 'Kirjoita aika ennen kello kolmea tai neljästä eteenpäin'
  return change === 'missing'
    ? { what: `Kellonaikaa ${source} ei ole: kello siirtyy silloin kolmesta neljään`, fix }
    : { what: `Kellonaika ${source} on kahdesti: kello siirtyy silloin neljästä kolmeen`, fix }
}

/** The same for a time that may be known by its day or its month alone. */
export const timeProblem = (source: string, today: string): Message | null => {
  if (/T|:|\s/.test(source)) return momentProblem(source, today)
  const problem = dateProblem(source, true, today)
  if (problem) return problem
  if (source.length > 4) return yearProblem(source, current(today))
  return {
    what: `Ajasta «${source}» puuttuu kuukausi`,
    fix: 'Kirjoita hetki 2021-08-04T14:30, päivä 2021-08-04 tai kuukausi 2021-08',
  }
}

/** `2021-08-04` for that or for `4.8.2021`. */
const isoDay = (text: string): string | null => {
  if (dayForm.test(text)) return text
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  return year ? `${year}-${two(month)}-${two(day)}` : null
}

type Years = readonly [first: number, last: number]

/** Partial dates are of history and plans; days of news and reviews are of our own time. */
const historic: Years = [1900, 2099]
const current = (today: string): Years => [1990, Number(today.slice(0, 4)) + 10]

const yearProblem = (iso: string, [first, last]: Years): Message | null => {
  const year = Number(iso.slice(0, 4))
  if (year >= first && year <= last) return null
  return { what: `Vuosi «${iso.slice(0, 4)}» ei ole väliltä ${first}–${last}`, fix: 'Tarkista vuosi ja korjaa se' }
}

const calendarProblem = (iso: string): Message | null => {
  const [year = '', month, day] = iso.split('-')
  if (month === undefined) return null
  if (Number(month) < 1 || Number(month) > 12)
    return { what: `Kuukautta ${month} ei ole: «${iso}»`, fix: 'Kirjoita kuukausi numerona 01–12, vuoden jälkeen' }
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (day === undefined || (Number(day) >= 1 && Number(day) <= days)) return null
  return {
    what: `Päivää ${iso} ei ole kalenterissa`,
    fix: `Kuukaudessa ${year}-${month} on päivät 01–${days}; korjaa päivä`,
  }
}

/** Whether `a` is surely before `b`, compared as far as both are known. */
export const isBefore = (a: string, b: string): boolean => {
  const precision = Math.min(a.length, b.length)
  return a.slice(0, precision) < b.slice(0, precision)
}
