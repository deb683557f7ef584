/** Letters that Unicode does not split into a base letter and a mark. */
const whole: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', đ: 'd', ŋ: 'n', ŧ: 't', ł: 'l' }

/** In lower case without marks: ä → a, ß → ss. */
export const plainLetters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæøđŋŧł]/g, (letter) => whole[letter] ?? '')

/** Short name for an address: lower-case a–z, digits and single hyphens, with ä → a, ö → o, å → a. '' when nothing is left. */
export const slugify = (text: string): string =>
  plainLetters(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Whether `text` is a short name as `slugify` makes them. */
export const isSlug = (text: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)

/** An address with its escapes read, or as it stands where they are broken. */
export const decoded = (address: string): string => {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
