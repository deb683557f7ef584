import type { BlockContent, Data, DefinitionContent, Node } from 'mdast'
import type { MediaFacts } from '../media'

/** One block in the tree, the same from either syntax. */
export type BlockAttribute = {
  readonly name: string
  readonly value: string
  readonly line: number
  /** JSX only: the value is code (`{…}`), which is never allowed. */
  readonly code: boolean
}

export interface BlockNode extends Node {
  type: 'block'
  /** Lower-case name as in the table; '' for a JSX tag that starts with a small letter, which names no block. */
  name: string
  /** The name as it was written. */
  written: string
  /** `jsx` in `.mdx`; `image` is Markdown's own picture, which becomes a `kuva` block. */
  syntax: 'directive' | 'jsx' | 'image'
  form: 'leaf' | 'container'
  attributes: readonly BlockAttribute[]
  children: (BlockContent | DefinitionContent)[]
  /** Directives: text in square brackets after the name, a form we do not use. */
  hasLabel: boolean
  /** Directives: the container ends in a line of colons. */
  closed: boolean
  /** Set by the check: it runs on too far, so that what it holds is not to be blamed. */
  flawed: boolean
  /** Filled in by the check: values that passed, and the facts of the file the block shows. */
  values: Readonly<Record<string, unknown>>
  media: MediaFacts | null
  data?: Data
}

// The tree's own types are interfaces, extended as mdast asks.
declare module 'mdast' {
  interface RootContentMap {
    block: BlockNode
  }
  interface BlockContentMap {
    block: BlockNode
  }
}
