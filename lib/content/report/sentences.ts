const segmenter = new Intl.Segmenter('fi', { granularity: 'sentence' })

export type Piece = { readonly text: string; readonly at: number }

/** Sentences of a text with their places (Unicode UAX #29): a full stop before a digit or a small letter ends none. */
export const sentencesOf = (text: string): readonly Piece[] =>
  [...segmenter.segment(text)].map(({ segment, index }) => ({ text: segment, at: index }))

/** A word may hold hyphens and colons (`sote-keskus`, `28:ssa`); an address is one word too, so that it can be passed over. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}@:./_’'-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu

/** Words of a text with their places. */
export const wordsOf = (text: string): readonly Piece[] =>
  [...text.matchAll(word)].map((found) => ({ text: found[0], at: found.index }))

/** An address or a code, of which no word is judged. */
export const isAddress = (text: string): boolean => /[@/_\d]|\p{L}\.\p{L}/u.test(text)
