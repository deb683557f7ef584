import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'

/** What the bytes of an image say, whatever its name does. */

export type ImageFacts = {
  /** The format the bytes really are (`png`, `jpeg`, `webp`, `avif`, …); `unknown` when unreadable. */
  readonly kind: string
  /** Pixels as shown, after the turn that a camera noted. */
  readonly width?: number
  readonly height?: number
  /** SHA-256 of the bytes, in hexadecimal. Of images that are not larger than allowed only. */
  readonly hash?: string
  /** The picture has several frames: published would be the first alone. */
  readonly moves?: boolean
  /** The bytes end too early or are damaged. Only known after a thorough look. */
  readonly broken?: boolean
}

/** Largest image that is taken. A larger one is not opened: it costs memory, and the check refuses it. */
export const maxImageBytes = 5_000_000
/** Longest side of an image that is taken, in pixels. A file of a few kilobytes can hold a picture that no memory can. */
export const maxImageSide = 8000

/** Facts of a file that is named as an image and has so many `bytes`. A `thorough` look opens it to its last pixel. */
export const imageFacts = async (file: string, bytes: number, thorough: boolean): Promise<ImageFacts> => {
  // Only the header is read, so that the limit of pixels is ours to tell.
  const header = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!header?.format) return { kind: 'unknown' }
  // libvips names the container; what is in it tells AVIF from HEIC.
  const kind = header.format === 'heif' && header.compression === 'av1' ? 'avif' : header.format
  const { width, height } = header.autoOrient
  if (bytes > maxImageBytes || Math.max(width, height) > maxImageSide) return { kind, width, height }
  const content = await readFile(file)
  return {
    kind,
    width,
    height,
    hash: createHash('sha256').update(content).digest('hex'),
    moves: (header.pages ?? 1) > 1 || (kind === 'png' && isAnimatedPng(content)),
    broken: thorough && !(await opens(content)),
  }
}

/**
 * Whether the control chunk of an animation stands before the picture's data (PNG, third edition, 5.3 and 11.3.6.1). libvips
 * passes over it.
 */
const isAnimatedPng = (content: Buffer): boolean => {
  let at = 8
  while (at + 8 <= content.length) {
    const type = content.toString('latin1', at + 4, at + 8)
    if (type === 'acTL' || type === 'IDAT') return type === 'acTL'
    // Length, type and checksum take 12 bytes beside the data.
    at += 12 + content.readUInt32BE(at)
  }
  return false
}

/** Whether every pixel can be read. They are all decoded, but hardly any is kept. */
const opens = (content: Buffer): Promise<boolean> =>
  sharp(content)
    .resize(8, 8, { fit: 'fill', kernel: 'nearest' })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    )
