import { frontMatter } from '../../content/document-template'
import { referredType } from '../../schema/content-types'
import type { Document } from '../../schema/documents'
import type { Field } from '../../schema/field'
import type { Values } from '../../schema/values'
import { knownDate } from '../../text/partial-date'
import { escaped } from '../../text/xml'
import { dataFields, sourceFields } from './describe-fields'
import { jsonUrl, markdownUrl, type Places } from './places'

/** A public document as JSON, without the editors' own fields; `describe-fields.ts` describes the same. */

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

/** A document without its body. References are objects with slug, title and address; addresses are absolute. */
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

export const wholeDocumentData = (document: Document, html: string, places: Places): JsonObject => ({
  ...documentData(document, places),
  ...(document.url && { contentHtml: html }),
})

const withKnownDate = (document: Document): Values =>
  'datePrecision' in document ? { ...document, date: knownDate(document) } : document

const fieldsData = (fields: readonly Field[], values: Values, places: Places): JsonObject =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = values[field.name]
      const list = (Array.isArray(value) ? value : []).flatMap((one) => valueData(field, one, places))
      // An empty list of references means something: no area is everywhere.
      if (field.list) return list.length > 0 || field.kind === 'reference' ? [[field.name, list]] : []
      return valueData(field, value, places).map((one) => [field.name, one])
    }),
  )

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

/** As Markdown, made of the gated document, never of the file: nothing hidden is in it. Addresses are absolute. */
export const documentMarkdown = (document: Document, body: string, places: Places): string => {
  const values = sourceValues(sourceFields(document.type), { ...document }, places)
  return [frontMatter(values), body].filter(Boolean).join('\n')
}

const sourceValues = (fields: readonly Field[], values: Values, places: Places): Values =>
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

/** A start tag as our renderer writes it: values in double quotes, `<` in texts escaped. */
const startTag = /<[a-z](?:[^">]|"[^"]*")*>/gi
const entities: Readonly<Record<string, string>> = { '&#x26;': '&', '&amp;': '&', '&#38;': '&' }

/** A body's HTML for use elsewhere: `addressOf` for addresses, anchors after `page`, no `sizes`, charts as tables. */
export const absoluteHtml = (html: string, addressOf: (url: string, attribute: string) => string, page?: string) =>
  html.replace(/<svg.*?<\/svg>/gs, '').replace(startTag, (tag) =>
    tag.replace(/ sizes="[^"]*"/, '').replace(/ (href|src)="([/#][^"]*)"/g, (all, name: string, url: string) => {
      if (url.startsWith('#')) return page === undefined ? all : ` ${name}="${page}${url}"`
      const address = addressOf(
        url.replace(/&(?:amp|#x26|#38);/g, (entity) => entities[entity] ?? entity),
        name,
      )
      return ` ${name}="${escaped(address)}"`
    }),
  )
