import type { Element, ElementContent, Properties } from 'hast'
import type { BlockContent, Data, DefinitionContent, Node } from 'mdast'
import type { Field } from '../../schema/field'
import type { MediaFacts } from '../media/media-reader'

/** What a block's render is given: values that passed the checks, as text. */
export type BlockContext = {
  /** '' when it was not given. */
  readonly value: (name: string) => string
  readonly children: readonly ElementContent[]
  /** Of the file in `src` or `file`. */
  readonly media: MediaFacts | null
}

export type Block = {
  /** In Markdown: `::kuva{…}` or `:::huomio`. */
  readonly name: string
  /** In MDX: `<Kuva … />`. */
  readonly jsx: string
  /** Finnish, for forms and the editors' reference. */
  readonly label: string
  readonly hint: string
  readonly form: 'leaf' | 'container'
  readonly attributes: readonly Field[]
  /** Containers: `text` is any text, lists and tables; `orderedList` exactly one; `blocks` only blocks called `child`. */
  readonly holds?: 'text' | 'orderedList' | 'blocks'
  readonly child?: string
  /** Leaves: the only block it may stand in; without it, it stands in the body. */
  readonly parent?: string
  /** Gives one element; the same for both syntaxes. No code of the author's is run. */
  readonly render: (context: BlockContext) => Element
}

export type BlockAttribute = {
  readonly name: string
  readonly value: string
  readonly line: number
  /** JSX only: the value is code (`{…}`), which is never allowed. */
  readonly code: boolean
}

/** One block in the tree, the same from either syntax. */
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

/** What may stand among the children of `h`: nothing is left out, text is text. */
type Child = ElementContent | string | null | undefined

/** A hast element. */
export const h = (tagName: string, properties: Properties, ...children: readonly Child[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.flatMap((child): ElementContent[] => {
    if (child === null || child === undefined || child === '') return []
    return [typeof child === 'string' ? { type: 'text', value: child } : child]
  }),
})
