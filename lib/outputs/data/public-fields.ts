import { type TypeName, typeNamed } from '../../schema/content-types'
import type { Field } from '../../schema/field'

/** Which fields of the one schema leave with the open data, and as what. */

/** For editors alone: when something is to be hidden or looked at again, and where it once stood. */
const editorial: readonly string[] = ['draft', 'expires', 'reviewBy', 'aliases']

/** Fields of a type as its Markdown source gives them, in the schema's order. */
export const sourceFields = (type: TypeName): readonly Field[] =>
  typeNamed(type).fields.filter(({ name }) => !editorial.includes(name))

/**
 * The same as JSON gives them: a day of which only the month is known is a month there, so that nobody reads more from it
 * than is known, and needs no second field to say so.
 */
export const dataFields = (type: TypeName): readonly Field[] => {
  const fields = sourceFields(type)
  if (!fields.some(({ name }) => name === precision)) return fields
  return fields
    .filter(({ name }) => name !== precision)
    .map((field) => (field.name === 'date' ? { ...field, kind: 'partialDate', hint: monthHint } : field))
}

const precision = 'datePrecision'
const monthHint = 'Julkaisupäivä muodossa 2021-08-04, tai 2021-08, jos vain kuukausi on tiedossa.'
