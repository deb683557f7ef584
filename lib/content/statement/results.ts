import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isObject } from '../../schema/values'

/** What machines found out about accessibility: written by the tests, copied into the content by the release step. */

type Guard<Value> = (value: unknown) => value is Value

const isText = (value: unknown): value is string => typeof value === 'string'
const isDay = (value: unknown): value is string => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value)
const isNumber = (value: unknown): value is number => typeof value === 'number'
const isMode = (value: unknown): value is 'vaalea' | 'tumma' => value === 'vaalea' || value === 'tumma'

const isTextByName = (value: unknown): value is Readonly<Record<string, string>> =>
  isObject(value) && Object.values(value).every(isText)

const listOf =
  <Item>(isItem: Guard<Item>): Guard<readonly Item[]> =>
  (value): value is readonly Item[] =>
    Array.isArray(value) && value.every(isItem)

const objectOf =
  <Fields extends object>(fields: { readonly [Name in keyof Fields]: Guard<Fields[Name]> }): Guard<Readonly<Fields>> =>
  (value): value is Readonly<Fields> =>
    isObject(value) && Object.entries<Guard<unknown>>(fields).every(([name, isRight]) => isRight(value[name]))

const isResults = objectOf({
  /** `2026-11-29`, in Finland. */
  day: isDay,
  commit: isText,
  /** Versions by name. */
  tools: isTextByName,
  /** Of the templates that were measured. */
  templates: isText,
  /** Root-relative addresses, one page of each kind. */
  pages: listOf(isText),
  /** In CSS pixels. */
  widths: listOf(isNumber),
  modes: listOf(isMode),
  /** Rules of the tool that pages break, and the criterion of WCAG that each is about. */
  violations: listOf(objectOf({ criterion: isText, rule: isText, pages: listOf(isText) })),
  /** PDF files whose contents are on no page. */
  pdfsWithoutTwin: listOf(isText),
  /** Pages with a picture that has no `alt`. */
  picturesWithoutAlt: listOf(isText),
  transcriptsDue: listOf(objectOf({ page: isText, by: isText })),
})

export type MachineResults = typeof isResults extends Guard<infer Results> ? Results : never
export type Violation = MachineResults['violations'][number]

/** Relative to the content folder. */
export const resultsFile = 'saavutettavuus-testit.json'
/** Where `npm run test:all` writes them. */
export const freshResultsFile = join('.reports', 'saavutettavuus.json')

/** Whether machines found anything that breaks a criterion. */
export const foundAny = ({ violations, picturesWithoutAlt }: MachineResults): boolean =>
  violations.length + picturesWithoutAlt.length > 0

/** What a page is made of beside its content: a change in them makes earlier results those of another site. */
const templateFolders = ['app', 'components', 'lib/content/markdown'] as const

/** A hash of the templates, 16 hexadecimal digits. Tests of what machines see are about these. */
export const templatesHash = (root = '.'): string => {
  const hash = createHash('sha256')
  for (const folder of templateFolders) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    for (const name of names.filter((one) => /\.(tsx?|css)$/.test(one)).sort())
      hash.update(`${folder}/${name}\0`).update(readFileSync(join(root, folder, name)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** Results from their file's text; undefined when it holds anything else. */
export const parseResults = (text: string): MachineResults | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return isResults(value) ? value : undefined
  } catch {
    return undefined
  }
}
