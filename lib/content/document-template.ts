import { stringify } from 'yaml'
import { type TypeName, typeNamed } from '../schema/content-types'
import type { Field } from '../schema/field'

/** Values by field name; what is not given and must be there is left for its writer. */
export type Answers = Readonly<Record<string, unknown>>

/** How values are written, here and in the editing form: quoted only where YAML needs it, lists indented, lines never folded. */
const style = { lineWidth: 0, singleQuote: true, indentSeq: true } as const

/** Front matter with these values in this order, in the canonical form, fences included. What is undefined is left out. */
export const frontMatter = (values: Answers): string => `---\n${stringify(values, style)}---\n`

/** What is written where a value must come, so that the checks tell of it if it is forgotten. */
const blanks: Readonly<Record<string, unknown>> = { text: '', day: 'VVVV-KK-PP', partialDate: 'VVVV' }

/**
 * A new document of a type in the canonical form: required fields in the schema's order, the others only when answered, and
 * no body yet. What is missing is empty, and refused by the checks until it is filled in: no half-made file is published.
 */
export const templateOf = (type: TypeName, answers: Answers): string => {
  const { fields } = typeNamed(type)
  const lines = fields.flatMap((field) => {
    const value = answers[field.name] ?? (field.required ? blankOf(field) : undefined)
    return value === undefined ? [] : [line(field.name, value)]
  })
  return `---\n${lines.join('')}---\n\n`
}

const blankOf = (field: Field): unknown => {
  if (field.fields) {
    const inner = field.fields.filter(({ required }) => required)
    return Object.fromEntries(inner.map((one) => [one.name, blankOf(one)]))
  }
  return field.list ? [''] : (blanks[field.kind] ?? '')
}

/** An empty value is nothing at all after its key: that is where the writer writes. */
const line = (name: string, value: unknown): string =>
  stringify({ [name]: value }, style)
    .replace(/^(\s*(?:- )?(?:[\w]+:)?) ?''$/gm, '$1')
    .replace(/^(\s*-) ?$/gm, '$1 ')
