/** A word of a text and where it stands: the number of its space-separated piece, from 0. */
export type PlacedWord = { readonly word: string; readonly at: number }

const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’:-]*[\p{L}\p{N}])?/gu
/** The words of a text, hyphens within and colons kept. */
export const wordsIn = (text: string): readonly string[] => text.match(wordPattern) ?? []

/** «sosiaali- ja terveyspalvelut»: what joins a word that ends in a hyphen to the compound that completes it. */
const joiners: ReadonlySet<string> = new Set(['ja', 'tai', 'sekä', 'eli', 'että', 'ynnä'])

/**
 * The words of a text, in order. A first part that shares its last part with a later compound is also given whole:
 * «sosiaali- ja terveyspalvelut» holds `sosiaalipalvelut`; `tailOf` gives the last part of a compound, '' of any other word.
 */
export const placedWords = (text: string, first: number, tailOf: (word: string) => string): readonly PlacedWord[] => {
  const pieces = text.split(/\s+/).filter(Boolean)
  const words = pieces.map(wordsIn)
  return pieces.flatMap((piece, index) => {
    const own = (words[index] ?? []).map((word) => ({ word, at: first + index }))
    const head = own.at(-1)?.word
    if (!head || !/\p{L}[-–]$/u.test(piece)) return own
    const next = joiners.has((words[index + 1]?.[0] ?? '').toLowerCase()) ? index + 2 : index + 1
    const tail = tailOf(words[next]?.[0] ?? '')
    return tail ? [...own, { word: `${head}${tail}`, at: first + index }] : own
  })
}
