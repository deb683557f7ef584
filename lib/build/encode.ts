import sharp, { type Sharp } from 'sharp'
import type { Variant } from '../content/media/variants'

/** From an original to a variant. A change needs a higher `encoderVersion` in `content/media/variants.ts`. */

/** Pixels alone: no metadata can follow them. */
export type Pixels = Awaited<ReturnType<typeof pixelsOf>>

/** The original in a size, turned as the camera noted, in sRGB with eight bits a channel. */
export const pixelsOf = async (file: string, width: number, height: number) => {
  const { format, isPalette } = await sharp(file).metadata()
  // The check refuses what is damaged; of the rest, phones' harmless deviations make decoders warn.
  const { data, info } = await sharp(file, { failOn: 'error' })
    .autoOrient()
    .resize(width, height, { fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  // Drawn rather than photographed: thin lines, flat areas and letters. A palette has 256 colours at most.
  return { data, info, drawn: format === 'png', fewColours: isPalette || format === 'svg' }
}

/** The same pixels give the same bytes. */
export const encode = (
  { data, info, drawn, fewColours }: Pixels,
  { format }: { readonly format: Exclude<Variant['format'], 'svg'> },
) => {
  // AVIF's bytes depend on the number of threads, whose default differs between systems.
  sharp.concurrency(1)
  const picture: Sharp = sharp(data, { raw: info })
  switch (format) {
    case 'avif':
      // Effort 4 takes four times as long for files that are no smaller (photographs) or 5 % smaller (maps). Without
      // 4:4:4 (5 % more) the letters of a map get a halo.
      return picture
        .avif({ quality: drawn ? 60 : 55, effort: 3, chromaSubsampling: drawn ? '4:4:4' : '4:2:0' })
        .toBuffer()
    case 'webp':
      return picture.webp({ quality: drawn ? 80 : 75, effort: 5, smartSubsample: drawn }).toBuffer()
    case 'png':
      return picture.png(fewColours ? { palette: true, effort: 10 } : { compressionLevel: 9 }).toBuffer()
    case 'jpeg':
      return picture.flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer()
  }
}
