import sharp from 'sharp'
import { expect, it } from 'vitest'
import { type IndexedImage, paint, paintGround } from '@/lib/outputs/share-image/indexed-image'
import { pngOf } from '@/lib/outputs/share-image/png'
import type { ImagePiece } from '@/lib/outputs/share-image/template'

/** Drawings as pictures of few colours, and these as PNG. */

const size = { width: 64, height: 64 } as const
const hex = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`
const pieceOf = (drawing: string, place: Omit<ImagePiece, 'svg'> = { left: 0, top: 0, ...size }): ImagePiece => ({
  ...place,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${place.width}" height="${place.height}">${drawing}</svg>`,
})
const square = (x: number, y: number, colour: number): string =>
  `<rect x="${x}" y="${y}" width="2" height="2" fill="${hex(colour)}"/>`
const at = ({ width, pixels, colours }: IndexedImage, x: number, y: number) => colours[pixels[y * width + x] ?? -1]

const own = [0xfbfaf6, 0x0a5362, 0x13201f]
const [paper = 0, brand = 0, ink = 0] = own
const sheet = `<rect width="64" height="64" fill="${hex(paper)}"/>`

it('the site’s colours stay exact, and what they blend into is rounded', async () => {
  const ground = await paintGround(pieceOf(sheet + square(2, 2, brand) + square(4, 4, 0x0b5463)), own)
  expect(at(ground, 0, 0)).toBe(paper)
  expect(at(ground, 2, 2)).toBe(brand)
  expect(at(ground, 4, 4)).toBe(0x006060)
})

it('a piece changes its place alone, and not the ground, which others have too', async () => {
  const ground = await paintGround(pieceOf(sheet), own)
  const before = await pngOf(ground)
  const letters = pieceOf(`<rect width="4" height="4" fill="${hex(ink)}"/>`, { left: 10, top: 20, width: 4, height: 4 })
  const picture = await paint(ground, [letters])
  expect(picture.pixels.filter((number) => picture.colours[number] === ink)).toHaveLength(16)
  expect([at(picture, 10, 20), at(picture, 13, 23), at(picture, 9, 20), at(picture, 10, 24)]).toEqual([
    ink,
    ink,
    paper,
    paper,
  ])
  expect(await pngOf(ground)).toEqual(before)
})

it('more colours than a palette holds become the nearest, but the site’s own', async () => {
  const many = Array.from({ length: 512 }, (_, n) =>
    square((n % 32) * 2, Math.floor(n / 32) * 2, ((n & 7) << 21) | (((n >> 3) & 7) << 13) | ((n >> 6) << 5)),
  )
  const ground = await paintGround(pieceOf(many.join('') + square(62, 62, ink)), own)
  expect(ground.colours).toHaveLength(208)
  expect(at(ground, 62, 62)).toBe(ink)
  const picture = await paint(ground, [pieceOf([...many].reverse().join('') + square(60, 60, brand))])
  expect(picture.colours).toHaveLength(256)
  expect(at(picture, 60, 60)).toBe(brand)
})

it('is a PNG of the same pixels', async () => {
  const picture = await paintGround(pieceOf(sheet + square(3, 5, brand) + square(60, 62, ink)), own)
  const image = sharp(await pngOf(picture))
  expect(await image.metadata()).toMatchObject({ format: 'png', ...size, hasAlpha: false, isPalette: true })
  const data = await image.raw().toBuffer()
  const colours = Array.from({ length: data.length / 3 }, (_, pixel) => data.readUIntBE(pixel * 3, 3))
  expect(colours).toEqual(Array.from(picture.pixels, (number) => picture.colours[number]))
})
