import type { Variants } from '../content/media/variants'
import type { Attributes } from './framework-marks'
import { pictureHtml } from './picture-html'

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
