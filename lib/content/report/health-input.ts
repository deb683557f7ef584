import type { CheckedDocument } from '../check/facts'
import type { Article } from './article'
import type { OutlineLine } from './outline'

/** What the health of content is judged by, and how it is told. */
export type HealthInput = {
  /** Every document, hidden ones too; drafts are left out of what is told. */
  readonly documents: readonly CheckedDocument[]
  /** The same as texts, by file: `content/sivut/x.md`. */
  readonly articles: readonly Article[]
  /** Media paths that exist: `/media/x.png`. */
  readonly media: readonly string[]
  /** `2026-11-22` */
  readonly today: string
}

/** A document's place, as the report names it. */
export const at = ({ file }: CheckedDocument): string => `content/${file}`
export const titled = (document: CheckedDocument, text: string): OutlineLine => ({
  at: at(document),
  text: `${String(document.data.title)}: ${text}`,
})
