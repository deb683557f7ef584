import sharp from 'sharp'
import type { ImagePiece } from './template'

/** Pictures of few colours: each pixel is the number of its colour in a palette. */

/** `colours` are `0xrrggbb`, 256 at most. */
export type IndexedImage = {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
  readonly colours: readonly number[]
}

/** A palette holds 256; what is painted on a ground needs some of its own. */
const mostColours = { ground: 208, whole: 256 } as const

/** Steps of a channel where colours blend: edges stay smooth, and colours are few. */
const step = 32
const channels: readonly number[] = [16, 8, 0]
const channelOf = (colour: number, bits: number): number => (colour >> bits) & 255
const rounded = (colour: number): number =>
  channels.reduce((sum, bits) => sum | (Math.min(255, Math.round(channelOf(colour, bits) / step) * step) << bits), 0)
const distance = (a: number, b: number): number =>
  channels.reduce((sum, bits) => sum + (channelOf(a, bits) - channelOf(b, bits)) ** 2, 0)

/** Numbers of colours: those that are `given` stay exact, others are rounded; when there are `most`, the nearest is taken. */
const numbering = (given: readonly number[], most: number) => {
  const colours = [...given]
  const numbers = new Map(colours.map((colour, number) => [colour, number]))
  const add = (colour: number): number => {
    if (colours.length < most) return colours.push(colour) - 1
    const best = colours.reduce((one, other) => (distance(other, colour) < distance(one, colour) ? other : one))
    return colours.indexOf(best)
  }
  const numberOf = (colour: number): number => {
    const own = numbers.get(colour)
    if (own !== undefined) return own
    const near = rounded(colour)
    const number = numbers.get(near) ?? add(near)
    numbers.set(near, number).set(colour, number)
    return number
  }
  return { colours, numberOf }
}

/** A copy of `ground` with the pieces on it. */
export const paint = async (
  ground: IndexedImage,
  pieces: readonly ImagePiece[],
  most: number = mostColours.whole,
): Promise<IndexedImage> => {
  const pixels = ground.pixels.slice()
  const { colours, numberOf } = numbering(ground.colours, most)
  for (const { svg, left, top, width, height } of pieces) {
    const data = await sharp(Buffer.from(svg)).raw().toBuffer()
    const values = new Uint32Array(data.buffer, data.byteOffset, width * height)
    // Most pixels are as the one before, and need no number of their own.
    let last = -1
    let number = 0
    let from = 0
    for (let y = top; y < top + height; y++) {
      let to = y * ground.width + left
      for (const end = to + width; to < end; to++, from++) {
        const value = values[from] ?? 0
        if (value !== last) {
          last = value
          number = numberOf(data.readUIntBE(from * 4, 3))
        }
        pixels[to] = number
      }
    }
  }
  return { ...ground, pixels, colours }
}

/** `own` are the site's colours, which stay exact. */
export const paintGround = (piece: ImagePiece, own: readonly number[]): Promise<IndexedImage> => {
  const { width, height } = piece
  const blank = { width, height, pixels: new Uint8Array(width * height), colours: own }
  return paint(blank, [piece], mostColours.ground)
}
