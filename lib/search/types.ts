/** What the search page asks of the search engine in the browser, and what it is given. */

/** What results are narrowed by, in the order in which an address names them. */
export const facets = ['alue', 'aihe', 'tyyppi', 'vuosi'] as const
export type Facet = (typeof facets)[number]

/** The words as typed and, by facet, the values of which any may match (`alue: ['lansi']`). */
export type SearchRequest = {
  readonly words: string
  readonly filters: Readonly<Partial<Record<Facet, readonly string[]>>>
  readonly sort: 'osuvuus' | 'uusin'
  /** Correct no word that the site does not know. */
  readonly asTyped: boolean
}

export const hasFilters = ({ filters }: Pick<SearchRequest, 'filters'>): boolean =>
  facets.some((facet) => filters[facet]?.length)

/** Text cut where matches begin and end. */
export type Excerpt = readonly { readonly text: string; readonly match: boolean }[]

export type Hit = {
  /** Root-relative, with the site's base path. */
  readonly url: string
  readonly title: Excerpt
  /** Slug of the type's name: `uutinen`, `blogikirjoitus`. */
  readonly type: string
  /** Of its title and text, when it is not Finnish. */
  readonly lang?: string
  /** `2021-07-07`, or `2021-07` when no more is known; none for undated types. */
  readonly date?: string
  readonly excerpt: Excerpt
  /** Headings of the page under which the words were found. */
  readonly parts: readonly { readonly url: string; readonly title: string; readonly excerpt: Excerpt }[]
}

export type SearchResult = {
  /** The words searched for, when an unknown word was read as another. */
  readonly readAs?: string
  /** How many pages answer the request; 0 when all are near misses. */
  readonly total: number
  /** How many near misses there are when nothing answers («Ei tarkkoja osumia, lähimmät:»). */
  readonly near: number
  /** Pages by value under this request without the facet's own choice; values without pages are left out. */
  readonly counts: Readonly<Record<Facet, readonly { readonly value: string; readonly count: number }[]>>
  /** Hits `from`–`to` (exclusive), best first: exact ones or, without them, near ones. */
  readonly hits: (from: number, to: number) => Promise<readonly Hit[]>
}

/** Rejects when the index cannot be loaded (offline): the page then shows its plain links. */
export type SearchEngine = {
  readonly search: (request: SearchRequest) => Promise<SearchResult>
  /** Loads beforehand what the first query needs. */
  readonly warmUp: () => Promise<void>
}
