/** Everything that decides the order of results, and why. */

/** What a use of a word weighs in a page: the term frequency of BM25. */
export const weights = {
  /** A page is probably about what it is named after. */
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
  /** Share of the word it stands for: synonyms find pages after those with the word itself. */
  synonym: 0.1,
  /** A topic's own synonyms are how residents call it: nearly as good as its title. */
  topicSynonym: 3,
  /** Summaries and headings say what the text is about: each use counts twice. */
  leadUses: 2,
} as const

/** Weight of a word used `uses` times (a form with two readings counts a half for each). */
export const usesWeight = (uses: number): number => weights.uses.find(([least]) => uses >= least)?.[1] ?? 0.5

/** By the share (0–1) of certain readings: `vaaleilla` is elections where others speak of them. */
export const readingWeight = (share: number): number => (share >= 0.6 ? 1 : share >= 0.25 ? 0.5 : 0.1)

/** BM25: how soon more uses add nothing, and how much a long page loses. Pagefind's values, which measured well. */
const saturation = 1.4
const lengthLoss = 0.1

/** Rarity of a word found on `pages` of `total` (the idf of BM25). */
export const rarity = (pages: number, total: number): number => Math.log((total - pages + 0.5) / (pages + 0.5) + 1)

/** BM25 of a word of `weight` and `rare`ness in a page whose length is `length` times the mean. */
export const wordScore = (weight: number, rare: number, length: number): number =>
  (rare * (saturation + 1) * weight) / (saturation * (1 - lengthLoss + lengthLoss * length) + weight)

/** What a title with the query's words adds, in units of their rarity (idf). */
export const titleBoost = 5
/** Share of it for holding the words; the rest goes by how much of the title they are, so that exact titles win. */
export const titleWordsShare = 0.5

/** A compound in the title that holds the word as a part. */
export const titlePart = 0.4

/** Share of the query's weight (idf) that a page must hold to answer it without every word. */
export const answeringCoverage = 1 / 3
/** With at least this many pages that hold every word, those that hold some are left out. */
export const enoughHits = 5
const dayLength = 86_400_000

/** For the age of `date` (`2021-07`): new gains and old loses a little, less than a title or a second use weighs. */
export const ageFactor = (date: string, today: Date): number => {
  if (!date) return 1
  const days = (today.getTime() - Date.parse(date)) / dayLength
  if (days < 90) return 1.1
  if (days < 365) return 1.05
  return days < 3 * 365 ? 1 : 0.95
}

/** Letters that two words must share at their beginning to be read as forms of one. */
export const shortestStem = 4
