import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { streamNeighbours } from '../../../build/compress'

/** Writes a file of any size from its parts, and its compressed neighbours: what is in memory does not grow with the file. */
export const writeParts = async (file: string, parts: Iterable<string> | AsyncIterable<string>): Promise<void> => {
  await mkdir(dirname(file), { recursive: true })
  await pipeline(parts, createWriteStream(file))
  await streamNeighbours(file, 'page')
}
