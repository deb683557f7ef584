/**
 * The one file of search whose name does not change. The others have names of what they hold, so that browsers may keep them
 * for ever and an edit renames only those it changes; the manifest says what must be known to ask for them.
 */
export type Manifest = {
  /** Names of the two that are one of their kind: facts of pages, and base forms that typing errors are mended to. */
  readonly facts: string
  readonly common: string
  /** Names of the files of words by the first letters of their forms (`query/dictionary-format.ts`). */
  readonly words: Readonly<Record<string, string>>
  /** First base form in each file of hits (`query/hits-format.ts`), in alphabetical order, and the file's name. */
  readonly hits: readonly (readonly [first: string, name: string])[]
}

/** Folder of the index inside the site. */
export const indexFolder = 'hakemisto'
/** Inside the site, beside the search page: not in the folder, all of which may be kept for ever. */
export const manifestFile = 'haku/hakemisto.json'
export const factsFile = (name: string): string => `tiedot-${name}.json`
export const commonFile = (name: string): string => `sanat-${name}.txt`
export const wordsFile = (name: string): string => `sanat/${name}.txt`
export const hitsFile = (name: string): string => `osumat/${name}.txt`
/** The facts of a page say the version of its file. */
export const pageFile = (page: number, version: string): string => `sivut/${page}-${version}.json`
