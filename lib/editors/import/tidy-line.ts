import type { Paragraph, PhrasingContent } from 'mdast'
import type { Piece } from './write-markdown'

/** What stands in a line of text: pictures come out of it, and emphasis holds just its words. */

export const withoutBreaks = (nodes: readonly PhrasingContent[]): readonly PhrasingContent[] =>
  nodes.map((node): PhrasingContent => {
    if (node.type === 'break') return { type: 'text', value: ' ' }
    return 'children' in node ? ({ ...node, children: [...withoutBreaks(node.children)] } as PhrasingContent) : node
  })

export const withoutPieces = (nodes: readonly PhrasingContent[]) => ({
  pieces: nodes.filter((node) => node.type === 'piece'),
  rest: nodes.filter((node) => node.type !== 'piece'),
})

/** A paragraph parted at its pictures and at two line breaks in a row. */
export const parted = ({ children }: Paragraph): readonly (Paragraph | Piece)[] => {
  const parts: (Paragraph | Piece)[] = []
  let line: PhrasingContent[] = []
  const end = () => {
    const kept = tidyLine(line)
    if (kept.length > 0) parts.push({ type: 'paragraph', children: [...kept] })
    line = []
  }
  for (const node of lifted(children)) {
    const isSecond =
      node.type === 'break' && line.findLast((one) => one.type !== 'text' || one.value.trim() !== '')?.type === 'break'
    if (node.type === 'piece' || isSecond) end()
    if (node.type === 'piece') parts.push(node)
    else if (!isSecond) line.push(node)
  }
  end()
  return parts
}

/** Pictures inside emphasis and links come out of them. */
const lifted = (nodes: readonly PhrasingContent[]): readonly PhrasingContent[] =>
  nodes.flatMap((node): readonly PhrasingContent[] => {
    if (!('children' in node)) return [node]
    const inner = lifted(node.children)
    const { pieces, rest } = withoutPieces(inner)
    return [...pieces, ...(rest.length > 0 ? [{ ...node, children: [...rest] } as PhrasingContent] : [])]
  })

/** Text without space at its ends; emphasis holds none at its ends either, is never empty, twice or in pieces. */
export const tidyLine = (nodes: readonly PhrasingContent[]): readonly PhrasingContent[] => {
  const flat = nodes.flatMap((node) => tidyEmphasis(node, []))
  const line: PhrasingContent[] = []
  for (const node of flat) {
    const last = line.at(-1)
    if (last?.type === 'text' && node.type === 'text')
      line[line.length - 1] = { type: 'text', value: last.value + node.value }
    else if (
      last &&
      last.type === node.type &&
      (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') &&
      'children' in last
    )
      line[line.length - 1] = { ...node, children: [...last.children, ...node.children] } as PhrasingContent
    else line.push(node)
  }
  // `**Puhelin:**08` would not be bold to Markdown: the colon comes out.
  for (const [at, node] of line.entries()) {
    const [next, last] = [line[at + 1], 'children' in node ? node.children.at(-1) : undefined]
    const sign = last?.type === 'text' ? (/(?<=[\p{L}\p{N}])[\p{P}\p{S}]+$/u.exec(last.value)?.[0] ?? '') : ''
    if (!emphatic.includes(node.type) || !sign || next?.type !== 'text' || !/^[\p{L}\p{N}]/u.test(next.value)) continue
    if (last?.type === 'text') last.value = last.value.slice(0, -sign.length)
    next.value = sign + next.value
  }
  const isBlank = (node: PhrasingContent) => node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
  const from = line.findIndex((node) => !isBlank(node))
  const shown = from === -1 ? [] : line.slice(from, line.findLastIndex((node) => !isBlank(node)) + 1)
  return shown.map((node, at): PhrasingContent => {
    if (node.type !== 'text') return node
    const afterBreak = at === 0 || shown[at - 1]?.type === 'break'
    const beforeBreak = at === shown.length - 1 || shown[at + 1]?.type === 'break'
    const value = node.value.replace(/\s+/g, ' ')
    return {
      type: 'text',
      value: beforeBreak ? (afterBreak ? value.trim() : value.trimEnd()) : afterBreak ? value.trimStart() : value,
    }
  })
}

const emphatic = ['strong', 'emphasis', 'delete']

const tidyEmphasis = (node: PhrasingContent, around: readonly string[]): readonly PhrasingContent[] => {
  if (!('children' in node)) return [node]
  const isEmphasis = emphatic.includes(node.type)
  const children = node.children.flatMap((child) => tidyEmphasis(child, isEmphasis ? [...around, node.type] : around))
  if (isEmphasis && around.includes(node.type)) return children
  const isSpace = (child: PhrasingContent | undefined) =>
    child?.type === 'break' || (child?.type === 'text' && child.value.trim() === '')
  let [from, to] = [0, children.length]
  while (from < to && isSpace(children[from])) from++
  while (to > from && isSpace(children[to - 1])) to--
  const inner = children.slice(from, to)
  if (inner.length === 0) return children
  const [first, last] = [inner[0], inner.at(-1)]
  const before = first?.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : ''
  const after = last?.type === 'text' ? (/\s+$/.exec(last.value)?.[0] ?? '') : ''
  if (first?.type === 'text') inner[0] = { type: 'text', value: first.value.slice(before.length) }
  const end = inner.at(-1)
  if (end?.type === 'text' && after)
    inner[inner.length - 1] = { type: 'text', value: end.value.slice(0, -after.length) }
  const space = (value: string): readonly PhrasingContent[] => (value ? [{ type: 'text', value }] : [])
  return [
    ...children.slice(0, from),
    ...space(before),
    { ...node, children: inner } as PhrasingContent,
    ...space(after),
    ...children.slice(to),
  ]
}
