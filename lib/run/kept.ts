import { existsSync, readFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { writeWhole } from './files'

/** What a build keeps for the next one: one file, by one maker. */

type Kept<Value> = { readonly made: string; readonly value: Value }

/** Undefined where nothing is kept, another made it, or it is damaged. */
export const readKept = <Value>(file: string, made: string): Value | undefined => {
  if (!existsSync(file)) return undefined
  try {
    const kept: Kept<Value> = deserialize(readFileSync(file))
    return kept.made === made ? kept.value : undefined
  } catch {
    // Damaged, or another Node's.
    return undefined
  }
}

export const writeKept = <Value>(file: string, made: string, value: Value): Promise<void> =>
  writeWhole(file, serialize({ made, value } satisfies Kept<Value>))
