import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import sharp from 'sharp'
import { mapLimit } from '../../run/collections'
import { prune, touch, writerInto, writeWhole } from '../../run/files'
import type { Content } from '../../schema/documents'
import { compounds } from '../../site/reader'
import { site } from '../../site/settings'
import { ownColours, readColours } from './colours'
import { type IndexedImage, paint, paintGround } from './indexed-image'
import { pngOf } from './png'
import { type ShareFacts, type ShareImage, shareImages, shareMap } from './share-images'
import { groundKey, groundOf, type Look, textsOf } from './template'
import { fontFiles, loadTypeface } from './typeface'

type DrawOptions = {
  readonly content: Content
  /** Pictures kept between builds, named by a hash of all that decides their bytes; may be deleted. */
  readonly cacheDir: string
  readonly onProgress?: (done: number, total: number) => void
}

/** The file of each picture in the cache, by its address. */
export type DrawnImages = { readonly drawn: number; readonly files: ReadonlyMap<string, string> }

type WriteOptions = {
  readonly images: DrawnImages
  readonly outDir: string
  /** A site whose pictures stand where they are the same. */
  readonly before: string | undefined
  readonly cacheDir: string
}

const templateDir = join('lib', 'outputs', 'share-image')
const stylesDir = join('app', 'styles')

const lookOf = (content: Content): Look => {
  const css = (name: string) => readFileSync(join(stylesDir, name), 'utf8')
  return {
    colours: readColours(css('site.css'), css('areas.css')),
    map: shareMap(content),
    strong: loadTypeface(700, -0.012),
    plain: loadTypeface(500),
  }
}

/** Hash of everything but the facts that decides a picture's bytes. */
const fingerprint = ({ colours, map }: Look): Hash => {
  const files = [
    ...readdirSync(templateDir).map((name) => join(templateDir, name)),
    join('lib', 'site', 'drawings.ts'),
    ...fontFiles(500),
    ...fontFiles(700),
    createRequire(import.meta.url).resolve('opentype.js'),
  ]
  const hash = createHash('sha256').update(
    JSON.stringify([site.name, { ...colours, areas: [...colours.areas] }, map, sharp.versions, process.versions.zlib]),
  )
  for (const file of files.sort()) hash.update(readFileSync(file))
  return hash
}

/** Enough to keep two cores busy, few enough for memory. */
const atOnce = 8

/** The grounds that are kept, of 750 kilobytes each. */
const mostGrounds = 16

/** Paints what is asked for, once for many pictures that have it. */
const keptGrounds = (paint: (facts: ShareFacts) => Promise<IndexedImage>) => {
  const grounds = new Map<string, Promise<IndexedImage>>()
  return (facts: ShareFacts): Promise<IndexedImage> => {
    const key = groundKey(facts)
    const painted = grounds.get(key)
    if (painted) return painted
    if (grounds.size === mostGrounds) grounds.clear()
    const ground = paint(facts)
    grounds.set(key, ground)
    return ground
  }
}

/** Draws what the cache lacks; depends on the content alone. */
export const drawShareImages = async ({ content, cacheDir, onProgress }: DrawOptions): Promise<DrawnImages> => {
  const look = lookOf(content)
  const common = fingerprint(look)
  const own = ownColours(look.colours)
  const keptGround = keptGrounds((facts) => paintGround(groundOf(facts, look), own))
  const images = shareImages(content, compounds())
  const files = new Map<string, string>()
  let drawn = 0
  await mapLimit(images, atOnce, async ({ url, facts }: ShareImage): Promise<void> => {
    const file = join(cacheDir, `${common.copy().update(JSON.stringify(facts)).digest('hex').slice(0, 32)}.png`)
    if (!(await touch(file))) {
      const ground = await keptGround(facts)
      await writeWhole(file, await pngOf(await paint(ground, textsOf(facts, look))))
      drawn += 1
    }
    files.set(url, file)
    onProgress?.(files.size, images.length)
  })
  return { drawn, files }
}

/** Copies pictures into `outDir`, where changes then do not reach the cache, and empties that of old ones. Gives their number. */
export const writeShareImages = async ({ images, outDir, before, cacheDir }: WriteOptions): Promise<number> => {
  const write = writerInto(outDir, before, [])
  for (const [url, file] of images.files) write(url, readFileSync(file))
  await prune(cacheDir, new Set([...images.files.values()].map((file) => file.slice(cacheDir.length))))
  return images.files.size
}
