import { join } from 'node:path'
import type { Definition, Heading, Link, Nodes, Paragraph, Root, TableCell } from 'mdast'
import { visit } from 'unist-util-visit'
import type { BlockNode } from '../../content/markdown/block-types'
import { blockNamed } from '../../content/markdown/blocks'
import { parseBody } from '../../content/markdown/parse-body'
import { splitSource } from '../../content/source/front-matter'
import { listSources, type Source } from '../../content/source/list-sources'
import { fileBytes, readSource } from '../../content/source/read-source'
import type { Mapping, Value } from '../../content/source/read-yaml'
import { filesAtOnce, mapLimit } from '../../run/collections'
import type { TypeName } from '../../schema/content-types'
import type { Field } from '../../schema/field'

/** A content file as advice reads it: its texts with their lines, and its body as a tree. */
export type Article = {
  readonly file: string
  readonly type: TypeName
  readonly title: string
  /** Of front matter, with their lines. */
  readonly keys: ReadonlyMap<string, number>
  /** Single values of the front matter as they are written. */
  readonly given: ReadonlyMap<string, string>
  readonly passages: readonly Passage[]
  /** Null when it cannot be read, which the checks report. */
  readonly body: Root | null
}

/** Shorter fields hold names and search words, not prose; a title may have 90 characters. */
const longestOther = 60
const isText = ({ kind, max = Number.POSITIVE_INFINITY }: Field): boolean => kind === 'text' && max > longestOther

/** Advice is for what can be read; the checks report the rest. */
const ignore = () => {}

/** Reads a content file, null when it cannot be; `shownAs` is how problems name it. */
export const readArticle = (source: Source, bytes: Buffer | null, shownAs: string): Article => {
  const text = bytes && readSource(bytes, ignore)
  const { frontMatter = null, body = null } = text === null ? {} : splitSource(text, ignore)
  // Advice is on Finnish: a text in another language has none.
  const isForeign = frontMatter?.entries.some(({ key }) => key === 'lang') ?? false
  const root = body === null || isForeign ? null : parseBody(body, source.extension, ignore)
  const fields = frontMatter && !isForeign ? fieldPassages(frontMatter, source.type.fields) : []
  const passages = [...fields, ...(root ? bodyPassages(root) : [])]
  const title = passages.find(({ field }) => field === 'title')?.text ?? ''
  const keys = new Map(frontMatter?.entries.map(({ key, line }) => [key, line]))
  const given = new Map(
    (frontMatter?.entries ?? []).flatMap(({ key, value }) => (value.kind === 'scalar' ? [[key, value.source]] : [])),
  )
  return { file: shownAs, type: source.type.name, title, keys, given, passages, body: root }
}

/** Those whose file, named as the repository does, is `wanted`. */
export const readArticles = async (contentDir: string, wanted: (file: string) => boolean = () => true) => {
  const { sources } = await listSources(contentDir, 'content')
  const chosen = sources.filter(({ file }) => wanted(`content/${file}`))
  return mapLimit(chosen, filesAtOnce, async (source) =>
    readArticle(source, await fileBytes(join(contentDir, source.file), ignore), `content/${source.file}`),
  )
}

const fieldPassages = (mapping: Mapping, fields: readonly Field[], prefix = ''): readonly Passage[] =>
  mapping.entries.flatMap(({ key, value }) => {
    const field = fields.find(({ name }) => name === key)
    return field ? valuePassages(value, field, `${prefix}${key}`) : []
  })

const valuePassages = (value: Value, field: Field, name: string): readonly Passage[] => {
  if (value.kind === 'list') return value.items.flatMap((item) => valuePassages(item, field, name))
  if (value.kind === 'map') return fieldPassages(value, field.fields ?? [], `${name}.`)
  // `title: 2021` is a text too.
  return isText(field) && value.value !== null
    ? [plainPassage(name === 'title' ? 'heading' : 'field', name, String(value.value), value.line)]
    : []
}

const bodyPassages = (root: Root): readonly Passage[] => {
  const passages: Passage[] = []
  const walk = (node: Nodes) => {
    if (node.type === 'block') passages.push(...attributePassages(node))
    if (isProse(node)) passages.push(proseOf(node))
    else if ('children' in node) node.children.forEach(walk)
  }
  walk(root)
  return passages
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

/** A paragraph, heading, table cell or field as plain text. */
export type Passage = {
  readonly kind: 'heading' | 'paragraph' | 'cell' | 'field'
  /** `teksti` in a body, else the field: `summary`, `kuva.caption`. */
  readonly field: string
  /** As readers see it; code and pictures are one U+FFFC. */
  readonly text: string
  /** Line in the file of the character at `index`. */
  readonly lineAt: (index: number) => number
}

type Prose = Heading | Paragraph | TableCell
const kinds = { heading: 'heading', paragraph: 'paragraph', tableCell: 'cell' } as const

const isProse = (node: Nodes): node is Prose => node.type in kinds

const objectMark = '\uFFFC'

const plainPassage = (kind: Passage['kind'], field: string, text: string, line: number): Passage => ({
  kind,
  field,
  text,
  lineAt: () => line,
})

const proseOf = (node: Prose): Passage => {
  const pieces: { readonly at: number; readonly line: number; readonly value: string }[] = []
  let length = 0
  const add = (value: string, line: number) => {
    pieces.push({ at: length, line, value })
    length += value.length
  }
  const walk = (part: Nodes) => {
    const line = part.position?.start.line ?? 1
    if (part.type === 'text') add(part.value, line)
    else if (part.type === 'inlineCode' || part.type === 'image') add(objectMark, line)
    else if (part.type === 'break') add('\n', line)
    else if ('children' in part) for (const child of part.children) walk(child)
  }
  walk(node)
  const text = pieces.map(({ value }) => value).join('')
  const lineAt = (index: number): number => {
    const piece = pieces.findLast(({ at }) => at <= index)
    if (!piece) return node.position?.start.line ?? 1
    return piece.line + (piece.value.slice(0, index - piece.at).match(/\n/g)?.length ?? 0)
  }
  return { kind: kinds[node.type], field: 'teksti', text, lineAt }
}

type BodyLink = { readonly url: string; readonly line: number }

/** Links of an article's body and of its blocks, in order. */
export const linksOf = ({ body }: Article): readonly BodyLink[] => {
  const links: BodyLink[] = []
  const lineOf = (node: Nodes) => node.position?.start.line ?? 1
  if (!body) return links
  visit(body, (node: Link | Definition | BlockNode | Nodes) => {
    if (node.type === 'link' || node.type === 'definition') links.push({ url: node.url, line: lineOf(node) })
    if (node.type !== 'block') return
    for (const { name, value, line } of node.attributes)
      if (name === 'href' || name === 'file') links.push({ url: value, line })
  })
  return links
}
