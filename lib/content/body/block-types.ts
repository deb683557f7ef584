import type { Element, ElementContent } from 'hast'
import type { Field } from '../../schema/field'
import type { MediaFacts } from '../media'

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
