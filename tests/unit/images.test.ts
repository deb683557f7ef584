import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeOriginals, writeVariants } from '@/lib/build/images'
import { originalOf } from '@/lib/content/media'
import { filesOf, variantsOf } from '@/lib/media/variants'

let folder = ''
const place = (...path: readonly string[]) => join(folder, ...path)
const publicDir = () => place('public')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuvat-'))
})
afterEach(() => {
  sharp.concurrency(0)
  rmSync(folder, { recursive: true })
})

const put = (path: string, bytes: string | Uint8Array): string => {
  mkdirSync(dirname(place(path)), { recursive: true })
  writeFileSync(place(path), bytes)
  return path
}

const write = (originals: readonly string[], outDir = 'out', cacheDir = 'cache') =>
  writeVariants({ originals, publicDir: publicDir(), outDir: place(outDir), cacheDir: place(cacheDir) })

/** Files under a folder with their bytes, by path. */
const bytesIn = (path: string): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(place(path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [file.slice(place(path).length + 1), readFileSync(file)] as const),
  )

/** Four quarters, clockwise from the upper left: red, green, white, blue. */
const quarters = (width: number, height: number, channels: 3 | 4 = 3) => {
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

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })

/** Which of the four colours stands in the middle of each quarter, clockwise from the upper left. */
const seen = async (bytes: Buffer): Promise<readonly string[]> => {
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

const asDrawn = ['red', 'green', 'white', 'blue']

/** What a phone writes into a photograph: where, when, with what, and which way it was held. */
const photographed = (width: number, height: number, orientation = 1) =>
  quarters(width, height)
    .withMetadata({ orientation })
    .withExif({
      IFD0: { ImageDescription: 'Kotikatu 1', Orientation: String(orientation) },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '65/1 1/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '25/1 28/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><gps>Kotikatu 1</gps></x:xmpmeta>')

const telling = [
  'Exif',
  'eXIf',
  'EXIF',
  'GPS',
  'Kotikatu',
  'xmpmeta',
  'ns.adobe.com',
  'XMP ',
  'ICC_PROFILE',
  'Photoshop',
]
const toldBy = (bytes: Buffer) => telling.filter((word) => bytes.includes(word))

describe('writeVariants', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'publishes nothing of what a camera noted in a %s',
    async (extension) => {
      const path = `/media/kuva.${extension === 'jpeg' ? 'jpg' : extension}`
      const bytes = await photographed(400, 200).toFormat(extension).toBuffer()
      put(`public${path}`, bytes)
      expect(toldBy(bytes)).toContain('Kotikatu')
      // The tag that leads to the place (Exif 3.0, 4.6.3), in either order of bytes.
      const { exif } = await sharp(bytes).metadata()
      expect(['2588', '8825'].some((mark) => exif?.includes(mark, 0, 'hex'))).toBe(true)

      await write([path])
      const files = bytesIn('out')
      expect(files.size).toBe(7)
      for (const [name, file] of files) {
        const { exif, xmp, iptc, icc, orientation, comments } = await sharp(file).metadata()
        expect({ name, exif, xmp, iptc, icc, orientation, comments, told: toldBy(file) }).toEqual({ name, told: [] })
        expect(await seen(file)).toEqual(asDrawn)
      }
    },
  )

  it('turns a photograph as it was held, in every size, with the size that pages state', async () => {
    put('public/media/pysty.jpg', await photographed(1000, 600, 6).jpeg().toBuffer())
    const { written } = await write(['/media/pysty.jpg'])
    const original = await originalOf(publicDir(), '/media/pysty.jpg')
    expect([original.width, original.height]).toEqual([600, 1000])
    const variants = filesOf(variantsOf(original))
    expect(variants.map(({ path }) => path).sort()).toEqual([...written].sort())
    for (const { path, width, height } of variants) {
      const found = await sharp(place('out', path)).metadata()
      expect({ path, width: found.width, height: found.height }).toEqual({ path, width, height })
      // A quarter turn clockwise brings the lower left corner up.
      expect(await seen(readFileSync(place('out', path)))).toEqual(['blue', 'red', 'green', 'white'])
    }
  })

  it.each([
    ['CMYK', 'a.jpg', () => quarters(300, 200).toColourspace('cmyk').jpeg({ quality: 100 })],
    ['16 bits', 'a.png', () => quarters(300, 200).toColourspace('rgb16').png()],
    ['Display P3', 'b.jpg', () => quarters(300, 200).withIccProfile('p3').jpeg({ quality: 100 })],
    ['few colours', 'b.png', () => quarters(300, 200).png({ palette: true })],
    ['a single pixel', 'c.png', () => quarters(2, 2).png()],
  ])('keeps the colours of %s, as sRGB of eight bits', async (what, name, make) => {
    put(`public/media/${name}`, await make().toBuffer())
    await write([`/media/${name}`])
    for (const file of bytesIn('out').values()) {
      expect(await sharp(file).metadata()).toMatchObject({ space: 'srgb', depth: 'uchar', hasProfile: false })
      if (what === 'a single pixel') continue
      const [red, green, white, blue] = await seen(file)
      expect([red, white]).toEqual(['red', 'white'])
      if (what !== 'CMYK') expect([green, blue]).toEqual(['green', 'blue'])
    }
  })

  it('keeps what is transparent, and puts white behind it where a format cannot', async () => {
    const clear = sharp({ create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    put('public/media/logo.webp', await clear.webp({ lossless: true }).toBuffer())
    await write(['/media/logo.webp'])
    for (const [name, file] of bytesIn('out')) {
      const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
      if (name.endsWith('.jpg')) expect([info.channels, data[0]]).toEqual([3, 255])
      else expect([info.channels, data[3]]).toEqual([4, 0])
    }
  })

  it('gives the same bytes in every run, on however many cores', async () => {
    // Not a plain picture, which is the same whatever the encoder does.
    put('public/media/kohina.jpg', await noise(1000, 600).blur(2).jpeg().toBuffer())
    sharp.concurrency(1)
    await write(['/media/kohina.jpg'], 'out1', 'cache1')
    sharp.concurrency(4)
    await write(['/media/kohina.jpg'], 'out2', 'cache2')
    expect(bytesIn('out1').size).toBe(14)
    expect(bytesIn('out2')).toEqual(bytesIn('out1'))
  })

  it('encodes each picture once, and again only when its bytes change', async () => {
    put('public/media/a.png', await quarters(200, 100).png().toBuffer())
    put('public/media/b.png', await quarters(100, 200).png().toBuffer())
    const both = ['/media/a.png', '/media/b.png', '/media/a.png']
    // Two widths in two formats and the one file for all of a; one width of b.
    expect(await write(both)).toMatchObject({ encoded: 8, written: { length: 8 } })
    const first = bytesIn('out')
    expect(await write(both, 'out2')).toMatchObject({ encoded: 0, written: { length: 8 } })
    expect(bytesIn('out2')).toEqual(first)

    put('public/media/b.png', await quarters(100, 300).png().toBuffer())
    expect((await write(both)).encoded).toBe(3)
  })

  it('reports how far it is', async () => {
    put('public/media/a.png', await quarters(200, 100).png().toBuffer())
    const told: (readonly [number, number])[] = []
    const onProgress = (done: number, total: number) => told.push([done, total])
    await writeVariants({
      originals: ['/media/a.png'],
      publicDir: publicDir(),
      outDir: place('out'),
      cacheDir: place('cache'),
      onProgress,
    })
    expect(told.at(-1)).toEqual([5, 5])
    expect(told.length).toBe(2)
  })

  it('leaves nothing half written in the cache', async () => {
    put('public/media/a.png', await quarters(100, 100).png().toBuffer())
    const { written } = await write(['/media/a.png'])
    expect([...bytesIn('cache').keys()].map((name) => `/${name}`)).toEqual([...written].sort())
  })

  it('takes out of the cache what no build has used for 30 days', async () => {
    put('public/media/a.png', await quarters(100, 100).png().toBuffer())
    const { written } = await write(['/media/a.png'])
    const days = (count: number) => Date.now() / 1000 - count * 24 * 60 * 60
    for (const path of [...written, put('cache/media/vanha.avif', 'x')]) {
      const file = path.startsWith('/') ? place('cache', path) : place(path)
      utimesSync(file, days(31), days(31))
    }
    const recent = place(put('cache/media/tuore.avif', 'x'))
    utimesSync(recent, days(29), days(29))

    expect((await write(['/media/a.png'])).encoded).toBe(0)
    expect(existsSync(place('cache/media/vanha.avif'))).toBe(false)
    expect(existsSync(recent)).toBe(true)
    // What was used counts as used today.
    for (const path of written) expect(statSync(place('cache', path)).mtimeMs).toBeGreaterThan(days(1) * 1000)
  })

  it('names every picture that fails, and how to mend it, and keeps what is ready', async () => {
    const whole = await photographed(300, 300).jpeg().toBuffer()
    put('public/media/a.jpg', whole.subarray(0, whole.length - 300))
    put('public/media/b.jpg', await quarters(100, 100).jpeg().toBuffer())
    const png = await noise(90, 90).png().toBuffer()
    put('public/media/c.png', png.subarray(0, png.length >> 1))
    const error: unknown = await write(['/media/c.png', '/media/b.jpg', '/media/a.jpg']).catch(
      (thrown: unknown) => thrown,
    )
    const lines = String(error instanceof Error ? error.message : error).split('\n')
    expect(lines).toHaveLength(2)
    for (const [at, name] of ['a.jpg', 'c.png'].entries()) {
      expect(lines[at]).toContain(
        `${join(publicDir(), 'media', name)}: kuvasta ei voi tehdä verkkoon sopivia kokoja. Tallenna kuva`,
      )
    }
    expect([...bytesIn('cache').keys()].filter((name) => name.startsWith('media/b'))).toHaveLength(3)
    expect(existsSync(place('out'))).toBe(false)
  })

  it('tells of a picture that is not there', async () => {
    await expect(write(['/media/puuttuu.png'])).rejects.toThrow('/media/puuttuu.png ei ole kansiossa')
  })
})

describe('removeOriginals', () => {
  it('leaves of media the documents and what was written, nothing that a camera or an editor left there', async () => {
    put('public/media/a.png', await quarters(100, 100).png().toBuffer())
    for (const name of ['media/a.png', 'media/kesken/b.jpg', 'media/c.HEIC', 'media/d.csv', 'elements.js'])
      put(`out/${name}`, 'x')
    const { written } = await write(['/media/a.png'])
    expect([...(await removeOriginals(place('out'), written))].sort()).toEqual([
      '/media/a.png',
      '/media/c.HEIC',
      '/media/kesken/b.jpg',
    ])
    expect([...bytesIn('out').keys()].map((name) => `/${name}`)).toEqual(
      [...written, '/elements.js', '/media/d.csv'].sort(),
    )
  })

  it('has nothing to do on a site without media', async () => {
    expect(await removeOriginals(place('out'), [])).toEqual([])
  })
})
