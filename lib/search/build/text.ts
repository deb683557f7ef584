import { Parser } from 'htmlparser2'

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

/** A paragraph, list item, cell or heading of a body as plain text. */
export type TextBlock = {
  readonly text: string
  /** Anchor of a heading. */
  readonly id?: string
  readonly heading: boolean
}

/** Elements that run on with the text around them; all others begin and end a block. */
const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi cite code del dfn em i ins kbd mark q s small span strong sub sup time u var wbr'.split(' '),
)

/** The texts of a body in order. Soft hyphens and word joiners are for the eye alone and go. */
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

/** Marks that the index keeps for itself are put in another sign. */
export const cleanText = (text: string): string =>
  text
    .replace(/[\u00AD\u2060\u200B-\u200D\uFEFF]/g, '')
    .replaceAll('¶', '§')
    .replace(/___/g, '_')
    .replace(/\s+/g, ' ')
    .trim()
