/**
 * What a result must know of its page and Pagefind has no place for that is not searched: it travels behind the `#` of the
 * address in Pagefind's fragment, as `/x/#uutinen,2021-07-07,1z,3.4,5,…` with numbers in base 36.
 */
export type HitAddress = {
  /** Root-relative. */
  readonly url: string
  readonly type: string
  /** '' when undated. */
  readonly date: string
  /** Visible words, so also the place of the first hidden word. */
  readonly length: number
  /** Where in the visible text each hidden word stands, in their order. */
  readonly places: readonly (readonly number[])[]
}

const base = 36

/** Writes it as an address. Places in a row are told by their differences, which are short. */
export const packHit = ({ url, type, date, length, places }: HitAddress): string => {
  const packed = places.map((some) => some.map((at, index) => (at - (some[index - 1] ?? 0)).toString(base)).join('.'))
  return `${url}#${[type, date, length.toString(base), ...packed].join(',')}`
}

/** Reads what `packHit` wrote. */
export const unpackHit = (address: string): HitAddress => {
  const [url = '', packed = ''] = address.split('#')
  const [type = '', date = '', length = '', ...places] = packed.split(',')
  return {
    url,
    type,
    date,
    length: Number.parseInt(length || '0', base),
    places: places.map((some) => {
      let at = 0
      return some ? some.split('.').map((step) => (at += Number.parseInt(step, base))) : []
    }),
  }
}
