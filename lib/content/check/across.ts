import type { TypeName } from '../../schema/content-types'
import type { Problem, Report } from '../problem'
import { checkAliases } from './aliases'
import { checkDuplicates } from './duplicates'
import type { FileFacts } from './facts'
import { knownUrls } from './known-urls'
import { checkLinks } from './links'
import { checkMunicipalities } from './municipalities'
import { checkParents } from './parents'
import { checkReferences } from './references'
import { limitedSuggestions } from './suggest'

/** How a check across files tells what it found in one of them. */
export type ReportIn = (file: FileFacts, ...told: Parameters<Report>) => void

/** Everything known of all files, by type and slug; of two that claim a slug, the first. */
export type BySlug = ReadonlyMap<TypeName, ReadonlyMap<string, FileFacts>>

/**
 * Checks what depends on several files: references, duplicates, links. Done anew in each run over small facts, with
 * sets and maps only, so that the cost grows with the number of files and not with its square.
 */
export const checkAcross = (files: readonly FileFacts[]): readonly Problem[] => {
  const problems: Problem[] = []
  const report: ReportIn = ({ shownAs }, line, field, what, mend) =>
    void problems.push({ file: shownAs, line, field, what, mend })
  const bySlug = groupBySlug(files)
  const urls = knownUrls(files, bySlug)
  const suggest = limitedSuggestions()

  checkDuplicates(files, report)
  checkReferences(files, bySlug, suggest, report)
  checkParents(files, bySlug, report)
  checkMunicipalities(files, report)
  const aliases = checkAliases(files, urls, report)
  checkLinks(files, urls, aliases, suggest, report)
  return problems
}

const groupBySlug = (files: readonly FileFacts[]): BySlug => {
  const groups = new Map<TypeName, Map<string, FileFacts>>()
  for (const file of files) {
    const group = groups.get(file.type) ?? new Map<string, FileFacts>()
    if (!group.has(file.slug)) group.set(file.slug, file)
    groups.set(file.type, group)
  }
  return groups
}
