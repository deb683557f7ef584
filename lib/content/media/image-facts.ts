import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { Message } from '../source/problem'
import { readSvg } from './svg'

// By a file's name libvips remembers some pictures (interlaced PNG, WebP), also when there is another of that name.
sharp.cache(false)

/** By the bytes of an image, whatever its name says. */
export type ImageFacts = {
  /** `png`, `jpeg`, `webp`, `avif`, …; `unknown` when unreadable. */
  readonly kind: string
  /** Pixels as shown, after the turn that a camera noted. */
  readonly width?: number
  readonly height?: number
  /** SHA-256 of the bytes, in hexadecimal; none of an image that is too large. */
  readonly hash?: string
  /** Has several frames, of which only the first would be published. */
  readonly moves?: boolean
  /** Cut short or damaged; known only after a thorough look. */
  readonly broken?: boolean
  /** Why a drawing is not published: a clause, and what to do. */
  readonly flaw?: Message
}

/** A larger image is not opened, and the check refuses it. */
export const maxImageBytes = 5_000_000
/** In pixels: a file of a few kilobytes can hold a picture that no memory can. */
export const maxImageSide = 8000

/** Facts of an image file of so many `bytes`. A `thorough` look decodes it to its last pixel. */
export const imageFacts = async (file: string, bytes: number, thorough: boolean): Promise<ImageFacts> => {
  // Only the header is read, so that an image too large is our own problem to report.
  const header = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!header?.format) return { kind: 'unknown' }
  // libvips names the container of AVIF and HEIC alike.
  const kind = header.format === 'heif' && header.compression === 'av1' ? 'avif' : header.format
  const { width, height } = header.autoOrient
  if (bytes > maxImageBytes || Math.max(width, height) > maxImageSide) return { kind, width, height }
  const content = await readFile(file)
  return {
    kind,
    width,
    height,
    hash: hashOf(content),
    moves: (header.pages ?? 1) > 1 || (kind === 'png' && isAnimatedPng(content)),
    broken: thorough && !(await opens(content, kind)),
  }
}

/** Of a drawing, which no library opens before every part of it is known to be harmless. */
export const svgFacts = async (file: string): Promise<ImageFacts> => {
  const content = await readFile(file)
  const read = readSvg(content)
  return 'what' in read ? { kind: 'svg', flaw: read } : { kind: 'svg', ...read, hash: hashOf(content) }
}

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

/** Whether an animation's control chunk, which libvips ignores, precedes the data (PNG, third edition, 5.3, 11.3.6.1). */
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

const isInPixels = (second: number): boolean => second === 0 || (second >= 0xd0 && second <= 0xd7)

/**
 * As the standard has it (ITU-T T.81, B.2.3; JFIF, section 10): phones write a wrong spectral selection, which decoders
 * need not read and yet warn of, as they do of a version that no reader looks at.
 */
const asStandard = (content: Buffer): Buffer => {
  const bytes = Buffer.from(content)
  let baseline = false
  let at = 2
  while (at + 4 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) break
    if (marker === 0xc0 || marker === 0xc1) baseline = true
    if (marker === 0xe0 && bytes.toString('latin1', at + 4, at + 8) === 'JFIF') bytes[at + 9] = 1
    at = end
    if (marker !== 0xda) continue
    if (baseline) bytes.set([0, 63, 0], end - 3)
    // Past the pixels: in them 0xff is followed by 0 or a restart mark.
    while (at < bytes.length && (bytes[at] !== 0xff || isInPixels(bytes[at + 1] ?? 0))) at++
  }
  return bytes
}

/** Whether every pixel can be decoded. */
const opens = (content: Buffer, kind: string): Promise<boolean> =>
  sharp(kind === 'jpeg' ? asStandard(content) : content)
    .resize(8, 8, { fit: 'fill', kernel: 'nearest' })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    )
