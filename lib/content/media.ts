import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
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
  /** Changes when the file changes. */
  readonly stamp: string
}

/** Kept between runs, by path. */
export type MediaCache = Map<string, MediaFacts>

/** Facts of a media path such as `/media/kartta.png`, or null when no such file is there. Looks at the disk once a path. */
export type MediaReader = (path: string) => Promise<MediaFacts | null>

export const createMediaReader = (publicDir: string, cache: MediaCache = new Map()): MediaReader => {
  const asked = new Map<string, Promise<MediaFacts | null>>()
  const look = async (path: string): Promise<MediaFacts | null> => {
    const file = join(publicDir, path)
    const found = await stat(file).catch(() => null)
    if (!found?.isFile()) return null
    const stamp = `${found.size}-${found.mtimeMs}`
    const known = cache.get(path)
    if (known?.stamp === stamp) return known
    const facts = { bytes: found.size, stamp, ...(await imageFacts(file, extensionOf(path))) }
    cache.set(path, facts)
    return facts
  }
  return (path) => {
    const known = asked.get(path) ?? look(path)
    asked.set(path, known)
    return known
  }
}

const imageFacts = async (file: string, extension: string): Promise<Pick<MediaFacts, 'kind' | 'width' | 'height'>> => {
  if (!Object.hasOwn(imageFormats, extension)) return { kind: extension }
  const found = await sharp(file)
    .metadata()
    .catch(() => null)
  if (!found?.format) return { kind: 'unknown' }
  // libvips names the container; what is in it tells AVIF from HEIC.
  const kind = found.format === 'heif' && found.compression === 'av1' ? 'avif' : found.format
  return { kind, width: found.autoOrient.width, height: found.autoOrient.height }
}

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
