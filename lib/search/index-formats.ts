import { fold } from './word-forms'

/**
 * A line `työ 12 0lla 1öissa` is a base form, its number of pages (base 36) and its forms: letters to cut from the
 * folded base form and the ending. Lines are in files («shards») by the first letters of the forms. A list of base
 * forms alone gives each as the letters it shares with the one before and the rest.
 */
export type WordEntry = {
  readonly display: string
  readonly pages: number
  /** Folded, without the base form itself. */
  readonly forms: readonly string[]
}

/** How many letters two words share at their beginning. */
const sharedLength = (one: string, other: string): number => {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}

/** A line of a shard. One sign in base 36 tells the letters to cut: forms that differ more are left out. */
export const formatEntry = ({ display, pages, forms }: WordEntry): string => {
  const base = fold(display)
  const tails = forms.flatMap((form) => {
    const same = sharedLength(base, form)
    const cut = base.length - same
    return cut < 36 ? [`${cut.toString(36)}${form.slice(same)}`] : []
  })
  return [display.replace(/\s+/g, ''), pages.toString(36), ...tails].join(' ')
}

export const parseShard = (text: string): readonly WordEntry[] =>
  text.split('\n').flatMap((line) => {
    const [display = '', pages = '0', ...tails] = line.split(' ')
    const base = fold(display)
    if (!base) return []
    const forms = tails.map((tail) => base.slice(0, base.length - Number.parseInt(tail[0] ?? '0', 36)) + tail.slice(1))
    return [{ display, pages: Number.parseInt(pages, 36), forms }]
  })

/** A word by the letters that it shares with the beginning of another, 35 at most (one sign), and the rest. */
export const pack = (word: string, other: string): string => {
  const same = Math.min(sharedLength(other, word), 35)
  return `${same.toString(36)}${word.slice(same)}`
}
export const unpack = (packed: string, other: string): string =>
  other.slice(0, Number.parseInt(packed[0] ?? '0', 36)) + packed.slice(1)

export const formatWords = (words: readonly string[]): string =>
  words.map((word, at) => pack(word, words[at - 1] ?? '')).join('\n')

export const parseWords = (text: string): readonly string[] => {
  let last = ''
  return text.split('\n').flatMap((line) => {
    if (!line) return []
    last = unpack(line, last)
    return [last]
  })
}

/**
 * A line `kunta A0:BC…|B2:…` gives the pages of a base form. For each kind of hit (weight, place in the title) the
 * pages, as distances from the one before. A file has some kilobytes, so a word costs one small request.
 */
export type Posting = {
  readonly page: number
  readonly weight: number
  /** 2 when the title has it as a word, 1 as part of one, 0 not. */
  readonly title: 0 | 1 | 2
}

/** Digits of numbers, base 64. */
export const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** Smaller numbers take one sign; others begin with low bits and a continuation mark (as in source maps). */
const digit = 32
/** Weights are stored in steps of a twentieth. */
const step = 20
export const titles = [0, 1, 2] as const

const encode = (value: number): string => {
  let text = ''
  let rest = value
  while (rest >= digit) {
    text += signs[digit + (rest % digit)]
    rest = Math.floor(rest / digit)
  }
  return text + signs[rest]
}

/** Pages must be in ascending order. */
export const formatHits = (base: string, postings: readonly Posting[]): string => {
  const kinds = new Map<string, { last: number; text: string }>()
  for (const { page, weight, title } of postings) {
    const kind = `${encode(Math.max(1, Math.round(weight * step)))}${title}`
    const group = kinds.get(kind) ?? { last: -1, text: '' }
    group.text += encode(page - group.last - 1)
    group.last = page
    kinds.set(kind, group)
  }
  return `${base} ${[...kinds].map(([kind, { text }]) => `${kind}:${text}`).join('|')}`
}

/** Reads a number that `encode` wrote, from `at`; gives where the next begins. */
const decode = (text: string, at: number): readonly [value: number, next: number] => {
  let value = 0
  let scale = 1
  for (let next = at; next < text.length; next++) {
    const sign = signs.indexOf(text[next] ?? '')
    value += (sign % digit) * scale
    if (sign < digit) return [value, next + 1]
    scale *= digit
  }
  return [value, text.length]
}

/** The pages of a line, its base form left out. */
export const parseHits = (text: string): readonly Posting[] =>
  text.split('|').flatMap((group) => {
    const [kind = '', pages = ''] = group.split(':')
    const weight = decode(kind, 0)[0] / step
    const title = titles[Number(kind.slice(-1))] ?? 0
    const postings: Posting[] = []
    let page = -1
    for (let at = 0; at < pages.length; ) {
      const [distance, next] = decode(pages, at)
      page += distance + 1
      at = next
      postings.push({ page, weight, title })
    }
    return postings
  })

/** Lines of a file by base form, not yet parsed. */
export const parseHitLines = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split('\n').map((line) => {
      const at = line.indexOf(' ')
      return [line.slice(0, at), line.slice(at + 1)]
    }),
  )
