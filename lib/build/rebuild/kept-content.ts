import { existsSync, readFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { type CheckMemo, createMemo } from '../../content/check/check'
import type { CompileMemo } from '../../content/compile'
import { keptFile } from '../../content/compiled-files'
import { writeWhole } from '../../run/files'
import { compileSite } from '../../site/check-site'
import { openVoikko } from '../../text/voikko'
import { codeKey, environmentKey } from './code-key'

/** Checks and compiles what has changed since the build before, by the memos of a watcher, kept between builds. */

type KeptContent = { readonly made: string; readonly memo: CheckMemo; readonly compiled: CompileMemo }

/** By other code, for another place or without Voikko the same text gives another result. */
const made = (): string => [codeKey('.'), environmentKey(), openVoikko() !== undefined].join('\n')

const readKept = (): KeptContent => {
  const none = { made: made(), memo: createMemo(), compiled: new Map() }
  if (!existsSync(keptFile)) return none
  try {
    const kept: KeptContent = deserialize(readFileSync(keptFile))
    return kept.made === none.made ? kept : none
  } catch {
    // Damaged, or another Node's: everything is checked again.
    return none
  }
}

export const compileKept = async (folders: { readonly contentDir: string; readonly publicDir: string }) => {
  const kept = readKept()
  const result = await compileSite({ ...folders, memo: kept.memo, compiled: kept.compiled })
  if (result.problems.length === 0) await writeWhole(keptFile, serialize(kept))
  return result
}
