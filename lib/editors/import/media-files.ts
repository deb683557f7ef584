import { constants } from 'node:fs'
import { copyFile, lstat, mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { decoded, plainLetters } from '../../text/slug'
import type { Attachment } from './context'
import type { Survey } from './survey'

/** Files of the old site's `wp-content/uploads` and their places under `public/media`. */

export type MediaFiles = {
  /** `/media/2021/03/kuva.jpg`; undefined of an address that is no file of the old site. The file counts as used. */
  readonly path: (url: string) => string | undefined
  readonly attachmentAt: (url: string) => Attachment | undefined
  /** Used ones: their paths, and below the uploads where each is, the likeliest first. */
  readonly used: ReadonlyMap<string, readonly string[]>
  /** Paths at which texts of the old site had them, in any size, and where each is now. */
  readonly asked: ReadonlyMap<string, string>
  /** Whether it has been asked for, by an address of any size of it. */
  readonly usedPath: (url: string) => string | undefined
}

/** `kuva-300x200.jpg`, `kuva-scaled.jpg` → `kuva.jpg`. */
const withoutSize = (name: string): string => name.replace(/-(?:\d+x\d+|scaled|rotated|e\d{10,})(?=\.[a-z0-9]+$)/gi, '')

export const mediaFilesOf = ({ channel, attachments }: Survey): MediaFiles => {
  const hosts = new Set(
    [channel.url, ...[...attachments.values()].map(({ url }) => url)].flatMap((url) => hostOf(url) ?? []),
  )
  const byKey = new Map<string, Attachment>()
  for (const attachment of attachments.values()) byKey.set(keyOf(attachment.url), attachment)
  for (const attachment of attachments.values()) {
    const key = keyOf(attachment.url)
    // A size says itself of what picture it is; others are told by their names.
    const sizes = attachment.sizes.map((name) => key.replace(/[^/]+$/, () => withSmallEnd(name)))
    for (const other of [...sizes, withoutSize(key)]) if (!byKey.has(other)) byKey.set(other, attachment)
  }
  const used = new Map<string, readonly string[]>()
  const asked = new Map<string, string>()
  const owner = new Map<string, string>()
  const attachmentAt = (url: string) => byKey.get(keyOf(url)) ?? byKey.get(withoutSize(keyOf(url)))
  const place = (url: string): { readonly path: string; readonly sources: readonly string[] } | undefined => {
    const attachment = attachmentAt(url)
    const isHere =
      URL.canParse(url) && hosts.has(hostOf(url) ?? '') && /\/(?:uploads|files)\/|\/\d{4}\/\d{2}\/[^/]+\.\w+$/.test(url)
    if (!attachment && (!isHere || !/\.\w{2,5}(?:[?#]|$)/.test(url))) return undefined
    const own = belowUploads(attachment?.url ?? url)
    // Without its item in the export, the original of a smaller size is not sure to be there: both are looked for.
    const sources = attachment ? [own, withoutSize(own)] : [withoutSize(own), own]
    const source = attachment ? own : withoutSize(own)
    let path = pathFor(source)
    for (let more = 2; (owner.get(path) ?? source) !== source; more++)
      path = pathFor(source).replace(/(?=\.\w+$)/, `-${more}`)
    owner.set(path, source)
    return { path, sources: [...new Set(sources)] }
  }
  return {
    used,
    asked,
    attachmentAt,
    path: (url) => {
      const found = place(url)
      if (!found) return undefined
      used.set(found.path, found.sources)
      if (!URL.canParse(url)) return found.path
      const path = decoded(new URL(url).pathname)
      for (const one of [path, withoutSize(path)]) asked.set(one, found.path)
      return found.path
    },
    usedPath: (url) => {
      const path = place(url)?.path
      return path !== undefined && used.has(path) ? path : undefined
    },
  }
}

/** Without `www.`; undefined of what is no address. */
export const hostOf = (url: string): string | undefined =>
  URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : undefined

const keyOf = (url: string): string => {
  const path = URL.canParse(url) ? new URL(url).pathname : url.replace(/[?#].*$/, '')
  return withSmallEnd(belowUploads(decoded(path)))
}

/** Smaller sizes of `IMG_1.JPG` end in `.jpg`. */
const withSmallEnd = (name: string): string => name.replace(/\.\w+$/, (end) => end.toLowerCase())

/** `2021/03/kuva.jpg` */
const belowUploads = (url: string): string => {
  const path = decoded(URL.canParse(url) ? new URL(url).pathname : url)
  return (
    /\/(?:wp-content\/uploads|uploads|files)\/(.+)$/.exec(path)?.[1] ??
    /((?:\d{4}\/\d{2}\/)?[^/]+)$/.exec(path)?.[1] ??
    path
  ).replace(/^\/+/, '')
}

/** Names in an address hold letters a–z, digits, hyphens and points; the kind of file is in small letters. */
const pathFor = (source: string): string => {
  const parts = source.split('/').map((part) =>
    plainLetters(part)
      .replace(/[^a-z0-9.]+/g, '-')
      .replace(/^[-.]+|-+(?=\.|$)/g, '')
      .replace(/\.{2,}/g, '.'),
  )
  return `/media/${parts.filter(Boolean).join('/')}`
}

/** Copies used files that `publicDir` lacks from a copy of the uploads. Gives how many, and the paths that were not found. */
export const copyMedia = async (used: MediaFiles['used'], mediaDir: string, publicDir: string) => {
  const missing: string[] = []
  let copied = 0
  for (const [path, sources] of used) {
    const to = join(publicDir, path)
    if (await isFile(to)) continue
    const from = await findMedia(mediaDir, sources)
    if (!from) missing.push(path)
    else {
      await mkdir(dirname(to), { recursive: true })
      await copyFile(from, to, constants.COPYFILE_EXCL)
      copied++
    }
  }
  return { copied, missing }
}

const candidates = (mediaDir: string, source: string): readonly string[] =>
  source.split('/').includes('..')
    ? []
    : ['', 'uploads', 'wp-content/uploads']
        .map((folder) => join(mediaDir, folder, source))
        .concat(join(mediaDir, source.split('/').at(-1) ?? ''))

const isFile = async (path: string): Promise<boolean> => (await lstat(path).catch(() => null))?.isFile() === true

/** Absolute path of the first of `sources` that the copy of the uploads has. */
export const findMedia = (mediaDir: string, sources: readonly string[]): Promise<string | undefined> =>
  firstFile(sources.flatMap((source) => candidates(resolve(mediaDir), source)))

const firstFile = async (paths: readonly string[]): Promise<string | undefined> => {
  for (const path of paths) if (await isFile(path)) return path
  return undefined
}
