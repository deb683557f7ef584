import { createHash } from 'node:crypto'

/**
 * What is published of a picture instead of its original: the same picture in the widths that the layout shows, in the
 * formats that browsers choose from. Names follow from the original's bytes alone, so that a page can be written before
 * its pictures are, and a name never means two pictures.
 */

/** What an original is; see `originalOf` in `media-reader.ts`. */
export type Original = {
  /** As in content: `/media/kartta.png`. */
  readonly path: string
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string
  /** The format the bytes really are: `png`, `jpeg`, `webp`, `avif`. */
  readonly kind: string
  /** Pixels as shown, after the turn that a camera noted. */
  readonly width: number
  readonly height: number
}

type VariantFormat = 'avif' | 'webp' | 'png' | 'jpeg'

export type Variant = {
  /** `/media/kartta-1a2b3c4d-640.avif`. */
  readonly path: string
  readonly format: VariantFormat
  readonly width: number
  readonly height: number
}

export type Variants = {
  /** Narrowest first, for `srcset`. */
  readonly avif: readonly Variant[]
  readonly webp: readonly Variant[]
  /** For browsers that know neither, in a format that all know. */
  readonly fallback: Variant
  /** For links, feeds and other sites that lead to the picture itself. */
  readonly full: Variant
}

/**
 * Widths in pixels, each for what asks for it (CSS pixels × pixels of the screen): 192 an author's picture, 96 × 2, and 320
 * the same × 3; 680 small phones, 284 to 339 × 2; 800 running text on a desk, 722 × 1; 992 an item's own picture there,
 * 912 × 1, and most phones, 324 to 376 × 2.6 to 3; 1216 large phones, 354 to 404 × 3; 1600 fine screens on a desk.
 */
const widths: readonly number[] = [192, 320, 680, 800, 992, 1216, 1600]

/** The largest that is published. */
const fullWidth = 1600

const fallbackWidth = 800

/**
 * Of what the bytes of a variant depend on beside the original: the encoder, and the settings in `lib/build/encode.ts`.
 * Raise the last number when those change, and pictures get new names, so that neither a cache here nor one in a browser
 * shows the old ones.
 */
export const encoderVersion = 'sharp 0.35.5, 1'

const extensions: Readonly<Record<VariantFormat, string>> = { avif: 'avif', webp: 'webp', png: 'png', jpeg: 'jpg' }

/** The variants of an original. None is wider than it; where the layout would take more, its own width is the widest. */
export const variantsOf = (original: Original): Variants => {
  const stem = original.path.replace(/\.[^./]*$/, '')
  const mark = createHash('sha256').update(`${encoderVersion}\n${original.hash}`).digest('hex').slice(0, 8)
  const variant = (format: VariantFormat, upTo: number): Variant => {
    const width = Math.min(upTo, original.width)
    return {
      path: `${stem}-${mark}-${width}.${extensions[format]}`,
      format,
      width,
      height: Math.max(1, Math.round((original.height * width) / original.width)),
    }
  }
  const narrower = widths.filter((width) => width < original.width)
  const taken = original.width < fullWidth ? [...narrower, original.width] : widths
  const format = original.kind === 'png' ? 'png' : 'jpeg'
  return {
    avif: taken.map((width) => variant('avif', width)),
    webp: taken.map((width) => variant('webp', width)),
    fallback: variant(format, fallbackWidth),
    full: variant(format, fullWidth),
  }
}

/** Every file of the variants once: a small original's fallback is its full size too. */
export const filesOf = ({ avif, webp, fallback, full }: Variants): readonly Variant[] => [
  ...new Map([...avif, ...webp, fallback, full].map((variant) => [variant.path, variant])).values(),
]
