import type { Reading, Voikko } from './voikko'

/** Borders inside compounds: the only places where a narrow screen may break a word. */

/** Shorter words fit a line of 320 px even in the largest heading; addresses are left alone. */
const longWord = /(?<![\p{L}\p{N}./@_])\p{L}{14,}(?![\p{L}\p{N}/@_]|\.\p{L})/gu
/** What is code or drawn keeps its words; a tag, its attributes. */
const inHtml = new RegExp(`<(code|pre|svg)\\b.*?</\\1>|<(?:"[^"]*"|[^">])*>|${longWord.source}`, 'gsu')
/** Letters of a piece that stays whole though it is a compound itself: `talousarvio`. */
const shortest = 11
const mostPieces = 3
/** Soft hyphen: between parts of a compound here, and in no output. */
const border = '\u00AD'
/** An empty element that may break a line (`app/styles/site.css`). No body has another `<i>`, so it needs no class. */
const borderHtml = '<i></i>'

/** Where the parts of a word begin, the first left out; `structure` is Voikko's. */
export const cutsOf = (structure: string): readonly number[] => {
  const cuts: number[] = []
  let at = 0
  for (const sign of structure) {
    if (sign === '=' && at > 0) cuts.push(at)
    if (sign !== '=') at += 1
  }
  return cuts
}

/** Neighbours with at most `most` letters together made one. */
const joined = (parts: readonly string[], most: number): readonly string[] => {
  const pieces: string[] = []
  for (const part of parts) {
    const last = pieces.at(-1) ?? ''
    const fits = last.length + part.length <= most
    pieces.splice(fits ? -1 : pieces.length, 1, fits ? last + part : part)
  }
  return pieces
}

/** A long word with U+00AD at up to two of its borders; unchanged when it has none. */
const withBorders = (word: string, read: (word: string) => readonly Reading[]): string => {
  const [cuts = []] = read(word)
    .map(({ structure }) => cutsOf(structure))
    .toSorted((a, b) => a.length - b.length)
  const parts = [0, ...cuts].map((cut, at) => word.slice(cut, cuts[at]))
  let most = shortest
  while (joined(parts, most).length > mostPieces) most += 1
  return joined(parts, most).join(border)
}

/** Words with their borders, by the word without. */
export type Compounds = ReadonlyMap<string, string>

/** Finds compounds; none without Voikko. */
export const createCompounds = (voikko: Pick<Voikko, 'read'> | undefined) => {
  const words = new Map<string, string>()
  const bordered = (word: string): string => {
    const seen = words.get(word)
    if (seen !== undefined) return seen
    const fresh = voikko ? withBorders(word, voikko.read) : word
    words.set(word, fresh)
    return fresh
  }
  return {
    /** Those of a text, each once, with their borders. */
    in: (text: string): readonly string[] =>
      [...new Set(text.match(longWord))].map(bordered).filter((word) => word.includes(border)),
    /** HTML with an element at each border, for the site's own pages alone. */
    inHtml: (html: string): string =>
      html.replace(inHtml, (found) => (found.startsWith('<') ? found : bordered(found).replaceAll(border, borderHtml))),
  }
}

export const compoundMap = (words: readonly string[]): Compounds =>
  new Map(words.map((word) => [word.replaceAll(border, ''), word]))

/** The text with U+00AD at the borders of its compounds: for layout, never for an output. */
export const withSoftHyphens = (text: string, compounds: Compounds): string =>
  text.replace(longWord, (word) => compounds.get(word) ?? word)

/** Pieces of a text between which a line may break. */
export const piecesOf = (text: string, compounds: Compounds): readonly string[] =>
  withSoftHyphens(text, compounds).split(border)

export const withoutBorders = (html: string): string => html.replaceAll(borderHtml, '')
