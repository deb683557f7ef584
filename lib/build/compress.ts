import { createReadStream, createWriteStream } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'

/** Compressed neighbours of text files, `index.html.br` and `index.html.gz`, for servers to send as they are. */

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** The smallest window there is for it: brotli sets up tables by the window, which costs more than compressing a page. */
const windowFor = (bytes: number): number => Math.min(Math.max(Math.ceil(Math.log2(bytes + 16)), 16), 22)

/**
 * Quality of brotli. A page gets 9, which takes 0.5 ms with a window that fits it: 11 takes 16 ms for 7 % less. A file that
 * every reader keeps gets 11. Data has a file or two a page and few readers: half the time for a few per cent more.
 */
const quality = { data: 5, page: 9, shared: 11 } as const

/** Level of gzip, which fewer and fewer ask for. */
const level = { data: 6, page: 9, shared: 9 } as const

export type Kind = keyof typeof quality

const brotliOptions = (bytes: number, kind: Kind) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality[kind],
    [constants.BROTLI_PARAM_LGWIN]: windowFor(bytes),
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
})

/** `data` as brotli (RFC 7932) and gzip (RFC 1952) send it, the same bytes every time. */
export const compressed = async (data: Buffer, kind: Kind): Promise<{ readonly br: Buffer; readonly gz: Buffer }> => {
  const [br, gz] = await Promise.all([
    brotli(data, brotliOptions(data.length, kind)),
    gzipped(data, { level: level[kind] }),
  ])
  return { br, gz }
}

/** Writes the neighbours of `file`, which holds `data`. */
export const writeNeighbours = async (file: string, data: Buffer, kind: Kind): Promise<void> => {
  const { br, gz } = await compressed(data, kind)
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
}

/** The same of a file of any size, which is never held whole. */
export const streamNeighbours = async (file: string, kind: Kind): Promise<void> => {
  const { size } = await stat(file)
  await Promise.all([
    pipeline(createReadStream(file), createBrotliCompress(brotliOptions(size, kind)), createWriteStream(`${file}.br`)),
    pipeline(createReadStream(file), createGzip({ level: level[kind] }), createWriteStream(`${file}.gz`)),
  ])
}
