/** A hexagon a municipality, pointy-top, odd rows half a tile right («odd-r», Red Blob Games), in units of the SVG. */

export type Tile = { readonly col: number; readonly row: number }
type Point = readonly [x: number, y: number]
/** Half of a tile's width, and a quarter of its height: √3 to within 2 %, so that all is whole and compresses well. */
const [half, quarter] = [30, 17]
/** Room for outlines at the edge. */
const margin = 4

export const centre = ({ col, row }: Tile): Point => [
  margin + half * (2 * col + 1 + (row % 2)),
  margin + quarter * (2 + 3 * row),
]

/** From the top corner clockwise. */
const corners = (tile: Tile): readonly [Point, Point, Point, Point, Point, Point] => {
  const [x, y] = centre(tile)
  const [left, right, high, low] = [x - half, x + half, y - quarter, y + quarter]
  return [
    [x, y - 2 * quarter],
    [right, high],
    [right, low],
    [x, y + 2 * quarter],
    [left, low],
    [left, high],
  ]
}

export const tilesPath = (tiles: readonly Tile[]): string =>
  tiles
    .map((tile) => {
      const [x, y] = centre(tile)
      return `M${x} ${y - 2 * quarter}l${half} ${quarter}v${2 * quarter}l-${half} ${quarter}-${half}-${quarter}v-${2 * quarter}z`
    })
    .join('')

/** The sides that no two tiles share: of a shared one, the other tile has the way back. */
export const outline = (tiles: readonly Tile[]): string => {
  const sides = tiles.flatMap((tile) => {
    const [first, ...others] = corners(tile)
    return [first, ...others].map((from, at) => ({ from, to: others[at] ?? first }))
  })
  const ways = new Set(sides.map(({ from, to }) => `${from} ${to}`))
  const outer = sides.filter(({ from, to }) => !ways.has(`${to} ${from}`))
  return outer.map(({ from: [x, y], to: [toX, toY] }) => `M${x} ${y}l${toX - x} ${toY - y}`).join('')
}

export const viewBox = (tiles: readonly Tile[]): string => {
  const points = tiles.flatMap(corners)
  const right = Math.max(0, ...points.map(([x]) => x))
  const bottom = Math.max(0, ...points.map(([, y]) => y))
  return `0 0 ${Math.ceil(right + margin)} ${Math.ceil(bottom + margin)}`
}

/** Letters that fit a tile on one line. */
const mostLetters = 8

/**
 * The name of a municipality on one line, or a longer one on two, cut where the syllable nearest to its middle begins (before
 * a consonant and a vowel): in the name of a place that is most often the border of the compound.
 */
export const linesOf = (name: string): readonly string[] => {
  if (name.length <= mostLetters) return [name]
  // Names of lands end in one word.
  const land = name.search(/(?<=...)maa$/)
  const starts =
    land > 0 ? [land] : [...name.matchAll(/(?<=..)[^aeiouyäöå\W](?=[aeiouyäöå].)/giu)].map(({ index }) => index)
  const [cut] = starts.toSorted((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))
  return cut === undefined ? [name] : [`${name.slice(0, cut)}-`, name.slice(cut)]
}

type Named = { readonly title: string; readonly tiles: readonly Tile[] }
type NamePlace = { readonly at: Point; readonly lines: readonly string[]; readonly isAbove: boolean }
/** About what a letter of an area's name takes, and the height of a line, which the style sheet gives. */
const [letter, line] = [11, 23]
/** What standing above its area costs a name: about what it does to have an eighth over another. */
const costAbove = 60
/** How far a name may reach over the map's edge: the page has room beside it. */
const beside = 16

// Not `Math.hypot`, which takes twice as long.
const distance = ([x, y]: Point, [toX, toY]: Point): number => Math.sqrt((x - toX) ** 2 + (y - toY) ** 2)

