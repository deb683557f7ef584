import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Original } from '../media/variants'
import { documentKinds, extensionOf, imageFormats } from './media-path'
import { fieldsOf } from './schema-fields'

/** What is known of a file under `public/media`, from its bytes. */
export type MediaFacts = {
  readonly bytes: number
  /** Images: the format the bytes really are (`png`, `jpeg`, `webp`, `avif`, …; `unknown` when unreadable). Others: the extension. */
  readonly kind: string
  /** Pixels as shown, after the turn that a camera noted. Images only. */
  readonly width?: number
  readonly height?: number
  /** SHA-256 of the bytes, in hexadecimal. Images that are not larger than allowed only. */
  readonly hash?: string
  /** The picture has several frames: published would be the first alone. */
  readonly moves?: boolean
  /** The bytes end too early or are damaged. Only known to a thorough reader. */
  readonly broken?: boolean
  /** Changes when the file changes. */
  readonly stamp: string
}

/** Kept between runs, by path. */
export type MediaCache = Map<string, MediaFacts>

/** Facts of a media path such as `/media/kartta.png`, or null when no such file is there. Looks at the disk once a path. */
export type MediaReader = (path: string) => Promise<MediaFacts | null>

/** Largest image that is taken. A larger one is not opened: it costs memory, and the check refuses it. */
export const maxImageBytes = 5_000_000
/** Longest side of an image that is taken, in pixels. A file of a few kilobytes can hold a picture that no memory can. */
export const maxImageSide = 8000

/** A `thorough` reader opens each image to its last pixel, which takes some 0.1 s of a large photograph. */
export const createMediaReader = (publicDir: string, cache: MediaCache = new Map(), thorough = false): MediaReader => {
  const asked = new Map<string, Promise<MediaFacts | null>>()
  const look = async (path: string): Promise<MediaFacts | null> => {
    const file = join(publicDir, path)
    const found = await stat(file).catch(() => null)
    if (!found?.isFile()) return null
    const stamp = `${found.size}-${found.mtimeMs}`
    const known = cache.get(path)
    if (known?.stamp === stamp) return known
    const facts = { bytes: found.size, stamp, ...(await imageFacts(file, extensionOf(path), found.size, thorough)) }
    cache.set(path, facts)
    return facts
  }
  return (path) => {
    const known = asked.get(path) ?? look(path)
    asked.set(path, known)
    return known
  }
}

const imageFacts = async (
  file: string,
  extension: string,
  bytes: number,
  thorough: boolean,
): Promise<Omit<MediaFacts, 'bytes' | 'stamp'>> => {
  if (!Object.hasOwn(imageFormats, extension)) return { kind: extension }
  // Only the header is read, so that the limit of pixels is ours to tell.
  const found = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!found?.format) return { kind: 'unknown' }
  // libvips names the container; what is in it tells AVIF from HEIC.
  const kind = found.format === 'heif' && found.compression === 'av1' ? 'avif' : found.format
  const { width, height } = found.autoOrient
  if (bytes > maxImageBytes || Math.max(width, height) > maxImageSide) return { kind, width, height }
  const content = await readFile(file)
  return {
    kind,
    width,
    height,
    hash: createHash('sha256').update(content).digest('hex'),
    moves: (found.pages ?? 1) > 1 || (kind === 'png' && isAnimatedPng(content)),
    broken: thorough && !(await opens(content)),
  }
}

/**
 * Whether the control chunk of an animation stands before the picture's data (PNG, third edition, 5.3 and 11.3.6.1). libvips
 * passes over it.
 */
const isAnimatedPng = (content: Buffer): boolean => {
  let at = 8
  while (at + 8 <= content.length) {
    const type = content.toString('latin1', at + 4, at + 8)
    if (type === 'acTL' || type === 'IDAT') return type === 'acTL'
    // Length, type and checksum take 12 bytes beside the data.
    at += 12 + content.readUInt32BE(at)
  }
  return false
}

/** Whether every pixel can be read. They are all decoded, but hardly any is kept. */
const opens = (content: Buffer): Promise<boolean> =>
  sharp(content)
    .resize(8, 8, { fit: 'fill', kernel: 'nearest' })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    )

const caches = new Map<string, MediaCache>()

/**
 * Size and kind of a file that content uses; `path` as in content, `/media/kartta.png`. Measured again when the file has
 * changed. Throws when it is not there: the check has already passed it.
 */
export const mediaFacts = async (publicDir: string, path: string): Promise<MediaFacts> => {
  const cache: MediaCache = caches.get(publicDir) ?? new Map()
  caches.set(publicDir, cache)
  const facts = await createMediaReader(publicDir, cache)(path)
  if (!facts) throw new Error(`Tiedostoa ${path} ei ole kansiossa ${publicDir}.`)
  return facts
}

/**
 * A picture that content uses, as what its published variants are named after; `path` as in content. Throws as
 * `mediaFacts` does, and when the file is no picture that the check lets pass.
 */
export const originalOf = async (publicDir: string, path: string): Promise<Original> => {
  const { kind, hash, width, height } = await mediaFacts(publicDir, path)
  if (!hash || !width || !height)
    throw new Error(
      `Tiedosto ${path} ei ole kuva, jonka voi julkaista. Aja npm run check: se kertoo, mikä siinä on vialla.`,
    )
  return { path, kind, hash, width, height }
}

const [language] = fieldsOf('Page', 'documents', ['lang'])
const languageName = (lang: string): string | undefined => language?.choices?.find(({ value }) => value === lang)?.label

/** `CSV, 2 kt, suomi`: what a reader should know before opening a document. Sizes in SI units, rounded up. */
export const documentMeta = ({ kind, bytes }: Pick<MediaFacts, 'kind' | 'bytes'>, lang?: string): string =>
  [documentKinds[kind] ?? kind.toUpperCase(), formatBytes(bytes), lang ? languageName(lang) : undefined]
    .filter((part) => part !== undefined)
    .join(', ')

/** `5,1` of 5 012 345 bytes: in SI units, rounded up. */
export const megabytes = (bytes: number): string => (Math.ceil(bytes / 100_000) / 10).toString().replace('.', ',')

const formatBytes = (bytes: number): string => {
  if (bytes < 1_000_000) return `${Math.max(1, Math.ceil(bytes / 1000))}\u00A0kt`
  return `${megabytes(bytes)}\u00A0Mt`
}
