import type { EditorComponentDefinition, Field } from '@sveltia/cms'
import type { Values } from '../../schema/values'

/** How the editing form reads and writes a block. Runs in the browser, without the schema. */
export type EditorBlock = {
  /** `kuva` of `::kuva{…}`. */
  readonly name: string
  readonly label: string
  readonly icon: string
  readonly attributes: readonly string[]
  /** What stands inside a container: Markdown, or blocks called `child`. */
  readonly content?: { readonly child?: { readonly name: string; readonly attributes: readonly string[] } }
  /** All fields of the form; `content` of a container is last. */
  readonly fields: readonly Field[]
}

export const contentField = 'sisalto'

/** Quotation marks become references, which Markdown reads back. */
const writeAttributes = (names: readonly string[], values: Values): string => {
  const written = names.flatMap((name) => {
    const value = values[name]
    return value === undefined || value === null || value === '' ? [] : [`${name}="${inOneLine(String(value))}"`]
  })
  return written.length > 0 ? `{${written.join(' ')}}` : ''
}

const inOneLine = (value: string): string => value.replace(/\s*\n\s*/g, ' ').replaceAll('"', '&quot;')

/** Only known names: a block with others stays text, and nothing is lost. */
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

/** What finds the block in a body; `m`, so that it stands on lines of its own. */
export const blockPattern = ({ name, attributes, content }: EditorBlock): RegExp => {
  if (!content) return new RegExp(`^${leafPattern(name, attributes)}$`, 'm')
  const { child } = content
  const inside = child ? `(?:${leafPattern(child.name, child.attributes)}\\n|[ \\t]*\\n)*` : '[\\s\\S]*?\\n'
  return new RegExp(`^:::${name}${attributesPattern(attributes)}[ \\t]*\\n${inside}:::[ \\t]*$`, 'm')
}

/** The values of a block found by `blockPattern`, for the form's fields. */
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

export const editorComponent = (block: EditorBlock): EditorComponentDefinition => ({
  id: block.name,
  label: block.label,
  icon: block.icon,
  fields: [...block.fields],
  pattern: blockPattern(block),
  fromBlock: ([written]) => readBlock(block, written ?? ''),
  toBlock: (values) => writeBlock(block, values),
  // Optional in the package's types, but it is called. The preview has its own Markdown.
  toPreview: (values) => writeBlock(block, values),
})

/** A block of the form that shows Markdown as it is written: what the form could not keep otherwise, or a new table. */

/** For private use: the checks let no such character into a text. */
const mark = '\uE000'
const field = 'merkinnat'

/** On one line and without marks of Markdown, so that the form's parser leaves it alone. */
export const asSource = (markdown: string): string => mark + encodeURIComponent(markdown) + mark

const write = (values: Readonly<Record<string, unknown>>): string =>
  String(values[field] ?? '').replace(/^(?:[ \t]*\n)+|\s+$/g, '')

export const sourceBlock: EditorComponentDefinition = {
  id: 'markdown',
  label: 'Merkinnät',
  icon: 'code',
  fields: [
    {
      name: field,
      label: 'Markdown-merkinnät',
      hint: 'Kohta sellaisena kuin se on tiedostossa, esimerkiksi taulukko, koodi tai alaviite. Merkinnät kertoo toimittajan ohje.',
      widget: 'text',
    },
  ],
  pattern: new RegExp(`^${mark}([^${mark}]*)${mark}$`, 'm'),
  fromBlock: ([, encoded = '']) => ({ [field]: decodeURIComponent(encoded) }),
  toBlock: write,
  toPreview: write,
}
