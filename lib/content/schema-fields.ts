import type { Field, TypeName } from './field'
import { contentType } from './schema'

/** Fields called `names` inside the object field `object` of a type. Throws when the schema has none of that name. */
export const fieldsOf = (type: TypeName, object: string, names: readonly string[]): readonly Field[] => {
  const inner = contentType(type).fields.find((field) => field.name === object)?.fields ?? []
  return names.map((name) => {
    const found = inner.find((field) => field.name === name)
    if (!found) throw new Error(`No field ${object}.${name} in ${type}`)
    return found
  })
}
