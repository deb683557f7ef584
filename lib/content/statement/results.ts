import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isObject } from '../../schema/values'

/** What machines found out about accessibility: written by the tests, copied into the content by the release step. */

export type MachineResults = {
  /** `2026-11-29`, in Finland. */
  readonly day: string
  readonly commit: string
  /** Versions by name. */
  readonly tools: Readonly<Record<string, string>>
  /** Of the templates that were measured. */
  readonly templates: string
  /** Root-relative addresses, one page of each kind. */
  readonly pages: readonly string[]
  /** In CSS pixels. */
  readonly widths: readonly number[]
  readonly modes: readonly ('vaalea' | 'tumma')[]
  readonly violations: readonly Violation[]
  /** PDF files whose contents are on no page. */
  readonly pdfsWithoutTwin: readonly string[]
  /** Pages with a picture that has no `alt`. */
  readonly picturesWithoutAlt: readonly string[]
  readonly transcriptsDue: readonly { readonly page: string; readonly by: string }[]
}

/** A rule of the tool that a page breaks, and the criterion of WCAG that the rule is about. */
export type Violation = { readonly criterion: string; readonly rule: string; readonly pages: readonly string[] }

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

type Shape = Readonly<Record<keyof MachineResults, (value: unknown) => boolean>>
const isText = (value: unknown): boolean => typeof value === 'string'
const listOf = (isItem: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(isItem)

const shape: Shape = {
  day: (value) => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(String(value)),
  commit: isText,
  tools: (value) => isObject(value) && Object.values(value).every(isText),
  templates: isText,
  pages: listOf(isText),
  widths: listOf((value) => typeof value === 'number'),
  modes: listOf(isText),
  violations: listOf((value) => isObject(value) && isText(value.criterion) && isText(value.rule)),
  pdfsWithoutTwin: listOf(isText),
  picturesWithoutAlt: listOf(isText),
  transcriptsDue: listOf((value) => isObject(value) && isText(value.page) && isText(value.by)),
}

/** Results from their file's text; undefined when it holds anything else. */
export const parseResults = (text: string): MachineResults | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    const isWhole = isObject(value) && Object.entries(shape).every(([name, isRight]) => isRight(value[name]))
    // Every field was looked at, which the compiler cannot follow.
    return isWhole ? (value as unknown as MachineResults) : undefined
  } catch {
    return undefined
  }
}
