import { referredType } from '../../schema/content-types'
import type { Document } from '../../schema/documents'
import type { Field } from '../../schema/field'
import { knownDate } from '../../text/partial-date'
import { jsonUrl, markdownUrl, type Places } from './places'
import { dataFields } from './public-fields'

/** A public document as JSON: the fields of the schema that are not the editors' own. `describe-fields.ts` describes the same. */

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

/** As lists give it: without its body. References are objects with the other's slug, title and address; addresses are absolute. */
export const documentData = (document: Document, places: Places): JsonObject => {
  const { type, slug, url } = document
  return {
    type,
    slug,
    ...(url && {
      url: places.addressOf(url),
      json: places.addressOf(jsonUrl(url)),
      markdown: places.addressOf(markdownUrl(url)),
    }),
    ...fieldsData(dataFields(type), withKnownDate(document), places),
  }
}

/** With its body, as HTML with absolute addresses. */
export const wholeDocumentData = (document: Document, html: string, places: Places): JsonObject => ({
  ...documentData(document, places),
  ...(document.url && { contentHtml: html }),
})

const withKnownDate = (document: Document): Readonly<Record<string, unknown>> =>
  'datePrecision' in document ? { ...document, date: knownDate(document) } : document

const fieldsData = (fields: readonly Field[], values: Readonly<Record<string, unknown>>, places: Places): JsonObject =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = values[field.name]
      const list = (Array.isArray(value) ? value : []).flatMap((one) => valueData(field, one, places))
      // A list of references says something when it is empty too: no area means everywhere.
      if (field.list) return list.length > 0 || field.kind === 'reference' ? [[field.name, list]] : []
      return valueData(field, value, places).map((one) => [field.name, one])
    }),
  )

/** The value, or nothing. */
const valueData = (field: Field, value: unknown, places: Places): readonly Json[] => {
  if (typeof value === 'number' || typeof value === 'boolean') return [value]
  if (typeof value === 'string') {
    if (field.kind === 'reference') return referenceData(places.find(referredType(field).name, value), places)
    return [field.kind === 'media' ? places.addressOf(value) : value]
  }
  return typeof value === 'object' && value !== null ? [fieldsData(field.fields ?? [], { ...value }, places)] : []
}

const referenceData = (to: Document | undefined, { addressOf }: Places): readonly JsonObject[] =>
  to ? [{ slug: to.slug, title: to.title, ...(to.url && { url: addressOf(to.url) }) }] : []
