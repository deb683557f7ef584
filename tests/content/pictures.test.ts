import { createHash, randomBytes } from 'node:crypto'
import { constants, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it, test } from 'vitest'
import { mediaFacts, originalOf } from '@/lib/content/media/media-reader'
import { copyGood, messagesOf, put, type Site, topic } from './helpers'

/** Pictures that are not what they seem, with real bytes, through the check that an editor runs. */

const red = { r: 200, g: 30, b: 30 }
const plain = (width = 300, height = 200) => sharp({ create: { width, height, channels: 3, background: red } })
const noise = (width = 300, height = 200) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })

/** The checksum of PNG, third edition, annex D; Node has it from 20.15 on only. */
const crc32 = (bytes: Buffer): number => {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** PNG, third edition, 5.3: length, type, data, checksum. */
const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A PNG of one colour and one bit a pixel: nearly no bytes, whatever its size. */
const flatPng = (width: number, height: number, extra: Buffer = Buffer.alloc(0)): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { strategy: constants.Z_RLE })
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const end = chunk('IEND', Buffer.alloc(0))
  return Buffer.concat([signature, chunk('IHDR', header), extra, chunk('IDAT', rows), end])
}

/** As Samsung phones write it: a spectral selection of nothing, which the standard wants as 0 to 63, and a JFIF of the future. */
const asPhone = (bytes: Buffer): Buffer => {
  const scan = bytes.indexOf(Buffer.from([0xff, 0xda]))
  const changed = Buffer.from(bytes)
  changed.set([0, 0, 0], scan + 2 + bytes.readUInt16BE(scan + 2) - 3)
  if (bytes.toString('latin1', 6, 10) === 'JFIF') changed[11] = 2
  return changed
}

const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length >> 1)
/** With its end's mark among the pixels. */
const endingIn = (bytes: Buffer): Buffer => {
  const at = bytes.length >> 1
  return Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xd9]), bytes.subarray(at + 2)])
}
const damaged = (bytes: Buffer): Buffer => {
  const at = bytes.length >> 1
  return Buffer.concat([bytes.subarray(0, at), Buffer.from([(bytes[at] ?? 0) ^ 0xff]), bytes.subarray(at + 1)])
}

/** A site with one picture, used by one topic. */
const siteWith = (name: string, bytes: Buffer): Site => {
  const site = copyGood()
  put(site, `public/media/${name}`, bytes)
  put(site, 'content/aiheet/kokeilu.md', topic(`::kuva{src="/media/${name}" alt="Kartta kunnista"}`))
  return site
}

const unfinished =
  'on vioittunut tai kesken: kaikkia kuvapisteitä ei voi lukea. Kopioi tiedosto uudelleen tai tallenna kuva uudelleen kuvankäsittelyohjelmassa.'
const unreadable = 'ei voi avata. Tallenna kuva uudelleen kuvankäsittelyohjelmassa.'
const moving = 'on animaatio, ja siitä näkyisi vain ensimmäinen ruutu. Tallenna kuva yhtenä ruutuna.'
const frames = { raw: { width: 40, height: 80, channels: 3, pageHeight: 40 } } as const

