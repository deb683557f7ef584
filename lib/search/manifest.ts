/**
 * The one file of search whose name does not change: which folder holds the others (its name is their hash, so that they
 * may be kept for ever), and what must be known to ask for them.
 */
export type Manifest = {
  readonly folder: string
  readonly pages: number
  /** Names of the files of words (`query/dictionary-format.ts`), in `sanat/`. */
  readonly words: readonly string[]
  /** First base form in each file of hits (`query/hits-format.ts`), in `osumat/`, numbered from 0. */
  readonly hits: readonly string[]
}

/** Folder of the index inside the site. */
export const indexFolder = 'hakemisto'
/** Inside the site, beside the search page: not in the folder, all of which may be kept for ever. */
export const manifestFile = 'haku/hakemisto.json'
export const factsFile = 'tiedot.json'
/** File of base forms that typing errors are mended to. */
export const commonFile = 'sanat/kaikki.txt'
export const wordsFile = (key: string): string => `sanat/${key}.txt`
export const hitsFile = (number: number): string => `osumat/${number}.txt`
export const pageFile = (page: number): string => `sivut/${page}.json`
