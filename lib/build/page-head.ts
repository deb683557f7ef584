import { readFile, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { previewNumber } from '../schema/urls'
import { hashSource } from './assets'

/** Links that browsers may prerender (HTML, «speculative loading»): rules in a file would delay the first paint. */

/** A tool, and a page that works only when opened. */
const neverPrerendered = ['admin', 'haku']

export const speculationRules = (basePath: string) => {
  // A page's address ends in «/»; feeds, data and documents have an extension.
  const others = [`${basePath}/*.*`, ...neverPrerendered.map((folder) => `${basePath}/${folder}/*`)]
  const where = { and: [{ href_matches: `${basePath}/*` }, { not: { href_matches: others } }] }
  const text = JSON.stringify({ prerender: [{ where, eagerness: 'moderate' }] })
  // A pull request's site is served by the policy of the site, which knows the hash of its own rules alone.
  const element = previewNumber(basePath) ? '' : `<script type="speculationrules">${text}</script>`
  return { element, hash: hashSource(text) }
}

/** The icon, in each page: a file would be fetched before the paint. Browsers without SVG ask for `/favicon.ico`. */

export const iconElement = (svg: string): string => {
  // Between numbers a comma says what a space does, and needs no code.
  const compact = svg
    .trim()
    .replace(/>\s+</g, '><')
    .replaceAll('"', "'")
    .replace(/(\d) (?=[\d.])/g, '$1,')
  // Characters allowed in an address (RFC 3986, 2) stay readable and compress well.
  const escaped = compact.replace(/[\s<>#%&{}\\^`|"]/g, encodeURIComponent)
  return `<link rel="icon" href="data:image/svg+xml,${escaped}"/>`
}

/** Asks for the headings' letters before the sheet has been read that names them; '' when there are none. */
export const fontPreload = (files: readonly string[], basePath: string): string => {
  const font = files.find((file) => /-700[.-](?!ext)[^/]*\.woff2$/.test(file))
  return font ? `<link rel="preload" as="font" type="font/woff2" crossorigin href="${basePath}${font}"/>` : ''
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
  // One picture of type icon: sides, planes, bits a pixel, bytes and where it begins.
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
