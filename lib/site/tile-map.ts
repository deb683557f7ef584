/**
 * The tile map: one hexagon a municipality, pointy-top, odd rows half a tile to the right («odd-r» in Red Blob Games,
 * «Hexagonal Grids»). Units are those of the SVG.
 */

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

/** From the top corner clockwise: each side from corner to corner. */
const sides: readonly Point[] = [
  [half, quarter],
  [0, 2 * quarter],
  [-half, quarter],
  [-half, -quarter],
  [0, -2 * quarter],
  [half, -quarter],
]

const corners = (tile: Tile): readonly Point[] => {
  const [x, y] = centre(tile)
  let corner: Point = [x, y - 2 * quarter]
  return sides.map(([dx, dy]) => {
    const here = corner
    corner = [here[0] + dx, here[1] + dy]
    return here
  })
}

/** The tile across `side`, which runs from corner `side` to the next. */
const neighbour = ({ col, row }: Tile, side: number): Tile => {
  const shift = row % 2
  const steps: readonly Point[] = [
    [shift, -1],
    [1, 0],
    [shift, 1],
    [shift - 1, 1],
    [-1, 0],
    [shift - 1, -1],
  ]
  const [dc, dr] = steps[side] ?? [0, 0]
  return { col: col + dc, row: row + dr }
}

export const tilesPath = (tiles: readonly Tile[]): string =>
  tiles
    .map((tile) => {
      const [x, y] = centre(tile)
      return `M${x} ${y - 2 * quarter}l${half} ${quarter}v${2 * quarter}l-${half} ${quarter}-${half}-${quarter}v-${2 * quarter}z`
    })
    .join('')

const key = ({ col, row }: Tile) => `${col}:${row}`

export const outline = (tiles: readonly Tile[]): string => {
  const group = new Set(tiles.map(key))
  return tiles
    .flatMap((tile) =>
      corners(tile).flatMap(([x, y], side) => {
        const [dx, dy] = sides[side] ?? [0, 0]
        return group.has(key(neighbour(tile, side))) ? [] : [`M${x} ${y}l${dx} ${dy}`]
      }),
    )
    .join('')
}

export const viewBox = (tiles: readonly Tile[]): string => {
  const points = tiles.flatMap(corners)
  const right = Math.max(0, ...points.map(([x]) => x))
  const bottom = Math.max(0, ...points.map(([, y]) => y))
  return `0 0 ${Math.ceil(right + margin)} ${Math.ceil(bottom + margin)}`
}

/** Whether every tile is reached from every other through shared sides. */
export const isConnected = (tiles: readonly Tile[]): boolean => {
  const rest = new Map(tiles.map((tile) => [key(tile), tile]))
  const queue = tiles.slice(0, 1)
  for (const tile of queue) {
    rest.delete(key(tile))
    for (let side = 0; side < 6; side++) {
      const next = rest.get(key(neighbour(tile, side)))
      if (next && !queue.includes(next)) queue.push(next)
    }
  }
  return rest.size === 0
}
