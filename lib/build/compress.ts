import {
  createReadStream,
  createWriteStream,
  existsSync,
  linkSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { brotliCompressSync, constants, createBrotliCompress, createGzip, gzipSync } from 'node:zlib'
import { packedEndings } from '../run/files'
import type { ThreadMain } from '../run/threads'

/** Precompressed files, `index.html.br` and `index.html.gz`, for servers to send as they are. */

/** The smallest window that fits: brotli's set-up grows with it and would cost more than compressing a page. */
const windowFor = (bytes: number): number => Math.min(Math.max(Math.ceil(Math.log2(bytes + 16)), 16), 22)

/** For pages, which are many, 9 takes a third more time and ten times the memory for 0.4 % less, 11 far longer. */
const quality = { page: 6, shared: 11 } as const
const level = { page: 6, shared: 9 } as const
export type Kind = keyof typeof quality

const brotliOptions = (bytes: number, kind: Kind) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality[kind],
    [constants.BROTLI_PARAM_LGWIN]: windowFor(bytes),
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
})

/** `data` as brotli (RFC 7932) and gzip (RFC 1952), the same bytes every time. */
export const compressed = (data: Buffer, kind: Kind): { readonly br: Buffer; readonly gz: Buffer } => ({
  br: brotliCompressSync(data, brotliOptions(data.length, kind)),
  gz: gzipSync(data, { level: level[kind] }),
})

export const writePrecompressed = (file: string, data: Buffer, kind: Kind): void => {
  const { br, gz } = compressed(data, kind)
  writeFileSync(`${file}.br`, br)
  writeFileSync(`${file}.gz`, gz)
}

/** For files too large for memory. */
const streamPrecompressed = async (file: string, kind: Kind): Promise<void> => {
  const { size } = await stat(file)
  await Promise.all([
    pipeline(createReadStream(file), createBrotliCompress(brotliOptions(size, kind)), createWriteStream(`${file}.br`)),
    pipeline(createReadStream(file), createGzip({ level: level[kind] }), createWriteStream(`${file}.gz`)),
  ])
}

export type CompressData = { readonly folder: string; readonly before: string | undefined }
/** `none` only looks for files that are as they were. */
export type CompressJob = { readonly kind: Kind | 'none'; readonly addresses: readonly string[] }

/** Puts an equal file of the build before, with its time and its compressed copies, in the place of this one. */
const standsAs = (old: string, file: string, isPacked: boolean): boolean => {
  const [was, is] = [statSync(old, { throwIfNoEntry: false }), statSync(file)]
  if (!was?.isFile() || was.size !== is.size || was.ino === is.ino) return false
  // A page that was made anew has copies already.
  const copies = packedEndings.filter((ending) => isPacked || existsSync(file + ending))
  if (!copies.every((ending) => existsSync(old + ending)) || !readFileSync(old).equals(readFileSync(file))) return false
  for (const ending of ['', ...copies]) {
    rmSync(file + ending, { force: true })
    linkSync(old + ending, file + ending)
  }
  return true
}

/** Larger files, in bytes, are streamed. */
const large = 1e6

export const main: ThreadMain<CompressData, CompressJob, void> =
  ({ folder, before }) =>
  async ({ kind, addresses }) => {
    for (const address of addresses) {
      const file = join(folder, address)
      if (before && standsAs(join(before, address), file, kind !== 'none')) continue
      if (kind === 'none') continue
      if (statSync(file).size > large) await streamPrecompressed(file, kind)
      else writePrecompressed(file, readFileSync(file), kind)
    }
  }
