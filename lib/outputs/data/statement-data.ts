import type { MachineResults } from '../../content/statement/results'
import type { StatementFacts } from '../../content/statement/statement-text'
import { statementSlug, statementType } from '../../schema/statement'
import { absoluteUrl } from '../../site/settings'
import { closed, day, type JsonSchema, listOf, objectSchemas, reference, text, uri } from './describe-fields'

/** The accessibility statement as data: what the editors say, and what machines found. */

export const statementName = statementSlug

export const statementData = ({ statement, results, siteName, publisher, feedback }: StatementFacts) => ({
  ...statement,
  site: siteName,
  url: absoluteUrl(`/${statementSlug}/`),
  ...(publisher && { publisher }),
  ...(feedback && { feedback }),
  ...(results && { results }),
})

const resultsSchema = closed(
  { title: 'Koneellisten testien tulokset' },
  {
    day: { ...day, title: 'Testipäivä' },
    commit: { ...text, title: 'Testattu versio' },
    tools: { type: 'object', title: 'Välineet ja niiden versiot', additionalProperties: text },
    templates: { ...text, title: 'Sivupohjien tarkiste' },
    pages: listOf(text, { title: 'Testatut sivut, yksi kutakin lajia' }),
    widths: listOf({ type: 'integer' }, { title: 'Ikkunan leveydet, kuvapistettä' }),
    modes: listOf({ enum: ['vaalea', 'tumma'] }, { title: 'Väritilat' }),
    violations: listOf(
      closed({}, { criterion: text, rule: text, pages: listOf(text) }, ['criterion', 'rule', 'pages']),
      { title: 'Rikkomukset kriteereittäin' },
    ),
    pdfsWithoutTwin: listOf(text, { title: 'PDF-tiedostot, joiden sisältöä ei ole verkkosivuna' }),
    picturesWithoutAlt: listOf(text, { title: 'Sivut, joilla on kuva ilman tekstivastinetta' }),
    transcriptsDue: listOf(closed({}, { page: text, by: day }, ['page', 'by']), {
      title: 'Puuttuvat tekstit ja niiden määräpäivät',
    }),
  } satisfies Readonly<Record<keyof MachineResults, JsonSchema>>,
  ['day', 'commit', 'tools', 'templates', 'pages', 'widths', 'modes', 'violations'],
)

export const statementSchemas: Readonly<Record<string, JsonSchema>> = {
  ...objectSchemas('AccessibilityStatement', statementType.words.one, statementType.fields, {
    site: { ...text, title: 'Sivuston nimi' },
    url: { ...uri, title: 'Sivu, jolla sama on' },
    publisher: { ...text, title: 'Julkaisija' },
    feedback: { type: 'string', format: 'email', title: 'Palauteosoite' },
    results: reference('AccessibilityResults'),
  }),
  AccessibilityResults: resultsSchema,
}
