import { expect, it } from 'vitest'
import { isConnected, outline, tilePoints, viewBox } from '@/lib/tile-map'

const sides = (path: string) => path.split('M').length - 1

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
  expect(
    isConnected([
      { col: 0, row: 0 },
      { col: 0, row: 1 },
    ]),
  ).toBe(true)
  expect(
    isConnected([
      { col: 1, row: 0 },
      { col: 0, row: 1 },
    ]),
  ).toBe(true)
  expect(
    isConnected([
      { col: 2, row: 0 },
      { col: 0, row: 1 },
    ]),
  ).toBe(false)
})

it('an even row touches the row below at its own column and the one before', () => {
  expect(
    isConnected([
      { col: 1, row: 2 },
      { col: 0, row: 3 },
    ]),
  ).toBe(true)
  expect(
    isConnected([
      { col: 1, row: 2 },
      { col: 1, row: 3 },
    ]),
  ).toBe(true)
  expect(
    isConnected([
      { col: 1, row: 2 },
      { col: 2, row: 3 },
    ]),
  ).toBe(false)
})

it('neighbouring tiles share the corners between them', () => {
  const points = (col: number, row: number) => tilePoints({ col, row }).split(' ')
  expect(points(0, 0).filter((point) => points(1, 0).includes(point))).toHaveLength(2)
})

it('the view box holds every corner', () => {
  const [, , width = 0, height = 0] = viewBox([{ col: 3, row: 5 }])
    .split(' ')
    .map(Number)
  for (const point of tilePoints({ col: 3, row: 5 }).split(' ')) {
    const [x = 0, y = 0] = point.split(',').map(Number)
    expect(x).toBeLessThanOrEqual(width)
    expect(y).toBeLessThanOrEqual(height)
  }
})
