/** Everything that decides the order of results, and why. */

/** What a use of a word weighs in a page, by where and how often it is: the term frequency of BM25. */
export const weights = {
  /** What a page is named after it is most probably about. */
  title: 5,
  /** By the number of uses in the text: one mention is weak, more than three add nothing. */
  uses: [
    [4, 3],
    [2, 2],
    [1, 1],
    [0, 0.5],
  ],
  /** A part of a compound or the word it is derived from says less than the word itself. */
  part: 0.5,
  /** Of the weight of the word it stands for: a listed synonym finds the page after those that use the word itself, however weakly. */
  synonym: 0.1,
  /** A topic's own synonyms are how residents call it: nearly as good as its title. */
  topicSynonym: 3,
  /** Summaries and headings are written to say what the text is about: each use counts twice. */
  leadUses: 2,
} as const

/** Weight of a word used `uses` times (a form with two readings counts a half for each). */
export const usesWeight = (uses: number): number => weights.uses.find(([least]) => uses >= least)?.[1] ?? 0.5

/**
 * What a reading of an ambiguous form is worth by its share of the certain readings on the site (0–1): `vaaleilla` is of
 * elections where others speak of them, and hardly of pale things where nobody does.
 */
export const readingWeight = (share: number): number => (share >= 0.6 ? 1 : share >= 0.25 ? 0.5 : 0.1)

/** BM25: how soon more uses add nothing, and how much a long page loses. Pagefind's own values, kept because they measured well. */
const saturation = 1.4
const lengthLoss = 0.1

/** Rarity of a word found on `pages` of `total` (the idf of BM25). */
export const rarity = (pages: number, total: number): number => Math.log((total - pages + 0.5) / (pages + 0.5) + 1)

/** BM25 of a word of `weight` and `rare`ness in a page whose length is `length` times the mean. */
export const wordScore = (weight: number, rare: number, length: number): number =>
  (rare * (saturation + 1) * weight) / (saturation * (1 - lengthLoss + lengthLoss * length) + weight)

/** How much a title that holds the query's words adds, in units of their rarity (idf). */
export const titleBoost = 5
/** Of that, the share given for holding the words; the rest goes by how much of the title they are, so that exact titles win. */
export const titleWordsShare = 0.5

/** A title's compound that holds the word as a part is about it less than a title that holds the word. */
export const titlePart = 0.4

/** Of the query's weight (idf), how much a page must hold to answer it when it does not hold every word. */
export const answeringCoverage = 1 / 3
/** With at least this many pages that hold every word, those that hold some are left out. */
export const enoughHits = 5

const dayLength = 86_400_000

/**
 * What a news item or blog post of `date` (`2021-07`) is multiplied by on `today`: what is new gains a little, since it
 * is likelier to be true still; what is over three years old loses a little. Never more than a title or a second use of the
 * word weighs, because much of what residents look for is old. Undated pages are kept up to date: 1. Expired items lose
 * altogether, at the gate.
 */
export const ageFactor = (date: string, today: Date): number => {
  if (!date) return 1
  const days = (today.getTime() - Date.parse(date)) / dayLength
  if (days < 90) return 1.1
  if (days < 365) return 1.05
  return days < 3 * 365 ? 1 : 0.95
}

/** Letters that a word must share with a form of another for the two to be read as one word. */
export const shortestStem = 4
