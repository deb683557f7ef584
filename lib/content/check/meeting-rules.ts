import { formatPartialDate } from '../../text/partial-date'
import { itemAnchor } from '../meetings'
import { isBefore } from './date-rules'
import type { Context, FileFacts, ReportIn } from './facts'

type Data = Readonly<Record<string, unknown>>

const objects = (value: unknown): readonly Data[] =>
  (Array.isArray(value) ? value : []).map((one: unknown) => (typeof one === 'object' && one !== null ? { ...one } : {}))

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** Ids of a meeting's agenda items on its page. */
export const meetingAnchors = ({ items }: Data): readonly string[] => objects(items).map(itemAnchor)

/** Reports what in a meeting contradicts itself, and papers that must not be published as they are. */
export const checkMeeting = (data: Data, context: Context): void => {
  checkTimes(data, context)
  checkItems(data, context)
  checkMaterials(data, context)
}

type Wrong = (path: string, what: string, fix: string) => void

const reporter =
  ({ report, findings: { lines } }: Context): Wrong =>
  (path, what, fix) =>
    report(lines.get(path) ?? lines.get(path.replace(/\.\w+$/, '')) ?? 1, path.replace(/\.\d+/, ''), { what, fix })

const checkTimes = (data: Data, context: Context): void => {
  const wrong = reporter(context)
  const [start, movedFrom, minutesChecked, appealEnds] = ['start', 'movedFrom', 'minutesChecked', 'appealEnds'].map(
    (name) => textOf(data[name]),
  )
  if (data.status === 'siirretty' && !movedFrom && !context.findings.lines.has('movedFrom'))
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

const checkItems = ({ items }: Data, context: Context): void => {
  const agenda = objects(items)
  const { lines } = context.findings
  const without = agenda.findIndex((item, at) => item.number === undefined && !lines.has(`items.${at}.number`))
  if (without >= 0 && agenda.some(({ number }) => number !== undefined))
    reporter(context)(
      `items.${without}.title`,
      'Tältä asialta puuttuu numero, vaikka muilla on',
      'Anna numero kaikille asioille tai ei millekään',
    )
}

const checkMaterials = ({ items, materials, minutesChecked, appealEnds }: Data, context: Context): void => {
  const wrong = reporter(context)
  const numbers = objects(items).flatMap(({ number }) => (typeof number === 'number' ? [number] : []))
  for (const [at, paper] of objects(materials).entries()) {
    const place = (name: string) => `materials.${at}.${name}`
    const { kind, item, personalData, file } = paper
    const linkEnds = textOf(paper.linkEnds)
    if (typeof item === 'number' && !numbers.includes(item))
      wrong(
        place('item'),
        `Asiaa numero ${item} ei ole`,
        numbers.length > 0 ? `Asioiden numerot ovat ${numbers.join(', ')}` : 'Anna asioille numerot kohdassa «items»',
      )
    if (kind === 'poytakirja' && !minutesChecked && !context.findings.lines.has('minutesChecked'))
      wrong(
        place('kind'),
        'Aineistoissa on pöytäkirja, mutta sen tarkastuspäivä puuttuu',
        'Lisää rivi «minutesChecked: …»',
      )
    if (kind === 'poytakirja' && personalData === undefined && !context.findings.lines.has(place('personalData')))
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
    else if (personalData === 'kylla' && !linkEnds && !context.findings.lines.has(place('linkEnds')))
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