const refused: readonly (readonly [what: string, file: string, bytes: () => Promise<Buffer>, told: string])[] = [
  [
    'a file of 10 MB',
    'suuri.jpg',
    async () => Buffer.concat([await noise().jpeg().toBuffer(), Buffer.alloc(10_000_000)]),
    'Kuva «/media/suuri.jpg» on liian suuri: 10,1 Mt, enintään 5 Mt. Pienennä kuvaa tai tallenna se pakatumpana.',
  ],
  [
    'a JPEG called PNG',
    'valhe.png',
    () => plain().jpeg().toBuffer(),
    'Kuvan «/media/valhe.png» pääte on «png», mutta tiedosto on muotoa jpeg. Vaihda päätteeksi «jpg» tai tallenna kuva muodossa png.',
  ],
  [
    'a GIF called PNG',
    'gif.png',
    () => plain().gif().toBuffer(),
    'Kuvan «/media/gif.png» pääte on «png», mutta tiedosto on muotoa gif. Tallenna kuva muodossa png.',
  ],
  [
    'a PNG that ends too early',
    'a.png',
    async () => half(await noise().png().toBuffer()),
    `Kuva «/media/a.png» ${unfinished}`,
  ],
  [
    'a JPEG that ends too early',
    'a.jpg',
    async () => half(await noise().jpeg().toBuffer()),
    `Kuva «/media/a.jpg» ${unfinished}`,
  ],
  [
    'a JPEG of a phone that ends too early',
    'b.jpg',
    async () => half(asPhone(await noise().jpeg().toBuffer())),
    `Kuva «/media/b.jpg» ${unfinished}`,
  ],
  [
    'a JPEG of a phone whose end comes in the middle',
    'c.jpg',
    async () => endingIn(asPhone(await noise().jpeg().toBuffer())),
    `Kuva «/media/c.jpg» ${unfinished}`,
  ],
  [
    'an AVIF that ends too early',
    'a.avif',
    async () => half(await noise().avif({ effort: 0 }).toBuffer()),
    `Kuva «/media/a.avif» ${unfinished}`,
  ],
  [
    'a WebP that ends too early',
    'a.webp',
    async () => half(await noise().webp().toBuffer()),
    `Kuvaa «/media/a.webp» ${unreadable}`,
  ],
  [
    'a PNG with a wrong byte',
    'b.png',
    async () => damaged(await noise().png().toBuffer()),
    `Kuva «/media/b.png» ${unfinished}`,
  ],
  [
    'a file without bytes',
    'tyhja.png',
    async () => Buffer.alloc(0),
    'Tiedosto «/media/tyhja.png» on tyhjä. Tallenna tiedosto uudelleen ja tarkista, että se avautuu.',
  ],
  [
    'a WebP that moves',
    'liikkuu.webp',
    () =>
      sharp(randomBytes(40 * 80 * 3), frames)
        .webp()
        .toBuffer(),
    `Kuva «/media/liikkuu.webp» ${moving}`,
  ],
  [
    'a PNG that moves',
    'liikkuu.png',
    async () => flatPng(40, 40, chunk('acTL', Buffer.from('0000000200000000', 'hex'))),
    `Kuva «/media/liikkuu.png» ${moving}`,
  ],
  [
    'a few bytes that are 2 500 million pixels',
    'pommi.png',
    async () => flatPng(50_000, 50_000),
    'Kuva «/media/pommi.png» on liian suuri: 50000 × 50000 kuvapistettä, sivu enintään 8000. Pienennä kuvaa.',
  ],
]

describe('refuses, and says how to mend it', () => {
  it.each(refused)('%s', async (_, file, bytes, told) => {
    expect(await messagesOf(siteWith(file, await bytes()))).toEqual([`content/aiheet/kokeilu.md:6 kuva.src: ${told}`])
  })
})

describe('takes', () => {
  it.each([
    ['a CMYK JPEG', 'cmyk.jpg', () => plain().toColourspace('cmyk').jpeg().toBuffer()],
    ['a PNG of 16 bits', 'tarkka.png', () => plain().toColourspace('rgb16').png().toBuffer()],
    ['a JPEG in Display P3', 'p3.jpg', () => plain().withIccProfile('p3').jpeg().toBuffer()],
    ['a JPEG of a phone', 'puhelin.jpg', async () => asPhone(await noise().jpeg().toBuffer())],
    [
      'a JPEG of a phone with its own data after the picture',
      'liite.jpg',
      async () => Buffer.concat([asPhone(await noise().jpeg().toBuffer()), Buffer.from('\0\0SEFH and a film')]),
    ],
    ['a grey JPEG', 'harmaa.jpg', () => noise().greyscale().jpeg().toBuffer()],
    ['the largest of one colour', 'taysi.png', async () => flatPng(8000, 8000)],
    [
      'a text in a picture that names the mark of an animation',
      'acTL.png',
      async () => flatPng(40, 40, chunk('tEXt', Buffer.from('Comment\0acTL'))),
    ],
  ])('%s', async (_, file, bytes) => {
    expect(await messagesOf(siteWith(file, await bytes()))).toEqual([])
  })
})

test('a picture is known by its bytes and its shown size', async () => {
  const bytes = await plain(30, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const site = siteWith('pysty.jpg', bytes)
  const hash = createHash('sha256').update(bytes).digest('hex')
  expect(await originalOf(site.publicDir, '/media/pysty.jpg')).toEqual({
    path: '/media/pysty.jpg',
    kind: 'jpeg',
    hash,
    width: 20,
    height: 30,
  })
})

test('what is no publishable picture is no original', async () => {
  const site = siteWith('pommi.png', flatPng(50_000, 50_000))
  expect(await mediaFacts(site.publicDir, '/media/pommi.png')).toMatchObject({ width: 50_000, height: 50_000 })
  await expect(originalOf(site.publicDir, '/media/pommi.png')).rejects.toThrow('/media/pommi.png ei ole kuva')
  await expect(originalOf(site.publicDir, '/media/taulukko.csv')).rejects.toThrow('/media/taulukko.csv ei ole kuva')
  await expect(originalOf(site.publicDir, '/media/puuttuu.png')).rejects.toThrow('/media/puuttuu.png ei ole kansiossa')
})
