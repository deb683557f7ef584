import { isObject, objectsIn, textIn, type Values } from '../../schema/values'
import { hasPassed } from '../../text/times'
import type { Suggest } from '../source/suggest'
import { type Context, type FileFacts, type ReportIn, type Wrong, wrongIn } from './facts'

/** Calls and jobs: open for a time, after which the gate takes the way to answer away. */

/** When a call is over: just one of these says. */
const timeFields = ['closes', 'ongoing', 'ended']

/** Reports what in a call contradicts itself, and what one that is still open lacks. `body` is its text. */
export const checkCall = (data: Values, context: Context, body: string): void => {
  const { lines } = context.findings
  // A value that did not pass is given all the same.
  const [time, second] = timeFields.filter((name) => lines.has(name) && data[name] !== false)
  const wrong = wrongIn(context, time)
  if (!time)
    wrong(
      'closes',
      'Kutsusta ei selviä, milloin osallistumisaika päättyy',
      'Lisää rivi «closes: …», «ongoing: true», jos osallistumisaika ei pääty, tai «ended: true», jos se on päättynyt eikä aikaa tiedetä',
    )
  if (second)
    wrong(second, `Osallistumisajan loppu on kahdessa kohdassa: «${time}» ja «${second}»`, 'Poista toinen rivi')
  checkCallTimes(data, wrong)
  const { how, contacts: _, ...kept } = data
  for (const [field, address] of repeatedInText(isObject(how) ? how : {}, kept, body))
    wrong(
      `how.${field}`,
      `Sama osoite tai numero «${address}» on myös tekstissä, josta se ei poistu osallistumisajan päätyttyä`,
      'Poista se tekstistä; sivu näyttää sen, kunnes osallistumisaika päättyy',
    )
  if (data.ended === true)
    for (const field of ['how', 'contacts'].filter((name) => lines.has(name)))
      wrong(field, 'Kutsu on päättynyt, mutta siinä on yhä tapa osallistua tai kysyä lisää', `Poista kohta «${field}»`)
  else if (data.ongoing === true || isOpen(data, context)) checkOpenCall((field) => lines.has(field), wrong)
}

/** Of what is over not all is known any more, so only what is open must have it. */
const isOpen = ({ closes }: Values, { today }: Context): boolean =>
  typeof closes === 'string' && !hasPassed(closes, today)

const checkCallTimes = (data: Values, wrong: Wrong): void => {
  const [opens, closes] = [textIn(data, 'opens'), textIn(data, 'closes')]
  const published = data.datePrecision === 'kuukausi' ? String(data.date).slice(0, 7) : data.date
  if (closes === undefined) return
  if (typeof published === 'string' && closes <= published)
    wrong(
      'closes',
      `Osallistumisaika päättyy ${closes}, mutta kutsu on julkaistu ${published}`,
      'Korjaa kohta «date» tai «closes»',
    )
  if (opens !== undefined && closes <= opens)
    wrong('closes', `Osallistumisaika päättyy ${closes}, mutta alkaa ${opens}`, 'Korjaa kohta «opens» tai «closes»')
}

const checkOpenCall = (isGiven: (field: string) => boolean, wrong: Wrong): void => {
  if (!isGiven('how'))
    wrong(
      'how',
      'Avoimesta kutsusta puuttuu tapa osallistua',
      'Lisää kohta «how» ja sen alle «url: …», «email: …» tai «phone: …»',
    )
  if (!isGiven('data'))
    wrong('data', 'Avoimesta kutsusta ei selviä, mitä osallistujan tiedoille tapahtuu', 'Lisää rivi «data: …»')
}

/** Reports what in a notice contradicts itself, and what one that still takes applications lacks. `body` is its text. */
export const checkJob = (data: Values, context: Context, body: string): void => {
  const wrong = wrongIn(context, 'closes')
  // A value that did not pass is given all the same.
  const isGiven = (field: string) => context.findings.lines.has(field)
  checkJobTimes(data, wrong)
  checkTerms(data, isGiven, wrong)
  const { applyUrl, applyEmail, contacts: _, ...kept } = data
  for (const [field, address] of repeatedInText({ applyUrl, applyEmail }, kept, body))
    wrong(
      field,
      `Sama osoite «${address}» on myös tekstissä, josta se ei poistu hakuajan päätyttyä`,
      'Poista osoite tekstistä; sivu näyttää sen, kunnes hakuaika päättyy',
    )
  if (isOpen(data, context)) checkOpenJob(data, isGiven, wrong)
}

