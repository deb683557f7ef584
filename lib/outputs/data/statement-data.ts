import type { StatementFacts } from '../../content/statement/statement-text'
import { statementSlug, statementType } from '../../schema/statement'
import { absoluteUrl } from '../../site/settings'
import { closed, type JsonSchema, objectSchemas, reference } from './describe-fields'

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

const text: JsonSchema = { type: 'string' }
const day: JsonSchema = { type: 'string', format: 'date' }
const listOf = (items: JsonSchema, title: string): JsonSchema => ({ type: 'array', title, items })

const resultsSchema = closed(
  { title: 'Koneellisten testien tulokset' },
  {
    day: { ...day, title: 'Testipäivä' },
    commit: { ...text, title: 'Testattu versio' },
    tools: { type: 'object', title: 'Välineet ja niiden versiot', additionalProperties: text },
    templates: { ...text, title: 'Sivupohjien tarkiste' },
    pages: listOf(text, 'Testatut sivut, yksi kutakin lajia'),
    widths: listOf({ type: 'integer' }, 'Ikkunan leveydet, kuvapistettä'),
    modes: listOf({ enum: ['vaalea', 'tumma'] }, 'Väritilat'),
    violations: listOf(
      closed({}, { criterion: text, rule: text, pages: { type: 'array', items: text } }, [
        'criterion',
        'rule',
        'pages',
      ]),
      'Rikkomukset kriteereittäin',
    ),
    pdfsWithoutTwin: listOf(text, 'PDF-tiedostot, joiden sisältöä ei ole verkkosivuna'),
    picturesWithoutAlt: listOf(text, 'Sivut, joilla on kuva ilman tekstivastinetta'),
    transcriptsDue: listOf(
      closed({}, { page: text, by: day }, ['page', 'by']),
      'Puuttuvat tekstit ja niiden määräpäivät',
    ),
  },
  ['day', 'commit', 'tools', 'templates', 'pages', 'widths', 'modes', 'violations'],
)

export const statementSchemas: Readonly<Record<string, JsonSchema>> = {
  ...objectSchemas('AccessibilityStatement', statementType.words.one, statementType.fields, {
    site: { ...text, title: 'Sivuston nimi' },
    url: { type: 'string', format: 'uri', title: 'Sivu, jolla sama on' },
    publisher: { ...text, title: 'Julkaisija' },
    feedback: { type: 'string', format: 'email', title: 'Palauteosoite' },
    results: reference('AccessibilityResults'),
  }),
  AccessibilityResults: resultsSchema,
}
