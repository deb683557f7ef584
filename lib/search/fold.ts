/** Letters that Unicode does not take apart into a base letter and a mark. */
const whole: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', đ: 'd', ŋ: 'n', ŧ: 't', ł: 'l' }

/**
 * A word as the index knows it: lower case, without marks (ä → a), hyphens or any other sign. `Sote-keskus` →
 * `sotekeskus`; '' when nothing is left. The builder and the browser must fold alike, so both call this.
 */
export const fold = (word: string): string => {
  const lower = word.toLowerCase()
  if (/^[a-z0-9]+$/.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæøđŋŧł]/g, (letter) => whole[letter] ?? '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/**
 * The hidden word that stands for a base form in the index. The digit keeps Pagefind's stemmer off it and parts it from
 * every word of the text, so that it matches itself alone.
 */
export const token = (folded: string): string => `${folded}0`

/** Whether a folded word holds a letter: bare numbers are searched for as they stand. */
export const hasLetter = (folded: string): boolean => /\p{L}/u.test(folded)
