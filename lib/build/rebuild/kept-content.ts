import { type CheckMemo, createMemo } from '../../content/check/check'
import type { CompileMemo } from '../../content/compile'
import { keptFile } from '../../content/compiled-files'
import { readKept, writeKept } from '../../run/kept'
import { compileSite } from '../../site/check-site'
import { openVoikko } from '../../text/voikko'
import { codeKey, environmentKey } from './code-key'

/** Checks and compiles what has changed since the build before, by the memos of a watcher, kept between builds. */

type KeptContent = { readonly memo: CheckMemo; readonly compiled: CompileMemo }

/** By other code, for another place or without Voikko the same text gives another result. */
export const maker = (): string => [codeKey('.'), environmentKey(), openVoikko() !== undefined].join('\n')

export const compileKept = async (folders: { readonly contentDir: string; readonly publicDir: string }) => {
  const made = maker()
  const kept = readKept<KeptContent>(keptFile, made) ?? { memo: createMemo(), compiled: new Map() }
  const result = await compileSite({ ...folders, ...kept })
  if (result.problems.length === 0) await writeKept(keptFile, made, kept)
  return result
}
