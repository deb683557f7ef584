import { type TypeName, typeNamed } from '../../schema/content-types'
import type { Field, FieldKind } from '../../schema/field'

/** Which fields of the schema the open data has, and in what form. */

const editorial: readonly string[] = ['draft', 'expires', 'reviewBy', 'aliases']

/** Fields of a type in its Markdown source, in the schema's order. */
export const sourceFields = (type: TypeName): readonly Field[] =>
  typeNamed(type).fields.filter(({ name }) => !editorial.includes(name))

/** Fields of a type in JSON. A date of which only the month is known is a month, so `datePrecision` is not needed. */
export const dataFields = (type: TypeName): readonly Field[] => {
  const fields = sourceFields(type)
  if (!fields.some(({ name }) => name === precision)) return fields
  return fields
    .filter(({ name }) => name !== precision)
    .map((field) => (field.name === 'date' ? { ...field, kind: 'partialDate', hint: monthHint } : field))
}

const precision = 'datePrecision'
const monthHint = 'Julkaisupäivä muodossa 2021-08-04, tai 2021-08, jos vain kuukausi on tiedossa.'

/** JSON Schema (2020-12) of what `document-data.ts` gives: labels are titles, hints descriptions. */

export type JsonSchema = { readonly [keyword: string]: unknown }

export const entryName = (type: TypeName): string => `${type}Entry`

export const reference = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })

/** Schemas by name: both forms of each type and the objects in them. */
export const schemasOf = (types: readonly TypeName[]): Readonly<Record<string, JsonSchema>> => ({
  ...Object.fromEntries(
    types.flatMap((type) => [
      [entryName(type), documentSchema(type, false)],
      [type, documentSchema(type, true)],
    ]),
  ),
  ...Object.fromEntries(types.flatMap((type) => dataFields(type).flatMap(nestedSchemas))),
  PageReference: referenceSchema(true),
  NameReference: referenceSchema(false),
})

/** An object without other properties; `required` names those that are always there. */
export const closed = (
  about: JsonSchema,
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
): JsonSchema => ({ type: 'object', ...about, properties, required, additionalProperties: false })

export const text: JsonSchema = { type: 'string' }
export const uri: JsonSchema = { ...text, format: 'uri' }
export const day: JsonSchema = { ...text, format: 'date' }
export const listOf = (items: JsonSchema, about: JsonSchema = {}): JsonSchema => ({ type: 'array', ...about, items })

const address = (title: string): JsonSchema => ({ ...uri, title })

const documentSchema = (type: TypeName, whole: boolean): JsonSchema => {
  const { words, urlOf } = typeNamed(type)
  const hasPage = urlOf !== undefined
  const fields = dataFields(type)
  const own = {
    type: { const: type, title: 'Laji' },
    slug: { type: 'string', pattern: '^[a-z0-9-]+$', title: 'Lyhytnimi' },
    ...(hasPage && {
      url: address('Sivun osoite'),
      json: address('Sama kokonaan JSON-muodossa'),
      markdown: address('Sama Markdown-muodossa'),
    }),
  }
  const body: Readonly<Record<string, JsonSchema>> =
    whole && hasPage ? { contentHtml: { type: 'string', title: 'Teksti HTML-muodossa' } } : {}
  const always = fields.filter(isAlways).map(({ name }) => name)
  const title = whole ? words.one : `${words.one} luettelossa`
  return closed({ title }, { ...own, ...fieldSchemas(fields), ...body }, [
    ...Object.keys(own),
    ...always,
    ...Object.keys(body),
  ])
}

/** The gate may remove a single reference, never a list, which is left empty. */
const isAlways = ({ kind, list, required }: Field): boolean => (kind === 'reference' ? list : required)

const fieldSchemas = (fields: readonly Field[]): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(
    fields.map((field) => {
      const about = { title: field.label, description: field.hint }
      const value = valueSchema(field)
      return [field.name, field.list ? listOf(value, about) : { ...about, ...value }]
    }),
  )

const valueSchema = (field: Field): JsonSchema => {
  if (field.fields) return reference(field.objectName ?? field.name)
  if (field.kind === 'reference')
    return reference(field.to && typeNamed(field.to).urlOf ? 'PageReference' : 'NameReference')
  if (field.choices)
    return { type: 'string', oneOf: field.choices.map(({ value, label }) => ({ const: value, title: label })) }
  if (field.kind === 'integer') return { type: 'integer', minimum: field.min, maximum: field.max }
  return kinds[field.kind] ?? text
}

/** Without lengths: ours count graphemes, JSON Schema counts code points. */
const kinds: Partial<Record<FieldKind, JsonSchema>> = {
  flag: { type: 'boolean' },
  day,
  moment: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$' },
  time: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2})?)?$' },
  partialDate: { type: 'string', pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' },
  email: { type: 'string', format: 'email' },
  url: uri,
  media: uri,
}

/** Schemas of an object of these fields and others, called `name`, and of the objects in it. */
export const objectSchemas = (
  name: string,
  title: string,
  fields: readonly Field[],
  others: Readonly<Record<string, JsonSchema>>,
): Readonly<Record<string, JsonSchema>> => ({
  [name]: closed(
    { title },
    { ...fieldSchemas(fields), ...others },
    fields.filter(isAlways).map((field) => field.name),
  ),
  ...Object.fromEntries(fields.flatMap(nestedSchemas)),
})

const nestedSchemas = (field: Field): readonly (readonly [string, JsonSchema])[] => {
  const { fields, objectName = field.name, label } = field
  if (!fields) return []
  const always = fields.filter(isAlways).map(({ name }) => name)
  return [[objectName, closed({ title: label }, fieldSchemas(fields), always)], ...fields.flatMap(nestedSchemas)]
}

const referenceSchema = (hasPage: boolean): JsonSchema =>
  closed(
    { title: hasPage ? 'Viittaus sivuun' : 'Viittaus kirjoittajaan' },
    {
      slug: { type: 'string', title: 'Lyhytnimi' },
      title: { type: 'string', title: 'Nimi' },
      ...(hasPage && { url: address('Sivun osoite') }),
    },
    ['slug', 'title', ...(hasPage ? ['url'] : [])],
  )
