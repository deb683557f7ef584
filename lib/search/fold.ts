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

/** Whether a folded word holds a letter: bare numbers are searched for as they stand. */
export const hasLetter = (folded: string): boolean => /\p{L}/u.test(folded)
