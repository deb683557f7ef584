import type { Node, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, type Handle, toMarkdown, type Unsafe } from 'mdast-util-to-markdown'

/** The one writer of imported bodies: our own style, and every sign that the checks would take for a mark is escaped. */

/** Ready Markdown: a block of ours on lines of its own, or a mark in a line. */
export interface Piece extends Node {
  type: 'piece'
  value: string
  /** The block around it, shared with its neighbours: `:::asiakirjat`. */
  within?: string
}
export interface Mark extends Node {
  type: 'mark'
  value: string
}

// The tree's own types are interfaces, extended as mdast asks.
declare module 'mdast' {
  interface RootContentMap {
    piece: Piece
    mark: Mark
  }
  interface BlockContentMap {
    piece: Piece
  }
  interface PhrasingContentMap {
    mark: Mark
    piece: Piece
  }
}

const written: Handle = ({ value }: Piece | Mark) => value

const letter = /[\p{L}\p{N}]/u

/** `_` within a word is no emphasis. */
const emphasis: Handle = (node, parent, state, info) => {
  const [before, after] = [info.before.slice(-1), info.after.slice(0, 1)]
  // Beside another `*` that would be read otherwise.
  const isInWord = (letter.test(before) || letter.test(after)) && before !== '*' && after !== '*'
  state.options.emphasis = isInWord ? '*' : '_'
  return defaultHandlers.emphasis(node, parent, state, info)
}

const phrasing = { inConstruct: 'phrasing' } as const
/** Of what `lib/content/check/plain-text.ts` and `body-markup.ts` refuse, and blocks. */
const unsafe: readonly Unsafe[] = [
  { character: ':', atBreak: true, after: ':|[a-z]+(?:\\{|$|[\\r\\n])' },
  { character: ':', before: '[^\\w:/]|^', after: '[a-z]+(?:_[a-z]+)*:', ...phrasing },
  { character: '{', after: '[{%#:.A-Za-z]', ...phrasing },
  { character: '}', before: '[}%#]', ...phrasing },
  { character: '}', after: '\\}', ...phrasing },
  { character: '<', after: '[%?\\s!/A-Za-z]', ...phrasing },
  { character: '>', before: '[%?]', ...phrasing },
  { character: '!', atBreak: true, after: '!!' },
  { character: '?', atBreak: true, after: '\\?\\?' },
  { character: '$', atBreak: true },
  { character: '$', after: '\\$', ...phrasing },
  { character: '^', ...phrasing },
  { character: '%', atBreak: true },
  { character: '=', after: '=', ...phrasing },
  { character: '~', ...phrasing },
  { character: '.', atBreak: true, after: '\\. ' },
]

/** Markdown of a body, an empty line between blocks, a line end at its end. */
export const writeMarkdown = (children: readonly RootContent[]): string => {
  const root: Root = { type: 'root', children: [...children] }
  return toMarkdown(root, {
    bullet: '-',
    emphasis: '_',
    strong: '*',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    incrementListMarker: true,
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    handlers: { piece: written, mark: written, emphasis: Object.assign(emphasis, { peek: () => '_' }) },
    unsafe: [...unsafe],
    // Our lists are tight unless an item holds several blocks.
    join: [
      (left, right, parent) =>
        parent.type === 'listItem' && !parent.spread && right.type === 'list' && left.type === 'paragraph'
          ? 0
          : undefined,
    ],
  })
}

/** Nodes that hold text in a line. */
export const isText = (node: Nodes): node is PhrasingContent =>
  [
    'text',
    'emphasis',
    'strong',
    'delete',
    'inlineCode',
    'break',
    'link',
    'mark',
    'footnoteReference',
    'piece',
    'image',
  ].includes(node.type)
