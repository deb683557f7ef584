/** Values of which nothing is known: front matter that has not passed the checks, JSON of others. */
export type Values = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The objects of a list, each in its place; what is none is empty. */
export const objectsIn = (value: unknown): readonly Values[] =>
  (Array.isArray(value) ? value : []).map((one: unknown) => (isObject(one) ? one : {}))

export const stringsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

/** The text of that name in an object, if it is one and has it. */
export const textIn = (value: unknown, name: string): string | undefined => {
  const text = isObject(value) ? value[name] : undefined
  return typeof text === 'string' ? text : undefined
}
