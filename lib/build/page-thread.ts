import { readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Variant, Variants } from '../content/media/variants'
import { type NoticesByPlace, noticesAt } from '../outputs/notices'
import type { ThreadMain } from '../run/threads'
import { escaped } from '../text/xml'
import { isForPages } from './assets'
import { writePrecompressed } from './compress'
import { type Attributes, isPayload } from './framework-marks'
import { type PageContext, postprocessPage } from './postprocess-page'
import { sumOf } from './rebuild/keep-thread'

/** Runs synchronously, a file at a time: a promise a file costs more than reading it, and memory holds one page. */

export type PageData = Pick<PageContext, 'basePath' | 'head' | 'renamed'> & {
  readonly notices: NoticesByPlace
  readonly folder: string
  readonly variants: ReadonlyMap<string, Variants>
}

export type PageJob = readonly string[]

export type FinishedPage = {
  readonly address: string
  /** Files that it names, of those that exist only to be named. */
  readonly files: readonly string[]
  /** Originals in whose place it shows published pictures. */
  readonly originals: readonly string[]
  /** Of the page and its compressed copies. */
  readonly sum: string
}

export type PageAnswer = { readonly pages: readonly FinishedPage[]; readonly problems: readonly string[] }

export const main: ThreadMain<PageData, PageJob, PageAnswer> = ({ folder, variants, notices, ...given }) => {
  return (addresses) => {
    const pages: FinishedPage[] = []
    const problems: string[] = []
    for (const address of addresses) {
      const file = join(folder, address)
      const pictures = publishedPictures(variants, given.basePath)
      const context = { ...given, ...pictures, notices: noticesAt(notices, address) }
      const page = postprocessPage(readFileSync(file, 'utf8'), context)
      problems.push(...page.problems.map((problem) => `${address}: ${problem}`))
      const data = Buffer.from(page.html)
      writeFileSync(file, data)
      writePrecompressed(file, data, 'page')
      pages.push({ address, files: page.files.filter(isForPages), originals: pictures.used(), sum: sumOf(file) })
      // Only one thread has this page of its folder.
      if (basename(file) === 'index.html') removePayload(dirname(file))
    }
    return { pages, problems }
  }
}

/** Nine files a page, each a wait for the disk, while other threads work. */
const removePayload = (folder: string): void => {
  for (const name of readdirSync(folder)) if (isPayload(name)) unlinkSync(join(folder, name))
}

/** What pages show instead of the originals in `public/media`. */

const publishedPictures = (byPath: ReadonlyMap<string, Variants>, basePath: string) => {
  const used = new Set<string>()
  const variantsOf = (path: string): Variants | undefined => {
    const variants = byPath.get(path)
    if (variants) used.add(path)
    return variants
  }
  return {
    /** The `<picture>` for an `<img>`; undefined when it shows no original. */
    picture: (attributes: Attributes) => {
      const variants = variantsOf(attributes.src ?? '')
      const lowerCase = Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value] as const)
      return variants && pictureHtml(lowerCase, variants, (path) => `${basePath}${path}`)
    },
    fullSize: (href: string) => variantsOf(href)?.full.path,
    used: () => [...used],
  }
}

const tag = (name: string, attributes: Iterable<readonly [string, string]>): string =>
  `<${[name, ...[...attributes].map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ')}>`

/** The `<picture>` (HTML, 4.8.1) for an `<img>`, whose attributes are lower-case, unescaped; all stay but `sizes`. */
export const pictureHtml = (
  attributes: Iterable<readonly [string, string]>,
  variants: Variants,
  url: (path: string) => string,
): string => {
  const given = new Map(attributes)
  const sizes = given.get('sizes') ?? '100vw'
  const source = (type: string, files: readonly Variant[]) =>
    tag('source', [
      ['type', type],
      ['srcset', files.map(({ path, width }) => `${url(path)} ${width}w`).join(', ')],
      ['sizes', sizes],
    ])
  given.delete('sizes')
  given.delete('srcset')
  // An existing key keeps its place.
  given.set('src', url((variants.drawing ?? variants.fallback).path))
  if (variants.drawing) return tag('img', given)
  return `<picture>${source('image/avif', variants.avif)}${source('image/webp', variants.webp)}${tag('img', given)}</picture>`
}
