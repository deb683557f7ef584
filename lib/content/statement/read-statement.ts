import { join } from 'node:path'
import { addMonths, format, parseISO } from 'date-fns'
import { isProduction } from '../../run/environment'
import type { Settings } from '../../schema/settings'
import { type Statement, statementSlug, statementType } from '../../schema/statement'
import { formatPartialDate } from '../../text/format'
import { openSingleton } from '../singletons'
import { problemsIn, type Report } from '../source/problem'
import { fileBytes } from '../source/read-source'
import { foundAny, type MachineResults, parseResults, resultsFile, templatesHash } from './results'
import type { StatementFacts } from './statement-text'

type Options = {
  readonly today: string
  /** Null when something is wrong in them. */
  readonly settings: Settings | null
  /** Whether the editors have the page that the statement becomes. */
  readonly hasPage: boolean
}

/**
 * Checks the accessibility statement and the machine results in `contentDir`. Gives no facts where there is no statement or
 * something is wrong; a site that the law does not concern has none.
 */
export const readStatement = async (contentDir: string, shownDir: string, options: Options) => {
  const { today, settings, hasPage } = options
  const { mapping, check, lines, report, problems } = await openSingleton(contentDir, shownDir, statementType)
  const { problems: warnings, report: soon } = problemsIn(`${shownDir}/${statementType.file}`)
  if (!mapping) return { facts: undefined, problems, warnings }

  const values = check(today, new Set())
  const isProduct = isProduction(process.env)
  const { results, problems: inResults } = await readResults(contentDir, shownDir, isProduct)
  if (!hasPage)
    report(1, 'tiedosto', {
      what: 'Selosteella ei ole sivua',
      fix: `Tee sivu sivut/${statementSlug}.md, jossa on ainakin otsikko, tiivistelmä ja yksi kappale`,
    })
  // What passed every check has the fields that the type says, which the compiler cannot know.
  const statement = problems.length === 0 ? (values as Statement) : undefined
  if (statement) checkStatement(statement, { today, lines, results, report, late: isProduct ? report : soon, soon })
  const facts: StatementFacts | undefined =
    statement && settings
      ? {
          statement,
          results,
          siteName: settings.name,
          publisher: settings.publisher,
          feedback: settings.feedback,
        }
      : undefined
  return { facts, problems: [...problems, ...inResults], warnings }
}

const remedy =
  'Aja «npm run test:all» tai pelkkä mittaus «npm test -- --accessibility», sen jälkeen «npm run statement», ja vie tiedosto versionhallintaan'

/** A build to publish demands results, of these very templates. */
const readResults = async (contentDir: string, shownDir: string, isProduct: boolean) => {
  const { problems, report } = problemsIn(`${shownDir}/${resultsFile}`)
  const wrong = (what: string) => report(1, 'tiedosto', { what, fix: remedy })
  const bytes = await fileBytes(join(contentDir, resultsFile), report)
  const results: MachineResults | undefined = bytes ? parseResults(bytes.toString('utf8')) : undefined
  if (bytes && !results) wrong('Tiedosto ei ole koneellisten testien tulos')
  if (isProduct && !bytes && problems.length === 0) wrong('Koneellisten testien tulokset puuttuvat selosteesta')
  if (isProduct && results && results.templates !== templatesHash())
    wrong(`Koneelliset testit ${results.day} ovat vanhemmat kuin sivupohjien viimeisin muutos`)
  return { results, problems }
}

/** What the fields of the accessibility statement must say together, with the day and with the machine results. */

type Place = {
  readonly today: string
  readonly lines: ReadonlyMap<string, number>
  readonly results: MachineResults | undefined
  /** What is false now. */
  readonly report: Report
  /** What time alone has made or will make false: it stops a build to publish, and is told in any other. */
  readonly late: Report
  /** What is to be done soon. */
  readonly soon: Report
}

const later = (day: string, months: number): string => format(addMonths(parseISO(day), months), 'yyyy-MM-dd')

