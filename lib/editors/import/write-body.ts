import type { ElementContent, Root as HtmlRoot } from 'hast'
import type {
  BlockContent,
  DefinitionContent,
  Heading,
  List,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import rehypeRemark, { type Options } from 'rehype-remark'
import { unified } from 'unified'
import { playerBlock } from './blocks'
import type { BodyContext } from './context'
import { property } from './html-tree'
import { mendHeadings, resolveAnchors } from './mend-headings'
import { parted, tidyLine, withoutBreaks, withoutPieces } from './tidy-line'
import { isText, type Piece, writeMarkdown } from './write-markdown'

/** From the cleaned HTML to a body that the checks take: blocks at the top, headings by one level, links that lead somewhere. */

type Handler = NonNullable<NonNullable<Options['handlers']>[string]>

const heading: Handler = (state, node) => ({
  type: 'heading',
  depth: Number(node.tagName.slice(1)) as Heading['depth'],
  // `all` gives what stands in a line, as its parent is one.
  children: state.all(node) as PhrasingContent[],
  data: { oldId: property(node, 'id') },
})

const processor = unified()
  .use(rehypeRemark, {
    document: true,
    quotes: ['”'],
    handlers: {
      'x-piece': (_, node) => {
        const within = property(node, 'within')
        return { type: 'piece', value: property(node, 'value'), ...(within ? { within } : {}) } as Piece
      },
      'x-mark': (_, node) => ({ type: 'mark', value: property(node, 'value') }),
      'x-note': (_, node) => ({
        type: 'footnoteReference',
        identifier: property(node, 'id'),
        label: property(node, 'id'),
      }),
      a: (state, node) => {
        const children = state.all(node) as PhrasingContent[]
        const data = property(node, 'dataBare') ? { isBare: true } : undefined
        return { type: 'link', url: property(node, 'href'), children, ...(data && { data }) }
      },
      h1: heading,
      h2: heading,
      h3: heading,
      h4: heading,
      h5: heading,
      h6: heading,
    },
  })
  .freeze()

declare module 'mdast' {
  interface HeadingData {
    /** Its id on the old page. */
    oldId?: string
  }
  interface LinkData {
    /** Its text is its address. */
    isBare?: boolean
  }
}

type BodyParts = {
  readonly children: readonly ElementContent[]
  /** Footnotes by their ids. */
  readonly footnotes: ReadonlyMap<string, readonly ElementContent[]>
  /** A first heading that says the same is left out. */
  readonly title: string
}

export const writeBody = ({ children, footnotes, title }: BodyParts, { note }: BodyContext): string => {
  const blocks = tidyBlocks(treeOf(children), note)
  const own = sameText(blocks[0], title) ? blocks.slice(1) : blocks
  mendHeadings(own)
  resolveAnchors(own, note)
  const notes = writeFootnotes(own, footnotes, note)
  return writeMarkdown(groupPieces([...own, ...notes]))
}

const treeOf = (children: readonly ElementContent[]): readonly RootContent[] => {
  const root: HtmlRoot = { type: 'root', children: [...children] }
  const tree = processor.runSync(root) as unknown as Root
  return tree.children
}

const sameText = (node: RootContent | undefined, title: string): boolean =>
  node?.type === 'heading' && textOf(node).trim().toLocaleLowerCase('fi') === title.trim().toLocaleLowerCase('fi')

/** Blocks at the top: pictures come out of what they stand in, paragraphs are parted where an empty line was meant. */
const tidyBlocks = (nodes: readonly RootContent[], note: (text: string) => void): readonly RootContent[] =>
  nodes.flatMap((node): readonly RootContent[] => {
    if (node.type === 'paragraph') return parted(node).flatMap((part) => asPlayer(part) ?? part)
    if (node.type === 'heading') {
      const { pieces, rest } = withoutPieces(tidyLine(withoutBreaks(node.children)))
      const only = rest.length === 1 && rest[0]?.type === 'strong' ? rest[0].children : rest
      return [
        ...(textOf({ type: 'paragraph', children: only }).trim() ? [{ ...node, children: [...only] }] : []),
        ...pieces,
      ]
    }
    if (isText(node) && node.type !== 'piece') return parted({ type: 'paragraph', children: [node] })
    if (node.type === 'list' && node.ordered && (node.start ?? 1) !== 1) return tidyBlocks(numbered(node), note)
    if (node.type === 'list' || node.type === 'blockquote' || node.type === 'table') {
      const pieces: Piece[] = []
      const inner = tidyInner(node, pieces, note)
      if (pieces.length > 0)
        note('Luettelossa, lainauksessa tai taulukossa ollut kuva tai tiedosto on nyt sen jäljessä.')
      return [...(inner ? [inner] : []), ...pieces]
    }
    return [node]
  })

/** A list that goes on from another begins at a number of its own, which a list of ours cannot: the numbers are text. */
const numbered = ({ children, start }: List): readonly RootContent[] =>
  children.flatMap(({ children: parts }, at): readonly RootContent[] => {
    const number = { type: 'text' as const, value: `${(start ?? 1) + at}. ` }
    const [first, ...rest] = parts
    return first?.type === 'paragraph'
      ? [{ ...first, children: [number, ...first.children] }, ...rest]
      : [{ type: 'paragraph', children: [number] }, ...parts]
  })

type Holder = Extract<RootContent, { type: 'list' | 'blockquote' | 'table' }>

const tidyInner = (node: Holder, pieces: Piece[], note: (text: string) => void): Holder | undefined => {
  if (node.type === 'table') return tidyTable(node, pieces)
  if (node.type === 'blockquote') {
    const children = innerBlocks(node.children, pieces, note)
    return children.length > 0 ? { ...node, children } : undefined
  }
  const items = node.children.flatMap((item) => {
    const children = innerBlocks(item.children, pieces, note)
    const isTight = children.filter((child) => child.type !== 'list').length < 2
    return children.length > 0 ? [{ ...item, checked: null, spread: !isTight, children }] : []
  })
  if (items.length === 0) return undefined
  // One item is in no order.
  const ordered = node.ordered && items.length > 1
  return { ...node, ordered, spread: items.some(({ spread }) => spread), children: items }
}

const innerBlocks = (nodes: readonly RootContent[], pieces: Piece[], note: (text: string) => void) => {
  const blocks = tidyBlocks(nodes, note)
  pieces.push(...blocks.filter((block) => block.type === 'piece'))
  // What is left can stand in a list: headings have become bold text before.
  return blocks.filter((block) => block.type !== 'piece') as (BlockContent | DefinitionContent)[]
}

const tidyTable = (table: Table, pieces: Piece[]): Table | undefined => {
  const rows = table.children.map((row) =>
    row.children.map((cell) => {
      const parts = withoutPieces(tidyLine(withoutBreaks(cell.children)))
      pieces.push(...parts.pieces)
      return { ...cell, children: [...parts.rest] }
    }),
  )
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) =>
    rows.some((cells) => (cells[at]?.children.length ?? 0) > 0),
  )
  if (columns.length === 0) return undefined
  const children = rows.map((cells) => ({
    type: 'tableRow' as const,
    children: columns.map((at) => cells[at] ?? { type: 'tableCell' as const, children: [] }),
  }))
  return { type: 'table', align: columns.map(() => null), children }
}

