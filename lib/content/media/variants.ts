import { createHash } from 'node:crypto'

/** A picture in `public/media` (`originalOf` in `media-reader.ts`). */
export type Original = {
  /** As in content: `/media/kartta.png`. */
  readonly path: string
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string
  /** By its bytes: `png`, `jpeg`, `webp`, `avif`, `svg`. */
  readonly kind: string
  /** Pixels as shown, after the turn that a camera noted. */
  readonly width: number
  readonly height: number
}

type VariantFormat = 'avif' | 'webp' | 'png' | 'jpeg' | 'svg'

export type Variant = {
  /** `/media/kartta-1a2b3c4d-640.avif`. */
  readonly path: string
  readonly format: VariantFormat
  readonly width: number
  readonly height: number
}

/** What is published of a picture. Names follow from its bytes, so that pages can be written before the variants are. */
export type Variants = ReturnType<typeof variantsOf>

/**
 * In pixels (CSS pixels × the screen's): 192 and 320 an author's picture, 96 × 2 and × 3; 680 small phones; 800 running
 * text on a desk; 992 an item's picture there and most phones; 1216 large phones; 1600 fine screens on a desk.
 */
const widths: readonly number[] = [192, 320, 680, 800, 992, 1216, 1600]
const fullWidth = 1600
const fallbackWidth = 800

/** Raise the last number when the settings in `lib/build/images.ts` change: new names, so that no cache shows old pictures. */
export const encoderVersion = 'sharp 0.35.5, 1'

/** None is wider than the original. */
export const variantsOf = (original: Original) => {
  const stem = original.path.replace(/\.[^./]*$/, '')
  const mark = createHash('sha256').update(`${encoderVersion}\n${original.hash}`).digest('hex').slice(0, 8)
  const variant = (format: VariantFormat, upTo: number): Variant => {
    const width = Math.min(upTo, original.width)
    const height = Math.max(1, Math.round((original.height * width) / original.width))
    return { path: `${stem}-${mark}-${width}.${format === 'jpeg' ? 'jpg' : format}`, format, width, height }
  }
  if (original.kind === 'svg') {
    const picture = variant('png', fullWidth)
    // What pages show of it is sharp in every size; feeds and links take a picture.
    return { drawing: variant('svg', fullWidth), avif: [], webp: [], fallback: picture, full: picture }
  }
  const narrower = widths.filter((width) => width < original.width)
  const ownWidths = original.width < fullWidth ? [...narrower, original.width] : widths
  const format = original.kind === 'png' ? 'png' : 'jpeg'
  return {
    drawing: undefined,
    /** Narrowest first, for `srcset`. */
    avif: ownWidths.map((width) => variant('avif', width)),
    webp: ownWidths.map((width) => variant('webp', width)),
    /** For browsers that know neither. */
    fallback: variant(format, fallbackWidth),
    /** For links to the picture itself, feeds and other sites. */
    full: variant(format, fullWidth),
  }
}

/** Every file of the variants once: a small original's fallback is its full size too. */
export const filesOf = ({ drawing, avif, webp, fallback, full }: Variants): readonly Variant[] => [
  ...new Map(
    [...(drawing ? [drawing] : []), ...avif, ...webp, fallback, full].map((variant) => [variant.path, variant]),
  ).values(),
]
