import { readFile, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { hashSource } from './assets'

/**
 * Which links a browser may open beforehand: one that is pointed at or pressed, when it leads to a page of this site
 * (HTML, «speculative loading»). Every page carries the same rules as a data block, which the policy allows by its hash:
 * a file that a header names is asked for before the first paint.
 */

export type SpeculationRules = {
  /** The whole element. */
  readonly element: string
  /** Source for a policy that allows exactly this (CSP 3, 2.3.1). */
  readonly hash: string
}

/** Folders whose pages are not read ahead: a tool, and what starts working when it is opened. */
const left = ['admin', 'haku']

export const speculationRules = (basePath: string): SpeculationRules => {
  // A page's address ends in «/»; feeds, data and documents have an extension.
  const others = [`${basePath}/*.*`, ...left.map((folder) => `${basePath}/${folder}/*`)]
  const where = { and: [{ href_matches: `${basePath}/*` }, { not: { href_matches: others } }] }
  const text = JSON.stringify({ prerender: [{ where, eagerness: 'moderate' }] })
  return { element: `<script type="speculationrules">${text}</script>`, hash: hashSource(text) }
}

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
