/** The one file of search, beside Pagefind's own entry, whose name does not change: where the others are. */
export type Manifest = {
  readonly pages: number
  /** File of facts about pages (`facets.ts`). */
  readonly facts: string
  /** Folder of the word files (`query/dictionary-format.ts`) and the names of the files in it. */
  readonly dictionary: string
  readonly keys: readonly string[]
}

/** In the folder of the index. */
export const manifestFile = 'haku.json'
/** Folder of the index inside the site. */
export const indexFolder = 'pagefind'
