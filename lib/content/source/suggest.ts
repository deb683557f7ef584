import leven from 'leven'
import { slugify } from '../../text/slug'

/** The candidate that `word` was probably meant to be, or undefined. Capitals, dots of ä and ö and spaces do not count. */
export const nearest = (word: string, candidates: Iterable<string>): string | undefined => {
  const wanted = slugify(word)
  let best: string | undefined
  // A third of the word may be wrong, and two letters that changed places always (that counts as two).
  let least = Math.max(Math.min(2, wanted.length - 1), Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = leven(wanted, slugify(candidate), { maxDistance: least })
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

export type Suggest = (word: string, candidates: Iterable<string>, otherwise: string) => string

const suggestWith =
  (near: typeof nearest): Suggest =>
  (word, candidates, otherwise) => {
    const candidate = near(word, candidates)
    return candidate === undefined ? otherwise : `Tarkoititko «${candidate}»?`
  }

/** «Tarkoititko «x»?» when a candidate is near, otherwise `otherwise`. */
export const didYouMean = suggestWith(nearest)

/** `«a», «b» ja «c»`. */
export const quotedList = (words: readonly string[], conjunction: 'ja' | 'tai' = 'ja'): string => {
  const quoted = words.map((word) => `«${word}»`)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${conjunction} ${quoted.at(-1)}`
}

/** Comparisons of one run: about a second, so that ten thousand broken links do not cost their square. */
const comparisons = 300_000

/** `nearest` that finds nothing more once the run has spent what it may. */
export const limitedNearest = (): typeof nearest => {
  let left = comparisons
  return (word, candidates) => {
    if (left <= 0) return undefined
    const list = [...candidates]
    left -= list.length
    return nearest(word, list)
  }
}

/** `didYouMean` that gives only `otherwise` once the run has spent what it may. */
export const limitedSuggestions = (): Suggest => suggestWith(limitedNearest())
