import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { originalOf } from '../content/media/media-reader'
import { filesOf, type Original, type Variant, variantsOf } from '../content/media/variants'
import { mapLimit } from '../run/collections'
import { UserError } from '../run/command'
import { prune, touch, writeWhole } from '../run/files'

export type Pictures = {
  /** Media paths of pictures that public pages show or link to: `/media/kartta.png`. */
  readonly originals: readonly string[]
  readonly publicDir: string
  readonly outDir: string
  /** Encoded files kept between builds, by name; may be deleted at any time. */
  readonly cacheDir: string
  /** Of the files that had to be encoded. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Files of one size, which share their pixels. */
type Job = { readonly original: Original; readonly variants: readonly [Variant, ...Variant[]] }

/** Encodes what the cache lacks, copies all into `outDir`, prunes the cache. Throws with every failed picture. */
export const writeVariants = async (pictures: Pictures) => {
  const { originals, publicDir, outDir, cacheDir, onProgress } = pictures
  const read: Original[] = []
  // One by one: each is read whole.
  for (const path of [...new Set(originals)].sort()) read.push(await originalOf(publicDir, path))
  // By name: `a.jpg` and `a.jpeg` of the same bytes have the same variants.
  const byPath = new Map(
    read.flatMap((original) =>
      filesOf(variantsOf(original)).map((variant) => [variant.path, { original, variant }] as const),
    ),
  )
  const files = [...byPath.values()]
  const cached = await Promise.all(files.map(({ variant }) => touch(join(cacheDir, variant.path))))
  const missing = files.filter((_, at) => !cached[at])

  const problems = new Map<string, string>()
  let done = 0
  // Sharp encodes a job on one core, and a large picture takes memory.
  await mapLimit(jobsOf(missing), Math.min(availableParallelism(), 4), async (job) => {
    try {
      await encodeAll(job, publicDir, cacheDir)
    } catch (error) {
      problems.set(job.original.path, failure(join(publicDir, job.original.path), error))
    }
    done += job.variants.length
    onProgress?.(done, missing.length)
  })
  if (problems.size > 0) throw new UserError([...problems.values()].sort().join('\n'))

  const written = files.map(({ variant }) => variant.path)
  for (const path of written) {
    await mkdir(dirname(join(outDir, path)), { recursive: true })
    await copyFile(join(cacheDir, path), join(outDir, path))
  }
  await prune(cacheDir, new Set(written))
  return { encoded: missing.length, written }
}

const jobsOf = (missing: readonly { original: Original; variant: Variant }[]): readonly Job[] => {
  const jobs = new Map<string, Job>()
  for (const { original, variant } of missing) {
    const key = `${original.path} ${variant.width}`
    jobs.set(key, { original, variants: [variant, ...(jobs.get(key)?.variants ?? [])] })
  }
  return [...jobs.values()]
}

const encodeAll = async ({ original, variants }: Job, publicDir: string, cacheDir: string): Promise<void> => {
  const [{ width, height }] = variants
  const source = join(publicDir, original.path)
  const pixels = await pixelsOf(source, width, height)
  for (const variant of variants) {
    const { format } = variant
    // A drawing goes out as it was checked.
    const bytes = await (format === 'svg' ? readFile(source) : encode(pixels, { format }))
    await writeWhole(join(cacheDir, variant.path), bytes)
  }
}

const failure = (file: string, error: unknown): string =>
  `${file}: kuvasta ei voi tehdä verkkoon sopivia kokoja. Tallenna kuva uudelleen kuvankäsittelyohjelmassa ja aja komento uudelleen. (${error instanceof Error ? error.message.trim().replaceAll('\n', '; ') : String(error)})`

/** From an original to a variant. A change needs a higher `encoderVersion` in `content/media/variants.ts`. */

/** Pixels alone: no metadata can follow them. */
export type Pixels = Awaited<ReturnType<typeof pixelsOf>>

/** The original in a size, turned as the camera noted, in sRGB with eight bits a channel. */
const pixelsOf = async (file: string, width: number, height: number) => {
  const { format, isPalette } = await sharp(file).metadata()
  // The check refuses what is damaged; of the rest, phones' harmless deviations make decoders warn.
  const { data, info } = await sharp(file, { failOn: 'error' })
    .autoOrient()
    .resize(width, height, { fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  // Drawn rather than photographed: thin lines, flat areas and letters. A palette has 256 colours at most.
  return { data, info, drawn: format === 'png', fewColours: isPalette || format === 'svg' }
}

/** The same pixels give the same bytes. */
export const encode = (
  { data, info, drawn, fewColours }: Pixels,
  { format }: { readonly format: Exclude<Variant['format'], 'svg'> },
) => {
  // AVIF's bytes depend on the number of threads, whose default differs between systems.
  sharp.concurrency(1)
  const picture: Sharp = sharp(data, { raw: info })
  switch (format) {
    case 'avif':
      // Effort 4 takes four times as long for files that are no smaller (photographs) or 5 % smaller (maps). Without
      // 4:4:4 (5 % more) the letters of a map get a halo.
      return picture
        .avif({ quality: drawn ? 60 : 55, effort: 3, chromaSubsampling: drawn ? '4:4:4' : '4:2:0' })
        .toBuffer()
    case 'webp':
      return picture.webp({ quality: drawn ? 80 : 75, effort: 5, smartSubsample: drawn }).toBuffer()
    case 'png':
      return picture.png(fewColours ? { palette: true, effort: 10 } : { compressionLevel: 9 }).toBuffer()
    case 'jpeg':
      return picture.flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer()
  }
}
