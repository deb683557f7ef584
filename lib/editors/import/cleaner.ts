import type { Element, ElementContent } from 'hast'
import type { BodyContext } from './context'
import type { Child } from './html-tree'

/** What the parts of the cleaning share. */

/** Where an element stands: a block of ours can stand in none of these, nor can a heading. */
export type Inside = {
  readonly list?: boolean
  readonly quote?: boolean
  readonly cell?: boolean
  readonly link?: boolean
}

export type Cleaner = {
  readonly context: BodyContext
  readonly clean: (nodes: readonly Child[], inside: Inside) => readonly ElementContent[]
  readonly mark: (what: string) => Element
}

/** A bare address is no text of a link: its scheme goes. */
export const shortAddress = (address: string): string =>
  address
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '')
