import type { Variant, Variants } from '../content/media/variants'
import { escaped } from '../text/xml'
import type { Attributes } from './framework-marks'

/** What pages show instead of the originals in `public/media`. */

export const publishedPictures = (byPath: ReadonlyMap<string, Variants>, basePath: string) => {
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

/**
 * The `<picture>` (HTML, 4.8.1) for an `<img>` of an original. `attributes` have lower-case names and unescaped values;
 * all stay but `sizes`, which goes to the sources. `url` makes an address of a path.
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
  // An existing key keeps its place.
  given.set('src', url((variants.drawing ?? variants.fallback).path))
  if (variants.drawing) return tag('img', given)
  return `<picture>${source('image/avif', variants.avif)}${source('image/webp', variants.webp)}${tag('img', given)}</picture>`
}
