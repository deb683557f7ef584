import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import sharp from 'sharp'
import { mapLimit } from '../../run/collections'
import { prune, touch, writeWhole } from '../../run/files'
import type { Content } from '../../schema/documents'
import { compounds } from '../../site/reader'
import { site } from '../../site/settings'
import { type ShareImage, shareImages, shareMap } from './share-images'
import { type Colours, type Look, readColours, shareImageSvg } from './template'
import { fontFiles, loadTypeface } from './typeface'

type Options = {
  readonly content: Content
  readonly outDir: string
  /** Pictures kept between builds, named by a hash of all that decides their bytes; may be deleted. */
  readonly cacheDir: string
  readonly onProgress?: (done: number, total: number) => void
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
    JSON.stringify([site.name, { ...colours, areas: [...colours.areas] }, map, sharp.versions]),
  )
  for (const file of files.sort()) hash.update(readFileSync(file))
  return hash
}

/** Enough to keep two cores busy, few enough for memory. */
const atOnce = 8

/** Steps of a channel where colours blend: edges stay smooth and files are a third smaller. */
const step = 32

/** What each value of a channel becomes: the site's own colours stay exact. */
const roundings = (colours: Colours): readonly [red: Uint8Array, green: Uint8Array, blue: Uint8Array] => {
  const { areas, ...single } = colours
  const all = [...Object.values(single), ...[...areas.values()].flatMap(({ fill, line }) => [fill, line])]
  const rounding = (at: number): Uint8Array => {
    const own = new Set(all.map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)))
    return Uint8Array.from({ length: 256 }, (_, value) =>
      own.has(value) ? value : Math.min(255, Math.round(value / step) * step),
    )
  }
  return [rounding(1), rounding(3), rounding(5)]
}

/** Not a palette of the encoder's choosing, which is slow and may change the site's colours. */
const encode = async (svg: string, [red, green, blue]: ReturnType<typeof roundings>): Promise<Buffer> => {
  const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  // Two million values a picture: a loop over pixels takes a third of the time of one over values.
  for (let at = 0; at < data.length; at += 3) {
    data[at] = red[data[at] ?? 0] ?? 0
    data[at + 1] = green[data[at + 1] ?? 0] ?? 0
    data[at + 2] = blue[data[at + 2] ?? 0] ?? 0
  }
  const { width, height } = info
  // 8 takes twice the time for a twentieth fewer bytes.
  return sharp(data, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 7 })
    .toBuffer()
}

/** Draws what the cache lacks; depends on the content alone. Gives the file of each picture in the cache, by its address. */
export const drawShareImages = async (options: Omit<Options, 'outDir'>) => {
  const { content, cacheDir, onProgress } = options
  const look = lookOf(content)
  const common = fingerprint(look)
  const channels = roundings(look.colours)
  const images = shareImages(content, compounds())
  const files = new Map<string, string>()
  let drawn = 0
  await mapLimit(images, atOnce, async ({ url, facts }: ShareImage): Promise<void> => {
    const file = join(cacheDir, `${common.copy().update(JSON.stringify(facts)).digest('hex').slice(0, 32)}.png`)
    if (!(await touch(file))) {
      await writeWhole(file, await encode(shareImageSvg(facts, look), channels))
      drawn += 1
    }
    files.set(url, file)
    onProgress?.(files.size, images.length)
  })
  return { drawn, files }
}

/** Draws what the cache lacks and copies all into `outDir`, where changes then do not reach the cache. */
export const writeShareImages = async (options: Options) => {
  const { outDir, cacheDir } = options
  const { drawn, files } = await drawShareImages(options)
  await mkdir(join(outDir, 'og'), { recursive: true })
  await mapLimit([...files], atOnce, ([url, file]) => copyFile(file, join(outDir, url)))
  await prune(cacheDir, new Set([...files.values()].map((file) => file.slice(cacheDir.length))))
  return { drawn, written: files.size }
}
