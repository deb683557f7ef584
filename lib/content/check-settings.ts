import { type Settings, settingsType } from '../schema/settings'
import { noFindings } from './check/facts'
import { checkFields } from './check/field-rules'
import { hostsOf } from './check/link-rules'
import type { Problem, Report } from './source/problem'
import { fileBytes, readSource } from './source/read-source'
import { type Mapping, readYaml } from './source/read-yaml'
import { quotedList } from './source/suggest'

/**
 * Checks the settings in a file at `path`; problems name `file`. Gives null for settings with any, and the site's hosts by
 * them and by `SITE_ORIGIN`, which no link in content names. `today` is `2026-11-22`.
 */
export const readSettings = async (path: string, file: string, today: string) => {
  const problems: Problem[] = []
  const report: Report = (line, field, problem) => void problems.push({ file, line, field, ...problem })
  const bytes = await fileBytes(path, report)
  if (!bytes && problems.length === 0) {
    const lines = settingsType.fields.filter(({ required }) => required).map(({ name }) => `${name}: …`)
    const fix = `Tee tiedosto, jossa ovat ainakin rivit ${quotedList(lines)}`
    report(1, 'tiedosto', { what: 'Sivuston asetukset puuttuvat', fix })
  }
  const text = bytes && readSource(bytes, report, 'yaml')
  const mapping = text === null ? null : readYaml(text, report, 1)
  const ownHosts = hostsOf([originIn(mapping), process.env.SITE_ORIGIN].filter(isAddress))
  if (!mapping) return { settings: null, problems, ownHosts }
  const context = { report, findings: noFindings(), today, ownHosts }
  const values = checkFields(mapping, settingsType.fields, { ...context, form: 'frontMatter', prefix: '' })
  // What passed every check has the fields that the type says, which the compiler cannot know.
  return { settings: problems.length === 0 ? (values as Settings) : null, problems, ownHosts }
}

const originIn = (mapping: Mapping | null): string | undefined => {
  const value = mapping?.entries.find(({ key }) => key === 'origin')?.value
  return value?.kind === 'scalar' ? value.source : undefined
}

const isAddress = (text: string | undefined): text is string => text !== undefined && URL.canParse(text)
