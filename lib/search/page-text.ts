import { fold } from './fold'

/** A page as a result shows it: one file a page, read when the result is shown. */
export type PageText = {
  /** Root-relative, without the base path. */
  readonly url: string
  readonly type: string
  /** '' when undated. */
  readonly date: string
  readonly title: string
  /** Summary first, then the body; `id` is the anchor of a heading. Pieces of text are counted on from the title's. */
  readonly blocks: readonly { readonly text: string; readonly id?: string }[]
  /** Which base forms each word has, see `packWords`. */
  readonly words: string
}

/** Space-separated pieces of a text. */
export const piecesOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean)

/** The pieces of everything a result may show, the title's first. */
export const allPieces = ({ title, blocks }: Pick<PageText, 'title' | 'blocks'>): readonly string[] => [
  ...piecesOf(title),
  ...blocks.flatMap(({ text }) => piecesOf(text)),
]

/** Letters kept of the word are told by one sign. */
const mostKept = 35

/**
 * Base forms by folded word, for the words of a text in the order they first come: `5ta.0laki,,3` gives the first word two base
 * forms, one that keeps five of its letters and one that keeps none, the second word none, the third its first three letters.
 * So the browser can mark matches without knowing any Finnish, for a few bytes a word.
 */
export const packWords = (pieces: readonly string[], basesOf: ReadonlyMap<string, ReadonlySet<string>>): string =>
  [...new Set(pieces.map(fold))]
    .map((word) =>
      [...(basesOf.get(word) ?? [])]
        .map((base) => {
          let kept = 0
          while (kept < mostKept && kept < base.length && base[kept] === word[kept]) kept += 1
          return `${kept.toString(36)}${base.slice(kept)}`
        })
        .join('.'),
    )
    .join(',')

/** Reads what `packWords` wrote of the same pieces: the base forms of each piece. */
export const unpackWords = (packed: string, pieces: readonly string[]): readonly (readonly string[])[] => {
  const words = pieces.map(fold)
  const entries = packed.split(',')
  const bases = new Map<string, readonly string[]>()
  for (const word of words) {
    if (bases.has(word)) continue
    const entry = entries[bases.size] ?? ''
    const unpacked = entry ? entry.split('.') : []
    bases.set(
      word,
      unpacked.map((one) => word.slice(0, Number.parseInt(one[0] ?? '0', 36)) + one.slice(1)),
    )
  }
  return words.map((word) => bases.get(word) ?? [])
}
