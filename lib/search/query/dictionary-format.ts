import { fold } from '../fold'

/**
 * The files that tell the browser which base form a word has. A shard holds the words whose forms begin with its name, a
 * line each: `työ 12 0lla 1öissa` is the base form, the number of pages, and its folded forms as how many letters of
 * the folded base form go and what comes in their place. `kaikki` holds base forms alone, each as the number of letters it
 * shares with the one before and the rest, for mending typing errors.
 */
export type Entry = {
  /** As a reader spells it. */
  readonly display: string
  readonly pages: number
  /** Folded; the base form itself is left out. */
  readonly forms: readonly string[]
}

const shared = (one: string, other: string): number => {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}

/** One line of a shard. Letters to cut are told in base 36 by one sign: forms that differ more are left out. */
export const formatEntry = ({ display, pages, forms }: Entry): string => {
  const base = fold(display)
  const tails = forms.flatMap((form) => {
    const same = shared(base, form)
    const cut = base.length - same
    return cut < 36 ? [`${cut.toString(36)}${form.slice(same)}`] : []
  })
  return [display.replace(/\s+/g, ''), pages.toString(36), ...tails].join(' ')
}

export const parseShard = (text: string): readonly Entry[] =>
  text.split('\n').flatMap((line) => {
    const [display = '', pages = '0', ...tails] = line.split(' ')
    const base = fold(display)
    if (!base) return []
    const forms = tails.map((tail) => base.slice(0, base.length - Number.parseInt(tail[0] ?? '0', 36)) + tail.slice(1))
    return [{ display, pages: Number.parseInt(pages, 36), forms }]
  })

export const formatWords = (words: readonly string[]): string =>
  words
    .map((word, at) => {
      const same = Math.min(shared(words[at - 1] ?? '', word), 35)
      return `${same.toString(36)}${word.slice(same)}`
    })
    .join('\n')

export const parseWords = (text: string): readonly string[] => {
  let last = ''
  return text.split('\n').flatMap((line) => {
    if (!line) return []
    last = last.slice(0, Number.parseInt(line[0] ?? '0', 36)) + line.slice(1)
    return [last]
  })
}
