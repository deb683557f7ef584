import { join } from 'node:path'
import { isProduction } from '../../run/environment'
import type { Settings } from '../../schema/settings'
import { type Statement, statementSlug, statementType } from '../../schema/statement'
import { checkStatement } from '../check/statement-rules'
import { openSingleton } from '../singletons'
import type { Problem, Report } from '../source/problem'
import { fileBytes } from '../source/read-source'
import { type MachineResults, parseResults, resultsFile, templatesHash } from './results'
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
  const warnings: Problem[] = []
  const { file } = statementType
  const soon: Report = (line, field, problem) =>
    void warnings.push({ file: `${shownDir}/${file}`, line, field, ...problem })
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
  const problems: Problem[] = []
  const report: Report = (line, field, problem) =>
    void problems.push({ file: `${shownDir}/${resultsFile}`, line, field, ...problem })
  const wrong = (what: string) => report(1, 'tiedosto', { what, fix: remedy })
  const bytes = await fileBytes(join(contentDir, resultsFile), report)
  const results: MachineResults | undefined = bytes ? parseResults(bytes.toString('utf8')) : undefined
  if (bytes && !results) wrong('Tiedosto ei ole koneellisten testien tulos')
  if (isProduct && !bytes && problems.length === 0) wrong('Koneellisten testien tulokset puuttuvat selosteesta')
  if (isProduct && results && results.templates !== templatesHash())
    wrong(`Koneelliset testit ${results.day} ovat vanhemmat kuin sivupohjien viimeisin muutos`)
  return { results, problems }
}
