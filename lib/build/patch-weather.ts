import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Reading, weatherText, withWeather } from '../outputs/weather'
import { writeWhole } from '../run/files'
import type { Region } from '../schema/documents'
import { compressed } from './compress'
import { cacheDir } from './folders'

/** By the area's slug. */
export type Readings = Readonly<Record<string, Reading>>

/** What `npm run weather` got last. */
export const readingsFile = join(cacheDir, 'saa.json')

export const readReadings = (file = readingsFile): Readings => {
  if (!existsSync(file)) return {}
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // A cache: what cannot be read is not there.
    return {}
  }
}

/** Puts each area's temperature into its finished page and the compressed copies, each renamed into place whole. Gives the number of pages that changed. */
export const patchWeather = async (
  folder: string,
  regions: readonly Region[],
  readings: Readings,
  now: Date,
): Promise<number> => {
  let patched = 0
  for (const { slug, url, weatherPlace } of regions) {
    const file = join(folder, url, 'index.html')
    if (!weatherPlace || !existsSync(file)) continue
    const reading = readings[slug]
    const before = await readFile(file, 'utf8')
    const after = withWeather(before, weatherText(reading?.place === weatherPlace ? reading : undefined, now))
    if (after === before) continue
    const { br, gz } = compressed(Buffer.from(after), 'page')
    for (const [path, data] of [
      [`${file}.br`, br],
      [`${file}.gz`, gz],
      [file, after],
    ] as const)
      await writeWhole(path, data)
    patched++
  }
  return patched
}
