import { stringify } from 'yaml'
import { type TypeName, typeNamed } from '../schema/content-types'
import type { Field } from '../schema/field'

/** Values by field name. */
export type Answers = Readonly<Record<string, unknown>>

/** As the editing form writes: quoted only where YAML needs it, lists indented, lines never folded. */
const style = { lineWidth: 0, singleQuote: true, indentSeq: true } as const

/** Front matter in the canonical form, fences included. What is undefined is left out. */
export const frontMatter = (values: Answers): string => `---\n${stringify(values, style)}---\n`

/** Refused by the checks if they are left. */
const blanks: Readonly<Record<string, string>> = { day: 'VVVV-KK-PP', partialDate: 'VVVV' }

/** A new document in the canonical form: required fields, others only when answered, no body. The checks refuse it as such. */
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
    return Object.fromEntries(inner.map((innerField) => [innerField.name, blankOf(innerField)]))
  }
  return field.list ? [''] : (blanks[field.kind] ?? '')
}

/** Nothing stands after the key of an empty value. */
const line = (name: string, value: unknown): string =>
  stringify({ [name]: value }, style)
    .replace(/^(\s*(?:- )?(?:[\w]+:)?) ?''$/gm, '$1')
    .replace(/^(\s*-) ?$/gm, '$1 ')
