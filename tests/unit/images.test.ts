import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { originalOf } from '@/lib/content/media/media-reader'
import { filesOf, variantsOf } from '@/lib/content/media/variants'
import { asDrawn, bytesIn, inOwnFolder, photographed, place, publicDir, put, quarters, seen, write } from './pictures'

inOwnFolder()

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

  it('publishes a drawing to the byte, and as a PNG in its light colours', async () => {
    const style = '.a{fill:#ff0000}@media (prefers-color-scheme: dark){.a{fill:#0000ff}}'
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 4 2"><style>${style}</style><rect class="a" width="4" height="2"/></svg>`
    put('public/media/a.svg', drawing)
    const { written } = await write(['/media/a.svg'])
    expect(written.map((path) => path.replace(/.*-/, '')).sort()).toEqual(['40.png', '40.svg'])
    for (const path of written) {
      const bytes = readFileSync(place('out', path))
      if (path.endsWith('.svg')) expect(bytes.toString()).toBe(drawing)
      else expect([...(await sharp(bytes).removeAlpha().raw().toBuffer()).subarray(0, 3)]).toEqual([255, 0, 0])
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
})
