import { pack, signs, unpack } from './index-formats'
import type { Facet } from './types'
import { fold } from './word-forms'

/** The only file of search with a fixed name; it names the others, which are called by their content's hash. */
export type Manifest = {
  /** Files of the pages' facts and of the base forms that typing errors are corrected to. */
  readonly facts: string
  readonly common: string
  /** Files of words, by the first letters of their forms (`index-formats.ts`). */
  readonly words: Readonly<Record<string, string>>
  /** Files of hits, with the first base form in each, in alphabetical order. */
  readonly hits: readonly (readonly [first: string, name: string])[]
}

export const indexFolder = 'hakemisto'
/** Beside the search page: all of the index's folder may be cached for ever. */
export const manifestFile = 'haku/hakemisto.json'
export const factsFile = (name: string): string => `tiedot-${name}.json`
export const commonFile = (name: string): string => `sanat-${name}.txt`
export const wordsFile = (name: string): string => `sanat/${name}.txt`
export const hitsFile = (name: string): string => `osumat/${name}.txt`
export const pageFile = (page: number, version: string): string => `sivut/${page}-${version}.json`

/** Pages are numbered from 0, undated first and newest last. */
export type PageFacts = Readonly<Record<Facet, readonly string[]>> & {
  /** `2021-07`, '' when undated. */
  readonly month: string
  /** Distinct content words of the title. */
  readonly titleWords: number
  /** Number of words it is found by, to the nearest twenty: a long page holds any word more easily. */
  readonly length: number
  /** Version of its own file, of fixed length. */
  readonly version: string
}

const columns = ['tyyppi', 'aihe', 'alue', 'month', 'titleWords', 'length'] as const
type Column = { readonly values: readonly string[]; readonly pages: string }

/** Writes the facts of pages, in order, as JSON. Throws when a column has more than 4,096 different values. */
export const formatFacts = (pages: readonly PageFacts[]): string => {
  const column = (name: (typeof columns)[number]): Column => {
    const texts = pages.map((page) => {
      const value = page[name]
      return typeof value === 'object' ? [...value].sort().join(' ') : String(value)
    })
    const values = [...new Set(texts)].sort()
    if (values.length > signs.length ** 2) throw new Error(`Too many values in ${name}: ${values.length}`)
    const numbers = new Map(values.map((value, at) => [value, at]))
    const sign = (at: number) => signs[at] ?? ''
    const wide = values.length > signs.length
    const code = (at: number) => (wide ? sign(Math.floor(at / signs.length)) + sign(at % signs.length) : sign(at))
    return { values, pages: texts.map((text) => code(numbers.get(text) ?? 0)).join('') }
  }
  const versions = pages.map(({ version }) => version).join('')
  return JSON.stringify({ ...Object.fromEntries(columns.map((name) => [name, column(name)])), versions })
}

export const parseFacts = (json: string): readonly PageFacts[] => {
  const parsed: Partial<Record<(typeof columns)[number], Column>> & { versions: string } = JSON.parse(json)
  const read = (name: (typeof columns)[number]): readonly string[] => {
    const { values = [], pages = '' } = parsed[name] ?? {}
    const width = values.length > signs.length ? 2 : 1
    return Array.from({ length: pages.length / width }, (_, at) => {
      let number = 0
      for (const sign of pages.slice(at * width, (at + 1) * width)) number = number * signs.length + signs.indexOf(sign)
      return values[number] ?? ''
    })
  }
  const list = (text: string | undefined) => (text ? text.split(' ') : [])
  const [types, topics, regions, months, titleWords, lengths] = columns.map(read)
  const width = parsed.versions.length / Math.max(types?.length ?? 0, 1)
  return (types ?? []).map((type, at) => {
    const month = months?.[at] ?? ''
    return {
      tyyppi: list(type),
      aihe: list(topics?.[at]),
      alue: list(regions?.[at]),
      vuosi: month ? [month.slice(0, 4)] : [],
      month,
      titleWords: Number(titleWords?.[at] ?? 0),
      length: Number(lengths?.[at] ?? 0),
      version: parsed.versions.slice(at * width, (at + 1) * width),
    }
  })
}

/** A page as a result shows it, in a file of its own. */
export type PageText = {
  /** Root-relative, without the base path. */
  readonly url: string
  readonly type: string
  /** Of its title and text, when it is not Finnish. */
  readonly lang?: string
  /** '' when undated. */
  readonly date: string
  readonly title: string
  /** Summary first, then the body; `id` is the anchor of a heading. */
  readonly blocks: readonly { readonly text: string; readonly id?: string }[]
  readonly words: string
}

export const piecesOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean)

/** The pieces of all that a result may show, the title's first. */
export const allPieces = ({ title, blocks }: Pick<PageText, 'title' | 'blocks'>): readonly string[] => [
  ...piecesOf(title),
  ...blocks.flatMap(({ text }) => piecesOf(text)),
]

/**
 * Base forms of each distinct word, in order: `5ta.0laki,,3` gives the first word two base forms, which keep five and
 * none of its letters, the second none, the third its first three letters. So the browser marks matches without knowing
 * Finnish.
 */
export const packWords = (pieces: readonly string[], basesOf: ReadonlyMap<string, ReadonlySet<string>>): string =>
  [...new Set(pieces.map(fold))]
    .map((word) => [...(basesOf.get(word) ?? [])].map((base) => pack(base, word)).join('.'))
    .join(',')

/** Reads what `packWords` wrote of the same pieces: the base forms of each piece. */
export const unpackWords = (packed: string, pieces: readonly string[]): readonly (readonly string[])[] => {
  const words = pieces.map(fold)
  const entries = packed.split(',')
  const bases = new Map<string, readonly string[]>()
  for (const word of words) {
    if (bases.has(word)) continue
    const entry = entries[bases.size] ?? ''
    const unpacked = entry ? entry.split('.').map((base) => unpack(base, word)) : []
    bases.set(word, unpacked)
  }
  return words.map((word) => bases.get(word) ?? [])
}
