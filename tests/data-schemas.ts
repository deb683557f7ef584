import { Ajv2020 as Ajv, type AnySchema } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'

/** The schemas of the open data, as a stranger would read them from `openapi.json`. */

type Media = { readonly schema: AnySchema }
type Operation = { readonly responses: { readonly 200: { readonly content: Readonly<Record<string, Media>> } } }
export type OpenApi = {
  readonly paths: Readonly<Record<string, { readonly get: Operation & { readonly parameters?: readonly Parameter[] } }>>
}
type Parameter = { readonly name: string; readonly schema: { readonly enum?: readonly string[] } }

/** What is wrong with a value by the schema called `name`; nothing when it is as described. */
export const schemaErrors = (description: AnySchema): ((name: string, value: unknown) => readonly string[]) => {
  const ajv = new Ajv({ allErrors: true, strict: true, strictSchema: false })
  addFormats.default(ajv)
  ajv.addSchema(description, 'openapi')
  return (name, value) => {
    const validate = ajv.getSchema(`openapi#/components/schemas/${name}`)
    if (!validate) throw new Error(`No schema ${name}`)
    return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
  }
}

/** The path of the description that an address fits, with the names that its parameters allow. */
export const describedPath = ({ paths }: OpenApi, address: string): string | undefined =>
  Object.keys(paths).find((path) => {
    const allowed = new Map(paths[path]?.get.parameters?.map(({ name, schema }) => [name, schema.enum]))
    const pattern = path.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, '(?<$1>[a-z0-9-]+)')
    const found = new RegExp(`^${pattern}$`).exec(address)
    return (
      found && Object.entries(found.groups ?? {}).every(([name, slug]) => allowed.get(name)?.includes(slug) ?? true)
    )
  })

/** Name of the schema of what a path answers; nothing when it is not JSON. */
export const schemaAt = ({ paths }: OpenApi, path: string): string | undefined => {
  const schema = paths[path]?.get.responses[200].content['application/json']?.schema
  return schema && typeof schema === 'object' ? String(schema.$ref).replace(/^.*\//, '') : undefined
}
