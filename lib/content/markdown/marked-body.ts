import type { Definition, Link, LinkReference, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { BlockNode } from './block-types'

/** Offsets in the text; `to` is after the last character. */
type Span = readonly [from: number, to: number]

type Mark = {
  /** As content writes it: root-relative. */
  readonly url: string
  /** The whole link or picture, and what is left of it when its page is not public. */
  readonly whole: Span
  readonly kept: Span
  /** The address itself; a reference has none, and a link whose address was not found is taken for hidden. */
  readonly address?: Span | undefined
  /** `[teksti][nimi]`: the address stands in its definition. */
  readonly reference: boolean
}

/** A body as its editor wrote it, with the links and files whose addresses a public copy must change. */
export type MarkedBody = { readonly text: string; readonly marks: readonly Mark[] }

/** `source` is what was parsed, with empty lines for the front matter, which are left out. */
export const markedBody = (root: Root, source: string): MarkedBody => {
  const start = source.length - source.replace(/^\n+/, '').length
  const text = source.slice(start).trimEnd()
  const nodes: Nodes[] = []
  visit(root, (node) => void nodes.push(node))
  const definitions = new Map(
    nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node] as const] : [])),
  )
  const marks = nodes.flatMap((node) => markOf(node, source, definitions)).filter(({ url }) => url.startsWith('/'))
  return { text: text && `${text}\n`, marks: marks.map((mark) => shifted(mark, start)) }
}

const shifted = ({ url, whole, kept, address, reference }: Mark, by: number): Mark => {
  const shift = ([from, to]: Span): Span => [from - by, to - by]
  return { url, whole: shift(whole), kept: shift(kept), address: address && shift(address), reference }
}

const markOf = (node: Nodes, source: string, definitions: ReadonlyMap<string, Definition>): readonly Mark[] => {
  const whole = spanOf(node)
  if (node.type === 'link') {
    const kept = textSpan(node, whole)
    const address = place(source, [kept[1], whole[1]], /^\]\(\s*<?(?=([^\s)>]+))/)
    return [{ url: node.url, whole, kept, address, reference: false }]
  }
  if (node.type === 'linkReference') {
    const url = definitions.get(node.identifier)?.url ?? ''
    return [{ url, whole, kept: textSpan(node, whole), reference: true }]
  }
  if (node.type === 'definition') {
    const address = place(source, whole, /^\[(?:[^\]\\]|\\.)*\]:\s*<?(?=([^\s>]+))/)
    return [{ url: node.url, whole, kept: [whole[1], whole[1]], address, reference: false }]
  }
  return node.type === 'block' && node.form === 'leaf' ? fileMarks(node, whole, source) : []
}

/** Addresses of files that a block shows, whichever way it is written. */
const fileMarks = ({ syntax, attributes }: BlockNode, whole: Span, source: string): readonly Mark[] =>
  attributes.flatMap(({ name, value }) => {
    if (!value.startsWith('/media/')) return []
    const file = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const before = syntax === 'image' ? '^.*\\]\\(\\s*<?' : `^.*?\\b${name}\\s*=\\s*["']?`
    const address = place(source, whole, new RegExp(`${before}(?=(${file}))`, 's'))
    return [{ url: value, whole, kept: whole, address, reference: false }]
  })

const spanOf = ({ position }: Nodes): Span => [position?.start.offset ?? 0, position?.end.offset ?? 0]

/** The text between the brackets. */
const textSpan = ({ children }: Link | LinkReference, [from]: Span): Span => {
  const [first, last] = [children[0], children.at(-1)]
  return first && last ? [spanOf(first)[0], spanOf(last)[1]] : [from, from]
}

/** Span of the pattern's group, which is in a lookahead after what the pattern takes from the start of the span. */
const place = (source: string, [from, to]: Span, pattern: RegExp): Span | undefined => {
  const match = pattern.exec(source.slice(from, to))
  if (!match?.[1]) return undefined
  const start = from + match[0].length
  return [start, start + match[1].length]
}

/** The Markdown with its root-relative addresses as `addressOf` gives them. Where it gives none, a link becomes its text. */
export const withAddresses = ({ text, marks }: MarkedBody, addressOf: (url: string) => string | undefined): string => {
  const edits = marks.flatMap(({ url, whole, kept, address, reference }) => {
    const replacement = addressOf(url)
    if (replacement !== undefined && reference) return []
    if (replacement !== undefined && address) return [{ from: address[0], to: address[1], replacement }]
    return [
      { from: whole[0], to: kept[0], replacement: '' },
      { from: kept[1], to: whole[1], replacement: '' },
    ]
  })
  // From the end, so that offsets hold; no two edits overlap, though a picture may stand in a link.
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((edited, { from, to, replacement }) => edited.slice(0, from) + replacement + edited.slice(to), text)
}
