import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { streamNeighbours, writeNeighbours } from '../../build/compress'

/** Files of open data with their compressed neighbours. */

/** Writes a small file. */
export const writeText = async (file: string, text: string): Promise<void> => {
  const data = Buffer.from(text)
  await mkdir(dirname(file), { recursive: true })
  await Promise.all([writeFile(file, data), writeNeighbours(file, data, 'data')])
}

/** Writes a file of any size from its parts: what is in memory does not grow with the file. */
export const writeParts = async (file: string, parts: Iterable<string> | AsyncIterable<string>): Promise<void> => {
  await mkdir(dirname(file), { recursive: true })
  await pipeline(parts, createWriteStream(file))
  await streamNeighbours(file, 'data')
}
