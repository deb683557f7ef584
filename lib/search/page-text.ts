/** A page as a result shows it: one file a page, read when the result is shown. */
export type PageText = {
  /** Root-relative, without the base path. */
  readonly url: string
  readonly type: string
  /** '' when undated. */
  readonly date: string
  readonly title: string
  /** Summary first, then the body; `id` is the anchor of a heading. Pieces of text are counted on from the title's. */
  readonly blocks: readonly { readonly text: string; readonly id?: string }[]
  /** Each base form the page is found by and where it stands, as `kunta:0.5.1z`: numbers in base 36, each added to the one before. */
  readonly words: string
}

const base = 36

/** Space-separated pieces of a text, which places are numbers of. */
export const piecesOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean)

export const packPlaces = (words: Iterable<readonly [word: string, places: readonly number[]]>): string =>
  [...words]
    .map(
      ([word, places]) =>
        `${word}:${places.map((at, index) => (at - (places[index - 1] ?? 0)).toString(base)).join('.')}`,
    )
    .join(' ')

/** Reads what `packPlaces` wrote. */
export const unpackPlaces = (packed: string): ReadonlyMap<string, readonly number[]> =>
  new Map(
    packed.split(' ').map((one) => {
      const [word = '', steps = ''] = one.split(':')
      let at = 0
      const places = steps ? steps.split('.').map((step) => (at += Number.parseInt(step, base))) : []
      return [word, places]
    }),
  )
