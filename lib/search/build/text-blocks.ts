import { Parser } from 'htmlparser2'

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
