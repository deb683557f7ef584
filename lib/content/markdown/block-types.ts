import type { Element, ElementContent, Properties } from 'hast'
import type { BlockContent, Data, DefinitionContent, Node } from 'mdast'
import type { Field } from '../../schema/field'
import type { MediaFacts } from '../media/media-reader'

/** Of a block that passed the checks. */
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
  /** How it begins in Markdown: `::kuva`. */
  readonly opening: string
  readonly attributes: readonly Field[]
  /** Containers: `text` is any text, lists and tables; `orderedList` exactly one; `table` a chart's; `blocks` only blocks called `child`. */
  readonly holds?: 'text' | 'orderedList' | 'table' | 'blocks'
  readonly child?: string
  /** Leaves: the only block it may stand in; without it, it stands in the body. */
  readonly parent?: string | undefined
  readonly render: (context: BlockContext) => Element
}

export type BlockAttribute = {
  readonly name: string
  readonly value: string
  readonly line: number
  /** JSX: the value is code (`{…}`), which is never allowed. */
  readonly code: boolean
}

/** The same from either syntax. */
export interface BlockNode extends Node {
  type: 'block'
  /** Lower-case name as in the table; '' for a JSX tag that starts with a small letter, which names no block. */
  name: string
  /** As it was written. */
  written: string
  /** `jsx` in `.mdx`; `image` is Markdown's own picture, which becomes a `kuva` block. */
  syntax: 'directive' | 'jsx' | 'image'
  form: 'leaf' | 'container'
  attributes: readonly BlockAttribute[]
  children: (BlockContent | DefinitionContent)[]
  /** Directives: text in square brackets after the name, which we do not use. */
  hasLabel: boolean
  /** Directives: the container ends in a line of colons. */
  closed: boolean
  /** Set by the check: where it ends is not known, so what it holds is not blamed for its place. */
  flawed: boolean
  /** Set by the check: values that passed, and facts of the file that the block shows. */
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

type Child = ElementContent | string | null | undefined

/** A hast element; children that are nothing are left out. */
export const h = (tagName: string, properties: Properties, ...children: readonly Child[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.flatMap((child): ElementContent[] => {
    if (!child) return []
    return [typeof child === 'string' ? { type: 'text', value: child } : child]
  }),
})
