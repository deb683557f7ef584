import { join } from 'node:path'
import { isProduction } from '../run/environment'
import type { Singleton } from '../schema/field'
import { type Settings, settingsType } from '../schema/settings'
import { synonymsType, type Term, type Terms, termsType, type WordLists, wordsType } from '../schema/word-lists'
import { noFindings } from './check/facts'
import { checkFields } from './check/field-rules'
import { hostsOf } from './check/link-rules'
import { checkMediaUses } from './check/media-rules'
import type { MediaReader } from './media/media-reader'
import { type Message, problemsIn, type Report } from './source/problem'
import { fileBytes, readSource } from './source/read-source'
import { type Mapping, readYaml, textValue } from './source/read-yaml'
import { quotedList } from './source/suggest'

/** The files that there is one of, each a mapping of fields: the settings and the word lists. */

/** Reads one of them. `check` gives its values, null of a file that is empty or missing, and reports what is wrong in it. */
export const openSingleton = async (
  contentDir: string,
  shownDir: string,
  { file, fields, shape }: Singleton,
  amended = (mapping: Mapping): Mapping => mapping,
) => {
  const { problems, report } = problemsIn(`${shownDir}/${file}`)
  const bytes = await fileBytes(join(contentDir, file), report)
  const text = bytes && readSource(bytes, report, 'yaml')
  const written = text?.trim() ? readYaml(text, report, shape) : null
  const mapping = written && amended(written)
  const findings = noFindings()
  const check = (today: string, ownHosts: ReadonlySet<string>) =>
    mapping && checkFields(mapping, fields, { report, findings, today, ownHosts, form: 'frontMatter', prefix: '' })
  return { mapping, check, lines: findings.lines, media: findings.media, report, problems }
}

/**
 * Checks the settings in `contentDir`, which problems call `shownDir`. Gives null for settings with any, and the site's hosts
 * by them and by `SITE_ORIGIN`, which no link in content names. `today` is `2026-11-22`; files are looked at by `readMedia`.
 */
export const readSettings = async (contentDir: string, shownDir: string, today: string, readMedia?: MediaReader) => {
  const { mapping, check, lines, media, report, problems } = await openSettings(contentDir, shownDir)
  if (!mapping && problems.length === 0) {
    const lines = settingsType.fields.filter(({ required }) => required).map(({ name }) => `${name}: …`)
    const fix = `Tee tiedosto, jossa ovat ainakin rivit ${quotedList(lines)}`
    report(1, 'tiedosto', { what: 'Sivuston asetukset puuttuvat', fix })
  }
  const ownHosts = hostsOf([originIn(mapping), process.env.SITE_ORIGIN].filter(isAddress))
  const values = check(today, ownHosts)
  if (mapping) checkPublishable(mapping, lines, report)
  if (readMedia) await checkMediaUses(media, readMedia, report)
  // What passed every check has the fields that the type says, which the compiler cannot know.
  return { settings: problems.length === 0 ? (values as Settings) : null, problems, ownHosts }
}

/** Variables that say what the file may leave out, or say otherwise. A site that is published may lack none of these. */
const overrides: Readonly<Record<string, string>> = { publisher: 'PUBLISHER', feedback: 'FEEDBACK' }

const openSettings = async (contentDir: string, shownDir: string) =>
  openSingleton(contentDir, shownDir, settingsType, (mapping) => {
    const given = Object.entries(overrides).flatMap(([key, name]) => {
      const value = process.env[name]?.trim()
      return value ? [{ key, line: 1, value: textValue(value, 1) }] : []
    })
    const keys = given.map(({ key }) => key)
    return { ...mapping, entries: [...mapping.entries.filter(({ key }) => !keys.includes(key)), ...given] }
  })

const originIn = (mapping: Mapping | null): string | undefined => {
  const value = mapping?.entries.find(({ key }) => key === 'origin')?.value
  return value?.kind === 'scalar' ? value.source : undefined
}

const isAddress = (text: string | undefined): text is string => text !== undefined && URL.canParse(text)

/** Checks the word lists in `contentDir`. One that is not there is empty; what has no right shape is left out. */
export const readWordLists = async (contentDir: string, shownDir: string) => {
  const synonyms = await openSingleton(contentDir, shownDir, synonymsType)
  const words = await openSingleton(contentDir, shownDir, wordsType)
  const terms = await openSingleton(contentDir, shownDir, termsType)
  const inAnyCase = (word: string) => word.toLowerCase()
  const lists: WordLists = {
    synonyms: rowsOf<string>(synonyms, inAnyCase).map(parted),
    words: rowsOf<string>(words, inAnyCase).map(parted),
  }
  return {
    lists,
    terms: rowsOf<TermRow>(terms, (word) => word).flatMap(
      ({ right, forms, wrong }): Terms => (right ? [{ right, forms: parted(forms), wrong: parted(wrong) }] : []),
    ),
    problems: [synonyms, words, terms].flatMap(({ problems }) => problems),
  }
}

type TermRow = { readonly [Key in keyof Term]?: string }
type Opened = Awaited<ReturnType<typeof openSingleton>>

const parted = (text = ''): readonly string[] => (text ? text.split(',').map((word) => word.trim()) : [])

/** What the one list of a file holds. Reports a word that is `alike` an earlier one. */
const rowsOf = <Row extends string | TermRow>(opened: Opened, alike: (word: string) => string): readonly Row[] => {
  // Words are right or wrong on any day and any site.
  const values = (opened.check('', new Set()) ?? {}) as Readonly<Record<string, readonly (Row | undefined)[]>>
  const [[name, rows] = ['', []]] = Object.entries(values)
  const lineOf = new Map<string, number>()
  for (const [index, row] of rows.entries()) {
    // A text that is in the list twice has been reported.
    if (row === undefined || rows.indexOf(row) < index) continue
    const texts =
      typeof row === 'string' ? [['', row]] : Object.entries<string>(row).map(([key, text]) => [`.${key}`, text])
    for (const [key = '', text] of texts)
      for (const word of parted(text)) {
        const [line, earlier] = [opened.lines.get(`${name}.${index}${key}`) ?? 1, lineOf.get(alike(word))]
        if (earlier === undefined) lineOf.set(alike(word), line)
        else opened.report(line, name + key, repeated(word, earlier))
      }
  }
  return rows.filter((row) => row !== undefined)
}

const repeated = (word: string, line: number): Message => ({
  what: `Sana «${word}» on jo rivillä ${line}`,
  fix: 'Poista toinen tai yhdistä rivit',
})

/** Reports every setting that a build to publish lacks, at the line after which it belongs. */
const checkPublishable = ({ entries }: Mapping, lines: ReadonlyMap<string, number>, report: Report): void => {
  if (!isProduction(process.env)) return
  for (const [at, { name, label, hint }] of settingsType.fields.entries()) {
    const variable = overrides[name]
    if (!variable || entries.some(({ key }) => key === name)) continue
    const [line = 1] = settingsType.fields
      .slice(0, at)
      .toReversed()
      .flatMap((before) => lines.get(before.name) ?? [])
    report(line, name, {
      what: `Julkaistavalta sivustolta puuttuu kohta «${label}»`,
      fix: `Lisää tiedostoon rivi «${name}: …», tai anna ympäristömuuttuja ${variable}. ${hint}`,
    })
  }
}
