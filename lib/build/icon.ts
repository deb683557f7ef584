import { readFile, writeFile } from 'node:fs/promises'
import sharp from 'sharp'

/**
 * The site's icon, from one SVG. It stands in each page as a data address: as a file it would be asked for before the first
 * paint. Browsers that draw no SVG there ask for `/favicon.ico` by themselves.
 */

export const iconElement = (svg: string): string => {
  const compact = svg.trim().replace(/>\s+</g, '><').replaceAll('"', "'")
  // What an address in an attribute may hold as it is (RFC 3986, 2) stays readable and so compresses.
  const escaped = compact.replace(/[<>#%&{}\\^`|"]/g, encodeURIComponent)
  return `<link rel="icon" href="data:image/svg+xml,${escaped}"/>`
}

/** Pixels a side: what a tab shows on a fine screen. */
const side = 48

/** Draws the SVG at `from` into `to`: an ICO file (Windows, since Vista) that holds one PNG. */
export const writeFavicon = async (from: string, to: string): Promise<void> => {
  const png = await sharp(await readFile(from), { density: 300 })
    .resize(side, side)
    .png({ compressionLevel: 9 })
    .toBuffer()
  const header = Buffer.alloc(22)
  // One picture of type icon; its sides, planes, bits a pixel, bytes and where it begins.
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(1, 4)
  header.writeUInt8(side, 6)
  header.writeUInt8(side, 7)
  header.writeUInt16LE(1, 10)
  header.writeUInt16LE(32, 12)
  header.writeUInt32LE(png.length, 14)
  header.writeUInt32LE(header.length, 18)
  await writeFile(to, Buffer.concat([header, png]))
}
