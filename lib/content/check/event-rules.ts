import { objectsIn, stringsIn, textIn, type Values } from '../../schema/values'
import { formatPartialDate } from '../../text/partial-date'
import { formatTime, hasPassed } from '../../text/times'
import { itemAnchor } from '../meetings'
import { isBefore } from './date-rules'
import { type Context, type FileFacts, type ReportIn, type Wrong, wrongIn } from './facts'

/** Events and meetings: what has a time and a place, and may be moved or cancelled. */

/** Reports an event whose fields contradict each other. What is known of a past one may be little. */
export const checkHappening = (data: Values, context: Context): void => {
  const { lines } = context.findings
  const wrong = wrongIn(context)
  const [start, end, status] = ['start', 'end', 'status'].map((name) => textIn(data, name))
  if (!start) return
  const times = stringsIn(data.times)
  const isPast = hasPassed(times.at(-1) ?? end ?? start, context.today)

  if (end && end.length !== start.length)
    wrong('end', `Alku ${start} ja loppu ${end} on kerrottu eri tarkkuudella`, 'Kirjoita molemmat yhtä tarkasti')
  for (const [index, time] of times.entries()) {
    const before = times[index - 1] ?? start
    if (before.length < time.length)
      wrong(
        `times.${index}`,
        `Muu aika ${time} on annettu, mutta alusta ${start} puuttuu kellonaika`,
        'Kirjoita alkuun myös kellonaika',
      )
    else if (time <= before)
      wrong(`times.${index}`, `Muu aika ${time} ei ole ajan ${before} jälkeen`, 'Järjestä ajat, aikaisin on «start»')
  }
  const closes = textIn(data.registration, 'closes')
  if (closes && isBefore(times.at(-1) ?? start, closes))
    wrong(
      'registration.closes',
      `Ilmoittautuminen päättyy ${formatTime(closes)}, vaikka tapahtuma alkaa ${formatTime(times.at(-1) ?? start)}`,
      'Kirjoita aika, joka on ennen tapahtuman alkua',
    )
  if (status === 'peruttu' && data.registration && !isPast)
    wrong('registration', 'Tapahtuma on peruttu, mutta siihen voisi ilmoittautua', 'Poista kohta «registration»')
  if (status === 'siirretty' && !lines.has('movedFrom'))
    wrong(
      'status',
      'Tapahtuma on siirretty, mutta alkuperäinen aika puuttuu',
      'Lisää rivi «movedFrom: …», jossa on aika, jona tapahtuman piti alkaa',
    )
  if (data.movedFrom && status !== 'siirretty' && status !== 'siirretty-verkkoon')
    wrong(
      'movedFrom',
      'Alkuperäinen aika on annettu, mutta tapahtuma ei ole siirretty',
      'Lisää rivi «status: siirretty» tai poista «movedFrom»',
    )
  if (isPast) return
  if (status === 'siirretty-verkkoon' && !lines.has('onlineUrl'))
    wrong('status', 'Tapahtuma on siirretty verkkoon, mutta osoite puuttuu', 'Lisää rivi «onlineUrl: https://…»')
  else if (start.length > 'YYYY-MM'.length && !lines.has('place') && !lines.has('onlineUrl'))
    wrong(
      'place',
      'Tapahtumalla ei ole paikkaa eikä osoitetta verkossa',
      'Lisää «place» ja sen alle «name», tai rivi «onlineUrl: https://…»',
    )
}

/** Ids of a meeting's agenda items on its page. */
export const meetingAnchors = ({ items }: Values): readonly string[] => objectsIn(items).map(itemAnchor)

/** Reports what in a meeting contradicts itself, and papers that must not be published as they are. */
export const checkMeeting = (data: Values, context: Context): void => {
  const wrong = wrongIn(context)
  const isGiven = (path: string) => context.findings.lines.has(path)
  checkMeetingTimes(data, isGiven, wrong)
  const agenda = objectsIn(data.items)
  const without = agenda.findIndex((item, at) => item.number === undefined && !isGiven(`items.${at}.number`))
  if (without >= 0 && agenda.some(({ number }) => number !== undefined))
    wrong(
      `items.${without}.title`,
      'Tältä asialta puuttuu numero, vaikka muilla on',
      'Anna numero kaikille asioille tai ei millekään',
    )
  checkMaterials(data, isGiven, wrong)
}

type IsGiven = (path: string) => boolean

