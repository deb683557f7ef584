/** What the index is built from: one for each page that search may find. */
export type SearchDocument = {
  /** Root-relative, without the base path. */
  readonly url: string
  /** `uutinen`, `kirjoitus`, `hanke`, `sivu`, `alue`, `aihe`. */
  readonly type: string
  readonly title: string
  readonly summary: string
  /** Body as HTML whose headings have ids; read when its turn comes. */
  readonly body: () => string
  /** `2021-07-07`, or as precisely as known; '' for undated types. */
  readonly date: string
  /** Slugs of topics. */
  readonly topics: readonly string[]
  /** Slugs of the areas whose search finds it, counties among them. */
  readonly regions: readonly string[]
  /** Words residents call it by. */
  readonly synonyms: readonly string[]
}
