import { hasPassed } from '../../text/times'
import type { Message } from '../source/problem'
import type { Suggest } from '../source/suggest'
import { repeatedInText } from './ending-text'
import type { Context, FileFacts, ReportIn } from './facts'

type Data = Readonly<Record<string, unknown>>
/** What is wrong with a field, which may be one that is missing. */
type Wrong = (field: string, what: string, fix: string) => void

/** Reports what in a notice contradicts itself, and what one that still takes applications lacks. `body` is its text. */
export const checkJob = (data: Data, { report, findings: { lines }, today }: Context, body: string): void => {
  const wrong: Wrong = (field, what, fix) => report(lines.get(field) ?? lines.get('closes') ?? 1, field, { what, fix })
  // A value that did not pass is given all the same.
  const isGiven = (field: string) => lines.has(field)
  checkTimes(data, wrong)
  checkTerms(data, isGiven, wrong)
  checkApplyInText(data, body, wrong)
  // Of old notices not all is known any more, so only open ones must have it.
  if (typeof data.closes === 'string' && !hasPassed(data.closes, today)) checkOpen(data, isGiven, wrong)
}

const checkTimes = ({ date, posted, closes }: Data, wrong: Wrong): void => {
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

const checkTerms = ({ contract, salaryMin, salaryMax }: Data, isGiven: (field: string) => boolean, wrong: Wrong) => {
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

const checkApplyInText = ({ applyUrl, applyEmail, contacts: _, ...kept }: Data, body: string, wrong: Wrong): void => {
  for (const [field, address] of repeatedInText({ applyUrl, applyEmail }, kept, body))
    wrong(
      field,
      `Sama osoite «${address}» on myös tekstissä, josta se ei poistu hakuajan päätyttyä`,
      'Poista osoite tekstistä; sivu näyttää sen, kunnes hakuaika päättyy',
    )
}

const checkOpen = ({ remote }: Data, isGiven: (field: string) => boolean, wrong: Wrong): void => {
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
  const names = new Set(files.flatMap(({ type, data }) => (type === 'Region' ? namesIn(data.municipalities) : [])))
  if (names.size === 0) return
  for (const file of files) {
    const { municipality } = file.data
    if (file.type !== 'Job' || typeof municipality !== 'string' || names.has(municipality)) continue
    const problem: Message = {
      what: `Kuntaa «${municipality}» ei ole minkään alueen kunnissa`,
      fix: suggest(municipality, names, 'Kirjoita kunnan nimi perusmuodossa, niin kuin se on kansiossa content/alueet'),
    }
    report(file, file.lines.get('municipality') ?? 1, 'municipality', problem)
  }
}

type Named = { readonly name?: unknown } | undefined

const namesIn = (municipalities: unknown): readonly string[] => {
  const list: readonly Named[] = Array.isArray(municipalities) ? municipalities : []
  return list.flatMap((one) => (typeof one?.name === 'string' ? [one.name] : []))
}
