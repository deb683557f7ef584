import type { Terms } from '../../../content/source/word-lists'
import type { Speller } from '../../../text/voikko'
import type { Article, Passage } from '../article'

/** What a rule of advice is, and what rules look through a text with. */

/** What rules need besides the article. */
export type AdviceContext = {
  readonly terms: Terms
  /** Undefined where there is no speller: nothing is then said of spelling. */
  readonly voikko: Speller | undefined
}

/** Something to tell, at its line and field. */
export type Remark = { readonly line: number; readonly field: string; readonly what: string; readonly fix: string }
export type Rule = (article: Article, context: AdviceContext) => readonly Remark[]

/** A remark at each match of `pattern` in the passages; `tell` may pass over one by giving null. */
export const findAll = (
  passages: readonly Passage[],
  pattern: RegExp,
  tell: (match: RegExpExecArray, passage: Passage) => Pick<Remark, 'what' | 'fix'> | null,
): readonly Remark[] =>
  passages.flatMap((passage) =>
    [...passage.text.matchAll(pattern)].flatMap((match) => {
      const message = tell(match, passage)
      return message ? [{ line: passage.lineAt(match.index), field: passage.field, ...message }] : []
    }),
  )

const segmenter = new Intl.Segmenter('fi', { granularity: 'sentence' })

export type Piece = { readonly text: string; readonly at: number }

/** Sentences of a text with their places (Unicode UAX #29): a full stop before a digit or a small letter ends none. */
export const sentencesOf = (text: string): readonly Piece[] =>
  [...segmenter.segment(text)].map(({ segment, index }) => ({ text: segment, at: index }))

/** A word may hold hyphens and colons (`sote-keskus`, `28:ssa`); an address is one word too, so that it can be passed over. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}@:./_’'-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu

/** Words of a text with their places. */
export const wordsOf = (text: string): readonly Piece[] =>
  [...text.matchAll(word)].map((match) => ({ text: match[0], at: match.index }))

/** An address or a code, of which no word is judged. */
export const isAddress = (text: string): boolean => /[@/_\d]|\p{L}\.\p{L}/u.test(text)
