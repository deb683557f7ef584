import { expect, it } from 'vitest'
import { centre, linesOf, namePlaces, outline, type Tile, tilesPath, viewBox } from '@/lib/site/tile-map'

/** Corners of a tile, from the sides of its own outline. */
const corners = (col: number, row: number) =>
  outline([{ col, row }])
    .slice(1)
    .split('M')
    .map((side) => side.split('l')[0] ?? '')
const sides = (path: string) => path.split('M').length - 1
/** Whether two tiles share a side, which their outline leaves out from either. */
const touch = (...tiles: [Tile, Tile]) => sides(outline(tiles)) === 10

it('a lone tile has six sides, two neighbours ten between them', () => {
  expect(sides(outline([{ col: 0, row: 0 }]))).toBe(6)
  expect(
    sides(
      outline([
        { col: 0, row: 0 },
        { col: 1, row: 0 },
      ]),
    ),
  ).toBe(10)
})

it('odd rows are shifted right: (0,1) touches (0,0) and (1,0)', () => {
  expect(touch({ col: 0, row: 0 }, { col: 0, row: 1 })).toBe(true)
  expect(touch({ col: 1, row: 0 }, { col: 0, row: 1 })).toBe(true)
  expect(touch({ col: 2, row: 0 }, { col: 0, row: 1 })).toBe(false)
})

it('an even row touches the row below at its own column and the one before', () => {
  expect(touch({ col: 1, row: 2 }, { col: 0, row: 3 })).toBe(true)
  expect(touch({ col: 1, row: 2 }, { col: 1, row: 3 })).toBe(true)
  expect(touch({ col: 1, row: 2 }, { col: 2, row: 3 })).toBe(false)
})

it('neighbouring tiles share the corners between them', () => {
  expect(corners(0, 0).filter((corner) => corners(1, 0).includes(corner))).toHaveLength(2)
})

it('tiles of one path are closed each by itself', () => {
  expect(
    tilesPath([
      { col: 0, row: 0 },
      { col: 1, row: 0 },
    ]),
  ).toBe(tilesPath([{ col: 0, row: 0 }]) + tilesPath([{ col: 1, row: 0 }]))
  expect(tilesPath([{ col: 0, row: 0 }])).toMatch(/^M[^M]+z$/)
})

it('the view box holds every corner', () => {
  const [, , width = 0, height = 0] = viewBox([{ col: 3, row: 5 }])
    .split(' ')
    .map(Number)
  for (const corner of corners(3, 5)) {
    const [x = 0, y = 0] = corner.split(' ').map(Number)
    expect(x).toBeLessThanOrEqual(width)
    expect(y).toBeLessThanOrEqual(height)
  }
})

it.each([
  ['Hailuoto', ['Hailuoto']],
  ['Suomussalmi', ['Suomus-', 'salmi']],
  ['Taivalkoski', ['Taival-', 'koski']],
  ['Pudasjärvi', ['Pudas-', 'järvi']],
  ['Kärsämäki', ['Kärsä-', 'mäki']],
  ['Ylivieska', ['Yli-', 'vieska']],
  ['Siikalatva', ['Siika-', 'latva']],
  ['Reisjärvi', ['Reis-', 'järvi']],
  ['Aaaaaaaaaa', ['Aaaaaaaaaa']],
])('%s fits a tile on the lines %s', (name, lines) => {
  expect(linesOf(name)).toEqual(lines)
})

it('the name of an area stands in its middle', () => {
  const tiles = [0, 1, 2].map((col) => ({ col, row: 0 }))
  expect(namePlaces([{ title: 'Alue', tiles }]).get('Alue')).toEqual({
    at: centre({ col: 1, row: 0 }),
    lines: ['Alue'],
    isAbove: false,
  })
})

it('a name goes to where its area is wide enough for it, or else over the edge of the map', () => {
  const wide = { title: 'Leveähkö', tiles: [...[0, 1, 2].map((row) => ({ col: 1, row })), { col: 2, row: 2 }] }
  const left = { title: 'Vasen', tiles: [0, 1, 2].map((row) => ({ col: 0, row })) }
  const [x = 0, y] = namePlaces([wide, left]).get(wide.title)?.at ?? []
  expect(y).toBe(centre({ col: 1, row: 2 })[1])
  expect(x).toBeGreaterThan(centre({ col: 1, row: 2 })[0])
})

it('a name too long for its area stands on two lines', () => {
  const tiles = [1, 2].map((row) => ({ col: 1, row }))
  const around = [
    ...[0, 1, 2].map((col) => ({ col, row: 0 })),
    ...[1, 2].flatMap((row) => [0, 2].map((col) => ({ col, row }))),
  ]
  const places = namePlaces([
    { title: 'Koillismaa', tiles },
    { title: 'Muu', tiles: around },
  ])
  expect(places.get('Koillismaa')?.lines).toEqual(['Koillis-', 'maa'])
})

it('a name that no tile holds stands whole above its area where nothing else is', () => {
  const tiles = [0, 1].map((row) => ({ col: 1, row }))
  const beside = { title: 'Muu', tiles: [0, 1].flatMap((row) => [0, 2].map((col) => ({ col, row }))) }
  const { at: [x, y] = [], lines } = namePlaces([{ title: 'Koillismaa', tiles }, beside]).get('Koillismaa') ?? {}
  const [middle, top] = centre({ col: 1, row: 0 })
  expect([x, lines]).toEqual([middle, ['Koillismaa']])
  expect(y).toBeLessThan(top - 34)
})

it('no two names meet', () => {
  const areas = [0, 1, 2].map((row) => ({ title: `Alue ${row}`, tiles: [0, 1, 2, 3].map((col) => ({ col, row })) }))
  const places = [...namePlaces(areas).values()]
  for (const one of places)
    for (const other of places.filter((place) => place !== one)) {
      const [dx, dy] = [Math.abs(one.at[0] - other.at[0]), Math.abs(one.at[1] - other.at[1])]
      expect(dx >= 44 || dy >= 23).toBe(true)
    }
})

it('a long name at the edge of the map is moved until it is whole, and one that has room is not', () => {
  const row = (title: string, col: number) => ({ title, tiles: [{ col, row: 0 }] })
  const [first, middle, last] = [row('Aaaaaaaaaaaaaa', 0), row('Alue', 4), row('Ooooooooooooooo', 8)]
  const places = namePlaces([first, middle, last])
  const edge = centre({ col: 8, row: 0 })[0] + 30
  const [left = 0, right = 0] = [first, last].map(({ title }) => places.get(title)?.at[0])
  expect(left).toBeGreaterThan(centre({ col: 0, row: 0 })[0])
  // Beside the map is the margin of the page, 16 px.
  expect(left - first.title.length * 5.5).toBeGreaterThanOrEqual(-16)
  expect(right + last.title.length * 5.5).toBeLessThanOrEqual(edge + 16)
  expect(places.get('Alue')?.at).toEqual(centre({ col: 4, row: 0 }))
})
