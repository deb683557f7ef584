import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { originalOf } from '../content/media/media-reader'
import { filesOf, type Original, type Variant, variantsOf } from '../content/media/variants'
import { UserError } from '../run/command'
import { prune, touch, writeWhole } from '../run/files'
import { mapLimit } from '../run/map-limit'
import { encode, pixelsOf } from './encode'

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