const checkMeetingTimes = (data: Values, isGiven: IsGiven, wrong: Wrong): void => {
  const [start, movedFrom, minutesChecked, appealEnds] = ['start', 'movedFrom', 'minutesChecked', 'appealEnds'].map(
    (name) => textIn(data, name),
  )
  if (data.status === 'siirretty' && !movedFrom && !isGiven('movedFrom'))
    wrong('status', 'Kokous on siirretty, mutta alkuperäinen aika puuttuu', 'Lisää rivi «movedFrom: …»')
  if (movedFrom && data.status !== 'siirretty')
    wrong(
      'movedFrom',
      'Alkuperäinen aika on vain siirretyllä kokouksella',
      'Lisää rivi «status: siirretty» tai poista tämä',
    )
  if (movedFrom && movedFrom === start)
    wrong('movedFrom', 'Alkuperäinen aika on sama kuin uusi', 'Kirjoita uusi aika kohtaan «start»')
  if (start && minutesChecked && isBefore(minutesChecked, start))
    wrong('minutesChecked', `Pöytäkirja on tarkastettu ${minutesChecked} ennen kokousta ${start}`, 'Korjaa päivä')
  if (minutesChecked && appealEnds && isBefore(appealEnds, minutesChecked))
    wrong(
      'appealEnds',
      `Muutoksenhakuaika päättyy ${appealEnds}, ennen kuin pöytäkirja on tarkastettu ${minutesChecked}`,
      'Korjaa kohta «appealEnds» tai «minutesChecked»',
    )
}

const checkMaterials = (
  { items, materials, minutesChecked, appealEnds }: Values,
  isGiven: IsGiven,
  wrong: Wrong,
): void => {
  const numbers = objectsIn(items).flatMap(({ number }) => (typeof number === 'number' ? [number] : []))
  for (const [at, paper] of objectsIn(materials).entries()) {
    const place = (name: string) => `materials.${at}.${name}`
    const { kind, item, personalData, file } = paper
    const linkEnds = textIn(paper, 'linkEnds')
    if (typeof item === 'number' && !numbers.includes(item))
      wrong(
        place('item'),
        `Asiaa numero ${item} ei ole`,
        numbers.length > 0 ? `Asioiden numerot ovat ${numbers.join(', ')}` : 'Anna asioille numerot kohdassa «items»',
      )
    if (kind === 'poytakirja' && !minutesChecked && !isGiven('minutesChecked'))
      wrong(
        place('kind'),
        'Aineistoissa on pöytäkirja, mutta sen tarkastuspäivä puuttuu',
        'Lisää rivi «minutesChecked: …»',
      )
    if (kind === 'poytakirja' && personalData === undefined && !isGiven(place('personalData')))
      wrong(
        place('personalData'),
        'Pöytäkirjasta ei ole kerrottu, onko siinä henkilötietoja',
        'Lisää rivi «personalData: kylla» tai «personalData: ei»',
      )
    if (personalData === 'kylla' && file !== undefined)
      wrong(
        place('file'),
        'Tiedostoa, jossa on henkilötietoja, ei saa tallentaa tänne, koska vanhat versiot jäävät pysyvästi luettaviksi',
        'Poista tiedosto ja anna asiakirjan osoite asianhallinnassa kohdassa «url»',
      )
    else if (personalData === 'kylla' && !linkEnds && !isGiven(place('linkEnds')))
      wrong(
        place('linkEnds'),
        'Asiakirjassa on henkilötietoja, mutta puuttuu päivä, jonka jälkeen linkki poistuu',
        'Lisää rivi «linkEnds: …», muutoksenhakuajan viimeinen päivä',
      )
    if (linkEnds && personalData !== 'kylla')
      wrong(
        place('linkEnds'),
        'Linkki poistuu vain asiakirjalta, jossa on henkilötietoja',
        'Lisää rivi «personalData: kylla» tai poista tämä',
      )
    if (linkEnds && typeof appealEnds === 'string' && isBefore(appealEnds, linkEnds))
      wrong(
        place('linkEnds'),
        `Linkki henkilötietoihin poistuisi ${linkEnds}, vasta muutoksenhakuajan ${appealEnds} jälkeen`,
        `Kirjoita viimeistään ${appealEnds}`,
      )
  }
}

/** Reports a second meeting of a committee on one day, unless numbers tell the two apart. */
export const checkMeetings = (files: readonly FileFacts[], report: ReportIn): void => {
  const seen = new Map<string, FileFacts>()
  for (const file of files) {
    const { committee, start, number } = file.data
    if (file.type !== 'Meeting' || typeof committee !== 'string' || typeof start !== 'string') continue
    const key = `${committee} ${start.slice(0, 10)}`
    const first = seen.get(key)
    if (!first) seen.set(key, file)
    else if (start.length >= 10 && (!number || number === first.data.number))
      report(file, file.lines.get('number') ?? file.lines.get('start') ?? 1, 'number', {
        what: `Samalla toimielimellä on kokous ${formatPartialDate(start.slice(0, 10))} myös tiedostossa ${first.shownAs}`,
        fix: 'Anna molemmille numero kohdassa «number» tai poista toinen',
      })
  }
}