const checkJobTimes = ({ date, posted, closes }: Values, wrong: Wrong): void => {
  if (typeof posted === 'string' && typeof date === 'string' && posted.slice(0, 10) > date)
    wrong('posted', `Ilmoitus on jätetty ${posted}, mutta julkaistu jo ${date}`, 'Korjaa kohta «date» tai «posted»')
  const from = typeof posted === 'string' ? posted : date
  if (typeof closes === 'string' && typeof from === 'string' && closes <= from)
    wrong(
      'closes',
      `Hakuaika päättyy ${closes}, mutta ilmoitus on jätetty ${from}`,
      `Korjaa kohta «closes» tai «${typeof posted === 'string' ? 'posted' : 'date'}»`,
    )
}

const checkTerms = ({ contract, salaryMin, salaryMax }: Values, isGiven: (field: string) => boolean, wrong: Wrong) => {
  if (contract === 'vakituinen' && isGiven('contractEnds'))
    wrong('contractEnds', 'Työ on vakituinen, mutta sille on annettu loppu', 'Korjaa «contract» tai poista rivi')
  const number = ['salaryMin', 'salaryMax'].find(isGiven)
  if (number && !isGiven('salaryUnit'))
    wrong(number, 'Palkan luvuista ei selviä, minkä ajan palkka ne ovat', 'Lisää rivi «salaryUnit: kuukausi»')
  if (!number && isGiven('salaryUnit'))
    wrong('salaryUnit', 'Palkan aika on annettu ilman lukuja', 'Lisää «salaryMin» tai «salaryMax», tai poista rivi')
  if (typeof salaryMin === 'number' && typeof salaryMax === 'number' && salaryMax < salaryMin)
    wrong(
      'salaryMax',
      `Palkka on enintään ${salaryMax}, mutta vähintään ${salaryMin}`,
      'Korjaa kohta «salaryMin» tai «salaryMax»',
    )
}

const checkOpenJob = ({ remote }: Values, isGiven: (field: string) => boolean, wrong: Wrong): void => {
  if (!isGiven('employer')) wrong('employer', 'Avoimesta työpaikasta puuttuu työnantaja', 'Lisää rivi «employer: …»')
  if (!isGiven('municipality') && (!isGiven('remote') || remote === false))
    wrong(
      'municipality',
      'Avoimesta työpaikasta ei selviä, missä työ tehdään',
      'Lisää rivi «municipality: …», tai «remote: true», jos työ tehdään kokonaan etänä',
    )
  const ways = ['applyUrl', 'applyEmail'].filter(isGiven)
  if (ways.length === 0)
    wrong('applyUrl', 'Avoimesta työpaikasta puuttuu tapa hakea', 'Lisää rivi «applyUrl: …» tai «applyEmail: …»')
  if (ways.length > 1)
    wrong('applyEmail', 'Avoimella työpaikalla on kaksi tapaa hakea', 'Poista rivi «applyUrl» tai «applyEmail»')
}

/** Reports a job in a municipality that no area has, where areas have some. */
export const checkWorkplaces = (files: readonly FileFacts[], suggest: Suggest, report: ReportIn): void => {
  const municipalities = files.flatMap(({ type, data }) => (type === 'Region' ? objectsIn(data.municipalities) : []))
  const names = new Set(municipalities.flatMap((one) => textIn(one, 'name') ?? []))
  if (names.size === 0) return
  for (const file of files) {
    const municipality = textIn(file.data, 'municipality')
    if (file.type !== 'Job' || municipality === undefined || names.has(municipality)) continue
    report(file, file.lines.get('municipality') ?? 1, 'municipality', {
      what: `Kuntaa «${municipality}» ei ole minkään alueen kunnissa`,
      fix: suggest(municipality, names, 'Kirjoita kunnan nimi perusmuodossa, niin kuin se on kansiossa content/alueet'),
    })
  }
}

/**
 * Of the addresses and numbers that the gate takes away when their time is over, those that a text has too, where they
 * would stay: by field. `kept` are the other values, `body` the document's text.
 */
const repeatedInText = (ending: Values, kept: Values, body: string): readonly (readonly [string, string])[] => {
  const texts = [body, JSON.stringify(kept)]
  return Object.entries(ending).flatMap(([field, address]) =>
    typeof address === 'string' && texts.some((text) => holdsAddress(text, address)) ? [[field, address] as const] : [],
  )
}

/** A longer address that begins with it is another. */
const holdsAddress = (text: string, address: string): boolean =>
  text
    .split(address)
    .slice(1)
    .some((rest) => !/^[\w/?#&=-]/.test(rest))
