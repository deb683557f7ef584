import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach } from 'vitest'
import { writeVariants } from '@/lib/build/images'

/** Pictures made for a test, and a folder for each test to write them into. */

let folder = ''
export const place = (...path: readonly string[]) => join(folder, ...path)
export const publicDir = () => place('public')

/** Said by each file of tests for itself: files of one worker share this module. */
export const inOwnFolder = (): void => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kuvat-'))
  })
  afterEach(() => {
    sharp.concurrency(0)
    rmSync(folder, { recursive: true })
  })
}

export const put = (path: string, bytes: string | Uint8Array): string => {
  mkdirSync(dirname(place(path)), { recursive: true })
  writeFileSync(place(path), bytes)
  return path
}

export const write = (originals: readonly string[], outDir = 'out', cacheDir = 'cache') =>
  writeVariants({ originals, publicDir: publicDir(), outDir: place(outDir), cacheDir: place(cacheDir) })

/** Files under a folder with their bytes, by path. */
export const bytesIn = (path: string): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(place(path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [file.slice(place(path).length + 1), readFileSync(file)] as const),
  )

/** Four quarters, clockwise from the upper left: red, green, white, blue. */
export const quarters = (width: number, height: number, channels: 3 | 4 = 3) => {
  const part = (background: string, left: number, top: number) => ({
    input: { create: { width: width / 2, height: height / 2, channels, background } },
    left,
    top,
  })
  return sharp({ create: { width, height, channels, background: '#ff0000' } }).composite([
    part('#00a000', width / 2, 0),
    part('#ffffff', width / 2, height / 2),
    part('#0000ff', 0, height / 2),
  ])
}

export const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })

/** Which of the four colours stands in the middle of each quarter, clockwise from the upper left. */
export const seen = async (bytes: Buffer): Promise<readonly string[]> => {
  const { data, info } = await sharp(bytes).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => {
    const start = (Math.floor(info.height * y) * info.width + Math.floor(info.width * x)) * info.channels
    const [red = 0, green = 0, blue = 0] = data.subarray(start, start + 3)
    if (red > 200 && green > 200 && blue > 200) return 'white'
    if (red > 200 && green < 60 && blue < 60) return 'red'
    if (green > 130 && red < 60 && blue < 60) return 'green'
    return blue > 200 && red < 60 && green < 60 ? 'blue' : `${red} ${green} ${blue}`
  }
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.75, 0.75), at(0.25, 0.75)]
}

export const asDrawn = ['red', 'green', 'white', 'blue']

/** What a phone writes into a photograph: where, when, with what, and which way it was held. */
export const photographed = (width: number, height: number, orientation = 1) =>
  quarters(width, height)
    .withMetadata({ orientation })
    .withExif({
      IFD0: { ImageDescription: 'Kotikatu 1', Orientation: String(orientation) },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '65/1 1/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '25/1 28/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><gps>Kotikatu 1</gps></x:xmpmeta>')
