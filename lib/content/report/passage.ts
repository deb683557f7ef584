import type { Heading, Nodes, Paragraph, TableCell } from 'mdast'

/** One stretch of running text: a paragraph, a heading, a cell of a table or a field, without its marks. */
export type Passage = {
  readonly kind: 'heading' | 'paragraph' | 'cell' | 'field'
  /** `teksti` in a body, else the field: `summary`, `kuva.caption`. */
  readonly field: string
  /** As the reader sees it; code, of which nothing is judged, is one U+FFFC. */
  readonly text: string
  /** Line in the file of the character at `index`. */
  readonly lineAt: (index: number) => number
}

type Prose = Heading | Paragraph | TableCell
const kinds = { heading: 'heading', paragraph: 'paragraph', tableCell: 'cell' } as const

export const isProse = (node: Nodes): node is Prose => node.type in kinds

/** Stands for code and pictures in text. */
export const objectMark = '\uFFFC'

export const plainPassage = (kind: Passage['kind'], field: string, text: string, line: number): Passage => ({
  kind,
  field,
  text,
  lineAt: () => line,
})

/** The text of a node of the body. */
export const proseOf = (node: Prose): Passage => {
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