/** Centres of tiles, and the middles of sides that two of them share. */
const spotsIn = (tiles: readonly Tile[]): readonly Point[] => {
  const centres = tiles.map(centre)
  const between = centres.flatMap((a, at) =>
    centres
      .slice(at + 1)
      .filter((b) => distance(a, b) <= 2 * half + 1)
      .map((b): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]),
  )
  return [...centres, ...between]
}

/** Over tiles that have nothing above them: from the middle of a line there to the top corner. */
const clear = 15
const spotsAbove = (tiles: readonly Tile[], all: readonly Point[]): readonly Point[] =>
  tiles
    .map(centre)
    .filter(([x, y]) => !all.some((other) => Math.abs(other[0] - x) <= half && other[1] === y - 3 * quarter))
    .map(([x, y]) => [x, y - 2 * quarter - clear])

/** Half of a line's width, and its place down from the middle of the name. */
const extents = (lines: readonly string[]) =>
  lines.map((text, at) => ({ reach: (letter * text.length) / 2, down: (at - (lines.length - 1) / 2) * line }))

/**
 * Where the names of areas stand, a word a line or a long one on two: where the least of a name is over another area, then
 * over the map's edge, and no two meet; otherwise near the area's middle. One that no tile holds stands above its area where
 * there is room. The areas with the least choice come first.
 */
export const namePlaces = (areas: readonly Named[]): ReadonlyMap<string, NamePlace> => {
  const owners = areas.flatMap(({ title, tiles }) => tiles.map((tile) => ({ title, at: centre(tile) })))
  const costAt = (title: string, point: Point): number => {
    let [nearest, least] = ['', Number.POSITIVE_INFINITY]
    for (const owner of owners) {
      const away = distance(owner.at, point)
      if (away < least) [nearest, least] = [owner.title, away]
    }
    if (least > 2 * quarter) return 1
    return nearest === title ? 0 : 4
  }
  const right = Math.max(0, ...owners.map(({ at }) => at[0] + half))
  /** So near that it is not cut at the map's edge. */
  const whole = ([x, y]: Point, lines: readonly string[]): Point => {
    const least = Math.max(...extents(lines).map(({ reach }) => reach)) - beside
    return [Math.max(least, Math.min(x, right - least)), y]
  }
  const places = new Map<string, NamePlace>()
  const meets = ([x, y]: Point, lines: readonly string[]): boolean =>
    [...places.values()].some((other) =>
      extents(other.lines).some((theirs) =>
        extents(lines).some(
          (ours) =>
            Math.abs(other.at[0] - x) < theirs.reach + ours.reach &&
            Math.abs(other.at[1] + theirs.down - y - ours.down) < line,
        ),
      ),
    )
  for (const { title, tiles } of areas.toSorted((a, b) => a.tiles.length - b.tiles.length)) {
    const spots = spotsIn(tiles)
    const mean = (of: 0 | 1) => spots.reduce((sum, point) => sum + point[of], 0) / spots.length
    const words = title.split(' ')
    const cost = ({ at, lines, isAbove }: NamePlace): number => {
      const over = extents(lines).flatMap(({ reach, down }) =>
        [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1].map((part) => {
          const weight = costAt(title, [at[0] + part * reach, at[1] + down])
          return isAbove && weight === 1 ? 0 : reach * weight
        }),
      )
      const extra = isAbove ? costAbove : lines.length - words.length
      return (
        over.reduce((sum, one) => sum + one, 0) +
        extra +
        (meets(at, lines) ? 10_000 : 0) +
        distance(at, [mean(0), mean(1)]) / 1000
      )
    }
    const inside = [words, words.flatMap(linesOf)].flatMap((lines) =>
      spots.map((spot) => ({ at: whole(spot, lines), lines, isAbove: false })),
    )
    const outside = spotsAbove(
      tiles,
      owners.map(({ at }) => at),
    ).map((spot) => ({ at: whole(spot, [title]), lines: [title], isAbove: true }))
    const [best] = [...inside, ...outside]
      .map((place) => ({ place, cost: cost(place) }))
      .toSorted((a, b) => a.cost - b.cost)
    if (best) places.set(title, best.place)
  }
  return places
}
