import { open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { remembered } from '../../run/collections'
import type { Message } from '../source/problem'
import { type ImageFacts, imageFacts, svgFacts } from './image-facts'
import { extensionOf, imageFormats, isOriginal, playedTypes, unlikeName, unreadFile } from './media-path'
import { pdfPages } from './pdf'
import { type Original, type Variants, variantsOf } from './variants'
import { type Cue, readVtt } from './vtt'

/** Of a file under `public/media`; `kind` is the extension of other files than images. */
export type MediaFacts = ImageFacts & {
  readonly bytes: number
  /** Of a PDF, where they can be counted. */
  readonly pages?: number
  /** Length of audio or a film. */
  readonly seconds?: number
  /** Speech of a text track. */
  readonly cues?: readonly Cue[]
  /** What the file is by its bytes, in Finnish, when its extension says otherwise; of a picture that cannot be opened. */
  readonly unlike?: string
  /** Changes when the file changes. */
  readonly stamp: string
}

/** A larger document is slow to open on a phone: the check refuses it, and it is not read whole. */
export const maxDocumentBytes = 20_000_000

/** Kept between runs, by path. */
export type MediaCache = Map<string, MediaFacts>

/** Facts of a path such as `/media/kartta.png`, read once; null when there is no such file. */
export type MediaReader = (path: string) => Promise<MediaFacts | null>

/** A `thorough` reader decodes each image to its last pixel: some 0.1 s for a large photograph. */
export const createMediaReader = (publicDir: string, cache: MediaCache = new Map(), thorough = false): MediaReader => {
  return remembered(async (path) => {
    const file = join(publicDir, path)
    const stats = await stat(file).catch(() => null)
    if (!stats?.isFile()) return null
    const stamp = `${stats.size}-${stats.mtimeMs}-${stats.mode}`
    const cached = cache.get(path)
    if (cached?.stamp === stamp) return cached
    const facts: MediaFacts = {
      bytes: stats.size,
      stamp,
      ...(await kindFacts(file, path, stats.size, thorough).catch(unread)),
    }
    if (facts.unlike !== unreadFile) cache.set(path, facts)
    return facts
  })
}

const unread = () => ({ kind: 'unknown', unlike: unreadFile })

const kindFacts = async (file: string, path: string, bytes: number, thorough: boolean) => {
  const extension = extensionOf(path)
  if (extension === 'svg') return svgFacts(file)
  const image = Object.hasOwn(imageFormats, extension) ? await imageFacts(file, bytes, thorough) : undefined
  if (image && image.kind !== 'unknown') return image
  const handle = await open(file)
  const part = async (size: number, from: number): Promise<Buffer> => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0, size, Math.max(0, from))
    return buffer.subarray(0, bytesRead)
  }
  try {
    const unlike = unlikeName(extension, await part(4096, 0), await part(endBytes, bytes - endBytes))
    if (unlike) return { ...(image ?? { kind: extension }), unlike }
    if (image) return image
    if (Object.hasOwn(playedTypes, extension)) return playedFacts(file, extension)
    const pages = extension === 'pdf' && bytes <= maxDocumentBytes ? pdfPages(await readFile(file)) : undefined
    return { kind: extension, ...(pages ? { pages } : {}) }
  } finally {
    await handle.close()
  }
}

/** Holds a large archive's directory. */
const endBytes = 65_536

const cacheOf = remembered((_publicDir: string): MediaCache => new Map())

/** Facts of a file that content uses, by its path there. Throws when it is missing, since the check has passed it. */
export const mediaFacts = async (publicDir: string, path: string): Promise<MediaFacts> => {
  const facts = await createMediaReader(publicDir, cacheOf(publicDir))(path)
  if (!facts) throw new Error(`Tiedostoa ${path} ei ole kansiossa ${publicDir}.`)
  return facts
}

/** What the variants of a picture are named by. Throws as `mediaFacts` does, and when the check would refuse the picture. */
export const originalOf = async (publicDir: string, path: string): Promise<Original> => {
  const { kind, hash, width, height } = await mediaFacts(publicDir, path)
  if (!hash || !width || !height)
    throw new Error(
      `Tiedosto ${path} ei ole kuva, jonka voi julkaista. Aja npm run check: se kertoo, mikä siinä on vialla.`,
    )
  return { path, kind, hash, width, height }
}

/** Variants of the originals among `addresses`. One that the check would refuse is not published. */
export const knownPictures = async (publicDir: string, addresses: readonly string[]) => {
  const variants = new Map<string, Variants>()
  for (const path of addresses.filter(isOriginal)) {
    const original = await originalOf(publicDir, path).catch(() => undefined)
    if (original) variants.set(path, variantsOf(original))
  }
  return variants
}

/** Of audio, a film or their words. */
type PlayedFacts = {
  readonly kind: string
  /** Length of audio or a film. */
  readonly seconds?: number
  /** Speech of a text track. */
  readonly cues?: readonly Cue[]
  /** Why it is not published: a clause, and what to do. */
  readonly flaw?: Message
}

const playedFacts = async (file: string, kind: string): Promise<PlayedFacts> => {
  if (kind === 'vtt') {
    const read = readVtt(await readFile(file, 'utf8'))
    return 'what' in read ? { kind, flaw: read } : { kind, cues: read }
  }
  // Loaded when there is something to measure, which is seldom.
  const { parseFile } = await import('music-metadata')
  const format = await parseFile(file, { duration: true, skipCovers: true }).then(
    (metadata) => metadata.format,
    () => undefined,
  )
  const seconds = format?.duration ?? 0
  if (seconds > 0 && (kind !== 'mp4' || format?.hasVideo)) return { kind, seconds }
  return {
    kind,
    flaw: {
      what: kind === 'mp4' ? 'siinä ei ole kuvaa, jota voi katsoa' : 'siinä ei ole ääntä, jota voi kuunnella',
      fix: 'Tallenna tiedosto uudelleen ja tarkista, että se toistuu alusta loppuun',
    },
  }
}
