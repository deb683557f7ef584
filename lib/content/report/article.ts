import type { Nodes, Root } from 'mdast'
import type { TypeName } from '../../schema/content-types'
import type { Field } from '../../schema/field'
import type { BlockNode } from '../body/block-node'
import { blockNamed } from '../body/blocks'
import { parseBody } from '../body/parse-body'
import { splitSource } from '../check/front-matter'
import type { Source } from '../check/list-sources'
import { readSource } from '../check/read-source'
import type { Mapping, Value } from '../check/value'
import { isProse, type Passage, plainPassage, proseOf } from './passage'

/** One content file as advice reads it: its texts with their lines, and its body as a tree. Nothing in it is judged here. */
export type Article = {
  /** As problems name it. */
  readonly file: string
  readonly type: TypeName
  readonly title: string
  /** Every text that a reader meets, in the order of the file. */
  readonly passages: readonly Passage[]
  /** Null when the body cannot be read, which the checks tell. */
  readonly body: Root | null
}

/** Shorter fields hold names, abbreviations and search words, which are not prose: a title may have 90 characters. */
const longestOther = 60
const isText = ({ kind, max = Number.POSITIVE_INFINITY }: Field): boolean => kind === 'text' && max > longestOther

/** A file that the checks refuse is read as far as it goes: advice is for what can be read. */
const ignore = () => {}

/** Reads a content file; `shownAs` is how problems name it. */
export const readArticle = (source: Source, bytes: Buffer, shownAs: string): Article => {
  const text = readSource(bytes, ignore)
  const { frontMatter = null, body = null } = text === null ? {} : splitSource(text, ignore)
  const root = body === null ? null : parseBody(body, source.extension, ignore)
  const fields = frontMatter ? fieldPassages(frontMatter, source.type.fields) : []
  const passages = [...fields, ...(root ? bodyPassages(root) : [])]
  const title = passages.find(({ field }) => field === 'title')?.text ?? ''
  return { file: shownAs, type: source.type.name, title, passages, body: root }
}

const fieldPassages = (mapping: Mapping, fields: readonly Field[], prefix = ''): readonly Passage[] =>
  mapping.entries.flatMap(({ key, value }) => {
    const field = fields.find(({ name }) => name === key)
    return field ? valuePassages(value, field, `${prefix}${key}`) : []
  })

const valuePassages = (value: Value, field: Field, name: string): readonly Passage[] => {
  if (value.kind === 'list') return value.items.flatMap((item) => valuePassages(item, field, name))
  if (value.kind === 'map') return fieldPassages(value, field.fields ?? [], `${name}.`)
  // What was written, since `title: 2021` is a text too.
  return isText(field) && value.value !== null
    ? [plainPassage(name === 'title' ? 'heading' : 'field', name, String(value.value), value.line)]
    : []
}

const bodyPassages = (root: Root): readonly Passage[] => {
  const found: Passage[] = []
  const walk = (node: Nodes) => {
    if (node.type === 'block') found.push(...attributePassages(node))
    if (isProse(node)) found.push(proseOf(node))
    else if ('children' in node) node.children.forEach(walk)
  }
  walk(root)
  return found
}

const attributePassages = ({ name, attributes }: BlockNode): readonly Passage[] => {
  const fields = blockNamed(name)?.attributes ?? []
  return attributes.flatMap((attribute) => {
    const isProseField = fields.some((field) => field.name === attribute.name && isText(field))
    return isProseField && !attribute.code
      ? [plainPassage('field', `${name}.${attribute.name}`, attribute.value, attribute.line)]
      : []
  })
}
