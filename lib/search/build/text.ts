import { Parser } from 'htmlparser2'

/** `at` is the number of the space-separated piece, from 0. */
export type PlacedWord = { readonly word: string; readonly at: number }
const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’:-]*[\p{L}\p{N}])?/gu
/** Hyphens and colons inside a word are kept. */
export const wordsIn = (text: string): readonly string[] => text.match(wordPattern) ?? []

/** May stand between a word that ends in a hyphen and the compound that completes it. */
const joiners: ReadonlySet<string> = new Set(['ja', 'tai', 'sekä', 'eli', 'että', 'ynnä'])

/** «sosiaali- ja terveyspalvelut» also gives `sosiaalipalvelut`; `tailOf` gives the last part of a compound. */
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

type TextBlock = { readonly text: string; readonly id?: string; readonly heading: boolean }

/** All other elements begin and end a block. */
const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi cite code del dfn em i ins kbd mark q s small span strong sub sup time u var wbr'.split(' '),
)

export const textBlocks = (html: string): readonly TextBlock[] => {
  const blocks: TextBlock[] = []
  let text = ''
  let heading: { readonly id: string | undefined } | undefined
  const flush = () => {
    const clean = cleanText(text)
    text = ''
    if (!clean) return
    blocks.push({ text: clean, heading: heading !== undefined, ...(heading?.id ? { id: heading.id } : {}) })
  }
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'br') text += ' '
      if (inline.has(name) || name === 'br') return
      flush()
      if (/^h[1-6]$/.test(name)) heading = { id: attributes.id }
    },
    ontext: (part) => {
      text += part
    },
    onclosetag: (name) => {
      if (inline.has(name) || name === 'br') return
      flush()
      if (/^h[1-6]$/.test(name)) heading = undefined
    },
  })
  parser.end(html)
  flush()
  return blocks
}

/** Without invisible characters, and without the marks that the index uses itself. */
export const cleanText = (text: string): string =>
  text
    .replace(/[\u00AD\u2060\u200B-\u200D\uFEFF]/g, '')
    .replaceAll('¶', '§')
    .replace(/___/g, '_')
    .replace(/\s+/g, ' ')
    .trim()
