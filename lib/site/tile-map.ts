/**
 * The tile map: one hexagon a municipality, pointy-top, odd rows half a tile to the right («odd-r» in Red Blob Games,
 * «Hexagonal Grids»). Units are those of the SVG.
 */

export type Tile = { readonly col: number; readonly row: number }
type Point = readonly [x: number, y: number]
const radius = 34
const width = Math.sqrt(3) * radius
/** Room for outlines at the edge. */
const margin = 4

const round = (value: number) => Math.round(value * 10) / 10

const exactCentre = ({ col, row }: Tile): Point => [
  margin + width * (col + 0.5 + (row % 2) / 2),
  margin + radius * (1 + 1.5 * row),
]

export const centre = (tile: Tile): Point => {
  const [x, y] = exactCentre(tile)
  return [round(x), round(y)]
}

/** Clockwise from the top. Rounded last, so that adjacent tiles share corners exactly. */
const corners = (tile: Tile): Point[] => {
  const [x, y] = exactCentre(tile)
  return Array.from({ length: 6 }, (_, i) => {
    const angle = (Math.PI / 3) * i - Math.PI / 2
    return [round(x + radius * Math.cos(angle)), round(y + radius * Math.sin(angle))] as const
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
      const points = corners(tile).map(([x, y]) => `${x} ${y}`)
      return `M${points.join('L')}z`
    })
    .join('')

const key = ({ col, row }: Tile) => `${col}:${row}`

export const outline = (tiles: readonly Tile[]): string => {
  const group = new Set(tiles.map(key))
  return tiles
    .flatMap((tile) => {
      const points = corners(tile)
      return points.flatMap((from, side) => {
        const to = points[(side + 1) % 6]
        if (!to || group.has(key(neighbour(tile, side)))) return []
        return [`M${from[0]} ${from[1]}L${to[0]} ${to[1]}`]
      })
    })
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
