import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { streamNeighbours } from '../../build/compress'

/** Files of open data. */

/** Writes a small file, which is compressed with the others. */
export const writeText = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** Writes a file of any size from its parts, and its compressed neighbours: what is in memory does not grow with the file. */
export const writeParts = async (file: string, parts: Iterable<string> | AsyncIterable<string>): Promise<void> => {
  await mkdir(dirname(file), { recursive: true })
  await pipeline(parts, createWriteStream(file))
  await streamNeighbours(file, 'page')
}
