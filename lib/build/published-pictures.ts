import type { Variant, Variants } from '../content/media/variants'
import { escaped } from '../text/xml'
import type { Attributes } from './framework-marks'

/** What pages show instead of the originals in `public/media`. */

export type PublishedPictures = {
  /** The `<picture>` for an `<img>` with these attributes; nothing when it shows no original. */
  readonly picture: (attributes: Attributes) => string | undefined
  /** Path of the published file behind a link to an original. */
  readonly fullSize: (href: string) => string | undefined
  /** Originals asked for so far, as media paths. */
  readonly used: () => readonly string[]
}

export const publishedPictures = (known: ReadonlyMap<string, Variants>, basePath: string): PublishedPictures => {
  const used = new Set<string>()
  const variants = (path: string): Variants | undefined => {
    const found = known.get(path)
    if (found) used.add(path)
    return found
  }
  return {
    picture: (attributes) => {
      const found = variants(attributes.src ?? '')
      const lowerCase = Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value] as const)
      return found && pictureHtml(lowerCase, found, (path) => `${basePath}${path}`)
    },
    fullSize: (href) => variants(href)?.full.path,
    used: () => [...used],
  }
}

const tag = (name: string, attributes: Iterable<readonly [string, string]>): string =>
  `<${[name, ...[...attributes].map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ')}>`

/**
 * The `<picture>` (HTML, 4.8.1) to put in place of an `<img>` that shows an original. `attributes` are those of the `<img>`
 * by their names in small letters, values as they are meant, not escaped; all stay but `sizes`, which belongs to the
 * sources. `url` makes an address of a path, such as `/media/kartta-1a2b3c4d-640.avif`.
 */
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
  // A key that is there already keeps its place.
  given.set('src', url(variants.fallback.path))
  return `<picture>${source('image/avif', variants.avif)}${source('image/webp', variants.webp)}${tag('img', given)}</picture>`
}
