import { hasPassed } from '../../text/times'
import { repeatedInText } from './ending-text'
import type { Context } from './facts'

type Data = Readonly<Record<string, unknown>>
/** What is wrong with a field, which may be one that is missing. */
type Wrong = (field: string, what: string, fix: string) => void

/** When a call is over: just one of these says. */
const timeFields = ['closes', 'ongoing', 'ended']

/** Reports what in a call contradicts itself, and what one that is still open lacks. `body` is its text. */
export const checkCall = (data: Data, { report, findings: { lines }, today }: Context, body: string): void => {
  // A value that did not pass is given all the same.
  const [time, second] = timeFields.filter((name) => lines.has(name) && data[name] !== false)
  const wrong: Wrong = (field, what, fix) =>
    report(lines.get(field) ?? lines.get(time ?? '') ?? 1, field, { what, fix })
  if (!time)
    wrong(
      'closes',
      'Kutsusta ei selviä, milloin osallistumisaika päättyy',
      'Lisää rivi «closes: …», «ongoing: true», jos osallistumisaika ei pääty, tai «ended: true», jos se on päättynyt eikä aikaa tiedetä',
    )
  if (second)
    wrong(second, `Osallistumisajan loppu on kahdessa kohdassa: «${time}» ja «${second}»`, 'Poista toinen rivi')
  checkTimes(data, wrong)
  checkWayInText(data, body, wrong)
  if (data.ended === true) checkEnded(lines, wrong)
  // Of old calls not all is known any more, so only open ones must have it.
  else if (data.ongoing === true || (typeof data.closes === 'string' && !hasPassed(data.closes, today)))
    checkOpen(lines, wrong)
}

const checkTimes = ({ date, datePrecision, opens, closes }: Data, wrong: Wrong): void => {
  if (typeof closes !== 'string') return
  const published = datePrecision === 'kuukausi' ? String(date).slice(0, 7) : date
  if (typeof published === 'string' && closes <= published)
    wrong(
      'closes',
      `Osallistumisaika päättyy ${closes}, mutta kutsu on julkaistu ${published}`,
      'Korjaa kohta «date» tai «closes»',
    )
  if (typeof opens === 'string' && closes <= opens)
    wrong('closes', `Osallistumisaika päättyy ${closes}, mutta alkaa ${opens}`, 'Korjaa kohta «opens» tai «closes»')
}

const checkWayInText = ({ how, contacts: _, ...kept }: Data, body: string, wrong: Wrong): void => {
  for (const [field, address] of repeatedInText(typeof how === 'object' ? { ...how } : {}, kept, body))
    wrong(
      `how.${field}`,
      `Sama osoite tai numero «${address}» on myös tekstissä, josta se ei poistu osallistumisajan päätyttyä`,
      'Poista se tekstistä; sivu näyttää sen, kunnes osallistumisaika päättyy',
    )
}

const checkEnded = (given: ReadonlyMap<string, number>, wrong: Wrong): void => {
  for (const field of ['how', 'contacts'].filter((name) => given.has(name)))
    wrong(field, 'Kutsu on päättynyt, mutta siinä on yhä tapa osallistua tai kysyä lisää', `Poista kohta «${field}»`)
}

const checkOpen = (given: ReadonlyMap<string, number>, wrong: Wrong): void => {
  if (!given.has('how'))
    wrong(
      'how',
      'Avoimesta kutsusta puuttuu tapa osallistua',
      'Lisää kohta «how» ja sen alle «url: …», «email: …» tai «phone: …»',
    )
  if (!given.has('data'))
    wrong('data', 'Avoimesta kutsusta ei selviä, mitä osallistujan tiedoille tapahtuu', 'Lisää rivi «data: …»')
}
