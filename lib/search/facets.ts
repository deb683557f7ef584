import type { Facet } from './types'

/**
 * What the browser must know of every page to filter, count and order results: a small file. Pages are numbered
 * from 0 in its order, undated first and newest last.
 */
export type PageFacts = Readonly<Record<Facet, readonly string[]>> & {
  /** `2021-07`, '' when undated. */
  readonly month: string
  /** Distinct content words of the title. */
  readonly titleWords: number
  /** Words it is found by, to the nearest twenty: a long page holds any word more easily. */
  readonly length: number
  /** Version of its own file: always as long. */
  readonly version: string
}

const columns = ['tyyppi', 'aihe', 'alue', 'month', 'titleWords', 'length'] as const
/** Signs that number values; two a page when there are more values than signs. */
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

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

/** Reads what `formatFacts` wrote. */
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
