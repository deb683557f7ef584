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
  const starts = [...name.matchAll(/(?<=..)[^aeiouyäöå\W](?=[aeiouyäöå].)/giu)].map(({ index }) => index)
  const [cut] = starts.toSorted((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))
  return cut === undefined ? [name] : [`${name.slice(0, cut)}-`, name.slice(cut)]
}

type Named = { readonly title: string; readonly tiles: readonly Tile[] }
/** About what a letter of an area's name takes, and the height of a line, which the style sheet gives. */
const [letter, line] = [12, 23]
/** How far a name may reach over the map's edge: the page has room beside it. */
const beside = 16

/**
 * Where the names of areas stand, a word a line: each on the tile of its own that is nearest to the area's middle and leaves
 * the other names alone, and none so near the map's edge that it is cut. The areas with the least choice come first.
 */
export const namePlaces = (areas: readonly Named[]): ReadonlyMap<string, Point> => {
  const right = Math.max(0, ...areas.flatMap(({ tiles }) => tiles.map((tile) => centre(tile)[0] + half)))
  const boxes = new Map<string, { readonly at: Point; readonly width: number; readonly height: number }>()
  for (const { title, tiles } of areas.toSorted((a, b) => a.tiles.length - b.tiles.length)) {
    const words = title.split(' ')
    const [width, height] = [letter * Math.max(...words.map((word) => word.length)), line * words.length]
    const least = width / 2 - beside
    const whole = (x: number) => Math.max(least, Math.min(x, right - least))
    const centres = tiles.map((tile): Point => {
      const [x, y] = centre(tile)
      return [whole(x), y]
    })
    const mean = (of: 0 | 1) => centres.reduce((sum, point) => sum + point[of], 0) / centres.length
    const way = ([x, y]: Point) => Math.hypot(x - mean(0), y - mean(1))
    const isFree = ([x, y]: Point) =>
      [...boxes.values()].every(
        (box) => Math.abs(box.at[0] - x) * 2 >= box.width + width || Math.abs(box.at[1] - y) * 2 >= box.height + height,
      )
    const [nearest, ...others] = centres.toSorted((a, b) => way(a) - way(b))
    const at = [nearest, ...others].find((point) => point && isFree(point)) ?? nearest
    if (at) boxes.set(title, { at, width, height })
  }
  return new Map([...boxes].map(([title, { at }]) => [title, at]))
}