/** The law's review of the statement, in months, and when the editor hears of it (supervisor's guidance). */
const reviewIn = 12
const tellIn = 11
/** For how long an expert's audit answers for «täyttää täysin», in months. */
const auditHolds = 12

const checkStatement = (statement: Statement, place: Place): void => {
  checkDays(statement, place)
  checkFull(statement, place)
  checkAge(statement, place)
}

const checkDays = ({ prepared, reviewed, audits = [], issues = [] }: Statement, { today, lines, report }: Place) => {
  const days: readonly (readonly [path: string, day: string | undefined])[] = [
    ['prepared', prepared],
    ['reviewed', reviewed],
    ...audits.map(({ date }, at) => [`audits.${at}.date`, date] as const),
    ...issues.map(({ found }, at) => [`issues.${at}.found`, found] as const),
  ]
  for (const [path, day] of days)
    if (day && today < day)
      report(lines.get(path) ?? 1, path.replace(/\.\d+/, ''), {
        what: `Päivä ${day} on tulevaisuudessa`,
        fix: `Kirjoita päivä, joka on jo ollut, viimeistään ${today}`,
      })
  if (reviewed && reviewed < prepared)
    report(lines.get('reviewed') ?? 1, 'reviewed', {
      what: `Seloste on tarkistettu ${reviewed}, ennen kuin se on laadittu ${prepared}`,
      fix: 'Korjaa kohta «prepared» tai «reviewed»',
    })
}

/** «Täyttää täysin» is a claim that only an expert can bear out, and nothing known may speak against it. */
const checkFull = (
  { status, audits = [], issues = [] }: Statement,
  { today, lines, results, report, late }: Place,
): void => {
  if (status !== 'taysin') return
  const wrong = (tell: Report, what: string, fix: string) =>
    tell(lines.get('status') ?? 1, 'status', { what: `Tilana on «täyttää täysin», mutta ${what}`, fix })
  const other = 'muuta tilaksi «osittain»'
  const [last] = audits
    .filter(({ by }) => by === 'asiantuntija')
    .map(({ date }) => date)
    .sort()
    .toReversed()
  if (!last)
    wrong(
      report,
      'ulkopuolisen asiantuntijan arviota ei ole',
      `Lisää arvio kohtaan «audits», jos se on tehty, tai ${other}`,
    )
  else if (later(last, auditHolds) < today)
    wrong(
      late,
      `asiantuntijan arviosta ${formatPartialDate(last)} on yli ${auditHolds} kuukautta`,
      `Teetä uusi arvio ja lisää se kohtaan «audits», tai ${other}`,
    )
  if (issues.some(({ reason }) => reason !== 'ei-lain-piirissa'))
    wrong(report, 'kohdassa «issues» on puutteita', `Poista puutteet, kun ne on korjattu, tai ${other}`)
  if (results && foundAny(results)) wrong(report, 'koneelliset testit löysivät rikkomuksia', `Korjaa ne, tai ${other}`)
}

const checkAge = ({ prepared, reviewed, issues = [] }: Statement, { today, lines, late, soon }: Place): void => {
  const last = reviewed && reviewed > prepared ? reviewed : prepared
  const path = last === reviewed ? 'reviewed' : 'prepared'
  const review = `Käy seloste läpi ja kirjoita päivä kohtaan «reviewed»`
  const [due, warnFrom] = [later(last, reviewIn), later(last, tellIn)]
  if (due < today)
    late(lines.get(path) ?? 1, path, { what: `Seloste on yli vuoden vanha: ${formatPartialDate(last)}`, fix: review })
  else if (warnFrom <= today)
    soon(lines.get(path) ?? 1, path, {
      what: `Seloste on tarkistettava viimeistään ${formatPartialDate(due)}`,
      fix: review,
    })
  for (const [at, { fixBy }] of issues.entries())
    if (fixBy && fixBy < today)
      late(lines.get(`issues.${at}.fixBy`) ?? 1, 'issues.fixBy', {
        what: `Puute piti korjata viimeistään ${formatPartialDate(fixBy)}`,
        fix: 'Poista puute, jos se on korjattu, tai kirjoita uusi päivä',
      })
}
