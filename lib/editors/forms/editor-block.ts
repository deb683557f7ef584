import type { EditorComponentDefinition, Field } from '@sveltia/cms'

/**
 * How a block of running text is written and read by the editing form. Runs in the browser, so it knows nothing of the
 * schema: what it needs of a block comes to it as data.
 */
export type EditorBlock = {
  /** In Markdown: `::kuva{…}` or `:::huomio`. */
  readonly name: string
  readonly label: string
  /** Name of a Material symbol. */
  readonly icon: string
  /** Fields written as attributes, in order. */
  readonly attributes: readonly string[]
  /** What stands between the lines of a container: Markdown, or blocks called `child` with attributes of their own. */
  readonly content?: { readonly child?: { readonly name: string; readonly attributes: readonly string[] } }
  /** All fields of the form: those of the attributes and, for a container, `content` last. */
  readonly fields: readonly Field[]
}

/** The field of a container that holds what stands inside it. */
export const contentField = 'sisalto'

type Values = Readonly<Record<string, unknown>>

/** `title="…"` for each of the names that has a value. A quotation mark becomes a reference, which Markdown reads back. */
const writeAttributes = (names: readonly string[], values: Values): string => {
  const written = names.flatMap((name) => {
    const value = values[name]
    return value === undefined || value === null || value === '' ? [] : [`${name}="${inOneLine(String(value))}"`]
  })
  return written.length > 0 ? `{${written.join(' ')}}` : ''
}

const inOneLine = (value: string): string => value.replace(/\s*\n\s*/g, ' ').replaceAll('"', '&quot;')

/** Only names that the form knows, so that what it does not know stays text and is not lost. */
const attributesPattern = (names: readonly string[]): string =>
  names.length === 0 ? '' : `(?:\\{ *(?:(?:${names.join('|')})="[^"\\n]*" *)*\\})?`

const readAttributes = (names: readonly string[], written: string): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = new RegExp(`[{ ]${name}="([^"\\n]*)"`).exec(written)?.[1]
      return value === undefined ? [] : [[name, value.replaceAll('&quot;', '"')]]
    }),
  )

const leafPattern = (name: string, attributes: readonly string[]): string =>
  `::${name}${attributesPattern(attributes)}[ \\t]*`

/** What finds the block in a body. With `m`, so that the editor takes it for a block on lines of its own. */
export const blockPattern = ({ name, attributes, content }: EditorBlock): RegExp => {
  if (!content) return new RegExp(`^${leafPattern(name, attributes)}$`, 'm')
  const { child } = content
  const inside = child ? `(?:${leafPattern(child.name, child.attributes)}\\n|[ \\t]*\\n)*` : '[\\s\\S]*?\\n'
  return new RegExp(`^:::${name}${attributesPattern(attributes)}[ \\t]*\\n${inside}:::[ \\t]*$`, 'm')
}

/** The values that a block found by `blockPattern` holds, as the form's fields take them. */
export const readBlock = ({ attributes, content }: EditorBlock, written: string): Record<string, unknown> => {
  const [first = '', ...lines] = written.split('\n')
  const values = readAttributes(attributes, first)
  if (!content) return values
  const inside = lines.slice(0, -1)
  const { child } = content
  if (!child) return { ...values, [contentField]: inside.join('\n').trim() }
  const children = inside.filter((line) => line.trim()).map((line) => readAttributes(child.attributes, line))
  return { ...values, [contentField]: children }
}

/** The block as Markdown. */
export const writeBlock = ({ name, attributes, content }: EditorBlock, values: Values): string => {
  const opening = `${name}${writeAttributes(attributes, values)}`
  if (!content) return `::${opening}`
  const inside = values[contentField]
  const { child } = content
  const text = child
    ? (Array.isArray(inside) ? inside : []).map((one) => writeBlock({ ...childBlock, ...child }, one)).join('\n')
    : String(inside ?? '').trim()
  return `:::${opening}\n${text}\n:::`
}

const childBlock = { label: '', icon: '', fields: [] }

/** The block as the editor's package registers it. */
export const editorComponent = (block: EditorBlock): EditorComponentDefinition => ({
  id: block.name,
  label: block.label,
  icon: block.icon,
  fields: [...block.fields],
  pattern: blockPattern(block),
  fromBlock: ([written]) => readBlock(block, written ?? ''),
  toBlock: (values) => writeBlock(block, values),
  // Optional in the package's types, demanded when it runs. Forms show no preview.
  toPreview: (values) => writeBlock(block, values),
})
