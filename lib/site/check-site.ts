import { type CheckOptions, type CheckResult, checkContent, shownDirOf } from '../content/check/check'
import type { CheckedDocument } from '../content/check/facts'
import { type CompileMemo, compileContent } from '../content/compile'
import { sortProblems } from '../content/source/problem'
import { isPage } from '../schema/content-types'
import { stringsIn } from '../schema/values'
import { type Ledger, readLedger } from './ledger/ledger'
import { lostAddresses, type Placed } from './ledger/lost-addresses'
import { readOldSite } from './ledger/old-site'
import { setSettings } from './settings'

export type SiteCheck = CheckResult & { readonly ledger: Ledger }

/** Checks all content and that every published address still answers. From now on `site` gives these settings. */
export const checkSite = async (options: CheckOptions): Promise<SiteCheck> => {
  const checked = await checkContent(options)
  if (checked.settings) setSettings(checked.settings)
  const shownDir = shownDirOf(options.contentDir)
  const { ledger, problems } = await readLedger(options.contentDir, shownDir)
  const before = await readOldSite(options.contentDir, shownDir)
  // The page that seems lost may be in a file that is misplaced or cannot be read.
  const lost = checked.isWhole ? lostAddresses(ledger, checked.documents.flatMap(placed)) : []
  return { ...checked, ledger, problems: sortProblems([...checked.problems, ...problems, ...before.problems, ...lost]) }
}

/** Checks the content and, when nothing is wrong, compiles it: only what the memos lack. */
export const compileSite = async ({ compiled, ...options }: CheckOptions & { readonly compiled?: CompileMemo }) => {
  const { documents, problems, warnings, settings, statement } = await checkSite(options)
  if (problems.length === 0 && settings) await compileContent(documents, settings, statement, compiled)
  return { documents: documents.length, problems, warnings }
}

const placed = ({ type, file, slug, url, data }: CheckedDocument): readonly Placed[] =>
  isPage(type) ? [{ type, id: file, slug, url, aliases: stringsIn(data.aliases) }] : []
