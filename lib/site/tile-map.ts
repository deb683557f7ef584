/** A hexagon a municipality, pointy-top, odd rows half a tile right («odd-r», Red Blob Games), in units of the SVG. */

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

/** As SVG writes them: `12.5 30`. */
const points = (tile: Tile): readonly string[] => corners(tile).map(([x, y]) => `${x} ${y}`)

export const tilesPath = (tiles: readonly Tile[]): string => tiles.map((tile) => `M${points(tile).join('L')}z`).join('')

/** The sides that no two tiles share: of a shared one, the other tile has the way back. */
export const outline = (tiles: readonly Tile[]): string => {
  const sides = tiles.flatMap((tile) => points(tile).map((from, at, all) => ({ from, to: all[(at + 1) % 6] })))
  const ways = new Set(sides.map(({ from, to }) => `M${from}L${to}`))
  return sides.map(({ from, to }) => (ways.has(`M${to}L${from}`) ? '' : `M${from}L${to}`)).join('')
}

export const viewBox = (tiles: readonly Tile[]): string => {
  const points = tiles.flatMap(corners)
  const right = Math.max(0, ...points.map(([x]) => x))
  const bottom = Math.max(0, ...points.map(([, y]) => y))
  return `0 0 ${Math.ceil(right + margin)} ${Math.ceil(bottom + margin)}`
}