/** An address of a film alone in its paragraph, which WordPress shows as a player. */
const asPlayer = (node: Paragraph | Piece): Piece | undefined => {
  if (node.type === 'piece' || node.children.length !== 1) return undefined
  const [only] = node.children
  const block = only?.type === 'link' && only.data?.isBare ? playerBlock(only.url, '') : undefined
  return block ? { type: 'piece', value: block } : undefined
}

/** The notes that the text refers to, numbered in its order. */
const writeFootnotes = (
  nodes: readonly RootContent[],
  footnotes: BodyParts['footnotes'],
  note: (text: string) => void,
): readonly RootContent[] => {
  const numbers = new Map<string, string>()
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference') {
      const number = numbers.get(node.identifier) ?? String(numbers.size + 1)
      numbers.set(node.identifier, number)
      Object.assign(node, { identifier: number, label: number })
    } else if ('children' in node) for (const child of node.children) visit(child)
  }
  for (const node of nodes) visit(node)
  return [...numbers].map(([id, number]): RootContent => {
    const children = innerBlocks(tidyBlocks(treeOf(footnotes.get(id) ?? []), note), [], note)
    return { type: 'footnoteDefinition', identifier: number, label: number, children }
  })
}

/** Neighbours that stand within the same block. */
const groupPieces = (nodes: readonly RootContent[]): readonly RootContent[] => {
  const result: RootContent[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type !== 'piece' || !node.within) result.push(node)
    else if (last?.type === 'piece' && last.within === node.within)
      result[result.length - 1] = { ...last, value: last.value.replace(/:::$/, `${node.value}\n:::`) }
    else result.push({ ...node, value: `${node.within}\n${node.value}\n:::` })
  }
  return result
}
