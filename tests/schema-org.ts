import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The vocabulary of schema.org as `@vocabulary/schema` ships it, and what of a JSON-LD node is not in it. */

const namespace = 'http://schema.org/'
const statements = readFileSync(createRequire(import.meta.url).resolve('@vocabulary/schema/schema.nq'), 'utf8')

/** What each term of schema.org has for a predicate, by their last names: `domainIncludes` of `headline` → `CreativeWork`. */
const objectsOf = (predicate: string): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const [, subject = '', object = ''] of statements.matchAll(
    new RegExp(`^<${namespace}(\\w+)> <${predicate}> <[^>]*[/#](\\w+)> `, 'gm'),
  ))
    found.set(subject, [...(found.get(subject) ?? []), object])
  return found
}

const kinds = objectsOf('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')
const parents = objectsOf('http://www.w3.org/2000/01/rdf-schema#subClassOf')
const domains = objectsOf(`${namespace}domainIncludes`)
const ranges = objectsOf(`${namespace}rangeIncludes`)
const superseded = objectsOf(`${namespace}supersededBy`)

const isType = (name: string): boolean => kinds.get(name)?.includes('Class') === true && !superseded.has(name)
const isProperty = (name: string): boolean => kinds.get(name)?.includes('Property') === true && !superseded.has(name)

/** A type and all above it. */
const lineage = (type: string): readonly string[] => [type, ...(parents.get(type) ?? []).flatMap(lineage)]

export type Node = { readonly [key: string]: unknown }
export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** Forms of the data types (schema.org/DataType); dates are those of ISO 8601, times with their offset. */
const forms: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string' && value !== '',
  URL: (value) => typeof value === 'string' && /^https:\/\//.test(value) && URL.canParse(value),
  Date: (value) => typeof value === 'string' && /^\d{4}(-\d\d(-\d\d)?)?$/.test(value),
  DateTime: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?[+-]\d\d:\d\d$/.test(value),
  Integer: (value) => Number.isInteger(value),
  Number: (value) => typeof value === 'number',
  Duration: (value) => typeof value === 'string' && /^PT(\d+H)?(\d+M)?\d+S$/.test(value),
  Boolean: (value) => typeof value === 'boolean',
}

/** Whether the values of a property are days or times, and nothing else. */
export const isDated = (property: string): boolean =>
  (ranges.get(property) ?? []).every((range) => range === 'Date' || range === 'DateTime') && ranges.has(property)

/** Whether a value is one of an enumeration's: `https://schema.org/EventCancelled` of `EventStatusType`. */
const isMember = (value: unknown, enumeration: string): boolean => {
  const [, name = ''] = /^https:\/\/schema\.org\/(\w+)$/.exec(String(value)) ?? []
  return kinds.get(name)?.includes(enumeration) === true
}

const fits = (value: unknown, range: readonly string[], typeOf: (id: string) => string | undefined): boolean => {
  if (!isNode(value)) return range.some((type) => forms[type]?.(value) === true || isMember(value, type))
  const type = value['@type'] ?? typeOf(String(value['@id']))
  return typeof type === 'string' ? lineage(type).some((one) => range.includes(one)) : range.includes('Thing')
}

/**
 * What is wrong with a node and all inside it: types and properties that schema.org does not have or has replaced, properties
 * of another type, values of another kind. `typeOf` gives the type of a node that is only referred to; one of unknown type
 * fits where anything does.
 */
export const vocabularyProblems = (node: Node, typeOf: (id: string) => string | undefined): readonly string[] => {
  const type = String(node['@type'])
  if (!isType(type)) return [`no type ${type}`]
  return Object.entries(node)
    .filter(([key]) => key !== '@type' && key !== '@id')
    .flatMap(([key, values]) => {
      // Actions say so what a property needs from who acts (schema.org/docs/actions.html).
      const property = lineage(type).includes('Action') ? key.replace(/-(input|output)$/, '') : key
      if (!isProperty(property)) return [`no property ${key}`]
      if (!lineage(type).some((one) => domains.get(property)?.includes(one))) return [`no ${key} of ${type}`]
      const range = property === key ? (ranges.get(property) ?? []) : ['Text', 'PropertyValueSpecification']
      return listOf(values).flatMap((value) => [
        ...(fits(value, range, typeOf) ? [] : [`${key} of ${type} is ${JSON.stringify(value)}`]),
        ...(isNode(value) && '@type' in value ? vocabularyProblems(value, typeOf) : []),
      ])
    })
}
