import { frontMatter } from '../../content/template'
import type { Document } from '../../schema/documents'
import type { Field } from '../../schema/field'
import type { Places } from './places'
import { sourceFields } from './public-fields'

/**
 * A public document as its editor wrote it: front matter in the schema's order less what is the editors' own, and the body.
 * Read from the document that has passed the gate, never from the file, so that nothing hidden is in it. Files are named by
 * their absolute addresses.
 */
export const documentMarkdown = (document: Document, body: string, places: Places): string => {
  const values = sourceValues(sourceFields(document.type), { ...document }, places)
  return [frontMatter(values), body].filter(Boolean).join('\n')
}

const sourceValues = (
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
  places: Places,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = sourceValue(field, values[field.name], places)
      return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[field.name, value]]
    }),
  )

const sourceValue = (field: Field, value: unknown, places: Places): unknown => {
  if (Array.isArray(value)) return value.map((one) => sourceValue(field, one, places))
  if (typeof value === 'string') return field.kind === 'media' ? places.addressOf(value) : value
  return typeof value === 'object' && value !== null ? sourceValues(field.fields ?? [], { ...value }, places) : value
}
