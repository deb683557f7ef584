import type { Terms } from '../../../schema/word-lists'
import type { Speller } from '../../../text/voikko'
import type { Article, Passage } from '../article'

export type AdviceContext = {
  readonly terms: Terms
  /** Undefined without a speller: spelling is then not judged. */
  readonly voikko: Speller | undefined
}

export type Remark = { readonly line: number; readonly field: string; readonly what: string; readonly fix: string }
export type Rule = (article: Article, context: AdviceContext) => readonly Remark[]

/** A remark at each match of `pattern`; `toMessage` gives null to skip one. */
export const findAll = (
  passages: readonly Passage[],
  pattern: RegExp,
  toMessage: (match: RegExpExecArray, passage: Passage) => Pick<Remark, 'what' | 'fix'> | null,
): readonly Remark[] =>
  passages.flatMap((passage) =>
    [...passage.text.matchAll(pattern)].flatMap((match) => {
      const message = toMessage(match, passage)
      return message ? [remarkAt(passage, match.index, message.what, message.fix)] : []
    }),
  )

export const remarkAt = ({ lineAt, field }: Passage, index: number, what: string, fix: string): Remark => ({
  line: lineAt(index),
  field,
  what,
  fix,
})

const segmenter = new Intl.Segmenter('fi', { granularity: 'sentence' })
export type Piece = { readonly text: string; readonly at: number }

/** Sentences with their places (Unicode UAX #29): a full stop before a digit or a small letter ends none. */
export const sentencesOf = (text: string): readonly Piece[] =>
  [...segmenter.segment(text)].map(({ segment, index }) => ({ text: segment, at: index }))

/** With hyphens and colons (`sote-keskus`, `28:ssa`); an address is one word, so that it can be skipped. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}@:./_’'-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu

export const wordsOf = (text: string): readonly Piece[] =>
  [...text.matchAll(word)].map((match) => ({ text: match[0], at: match.index }))

export const isAddress = (text: string): boolean => /[@/_\d]|\p{L}\.\p{L}/u.test(text)
