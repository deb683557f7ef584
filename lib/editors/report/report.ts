import { shownDirOf } from '../../content/check/check'
import type { Problem } from '../../content/source/problem'
import type { Speller } from '../../text/voikko'
import { adviceOn } from './advice'
import { readArticles } from './article'
import { type Changes, changesBetween, type Snapshot, takeSnapshot } from './changes'

export type ContentReport = Awaited<ReturnType<typeof contentReport>>

type ReportOptions = {
  readonly contentDir: string
  readonly publicDir: string
  readonly today: string
  readonly voikko: Speller | undefined
  readonly base?: Readonly<Record<'commit' | 'contentDir' | 'publicDir', string>> | null
  /** Advice on every file, not only on those that differ from the base. */
  readonly all?: boolean
}

/** Reads the content and its base. Throws only when a folder cannot be read. */
export const contentReport = async (options: ReportOptions) => {
  const { contentDir, publicDir, today, voikko, base, all = false } = options
  const after = await takeSnapshot(contentDir, publicDir, today)
  const before = base ? await takeSnapshot(base.contentDir, base.publicDir, today) : null
  const changes = before ? changesBetween(before, after, today) : null
  const { advice, advised } = await adviceFor(options, after, all ? null : changes)
  return {
    /** Commit compared with; null without one. */
    base: base?.commit ?? null,
    changes,
    problems: after.checked.problems.map(withUsualPath(contentDir)),
    advice,
    advised,
    /** False without a speller: then neither spelling nor passives are judged. */
    spelled: voikko !== undefined,
  }
}

/** The report names files as the repository does, from wherever it is run. */
const withUsualPath = (contentDir: string) => {
  const shown = `${shownDirOf(contentDir)}/`
  return (problem: Problem): Problem =>
    problem.file.startsWith(shown) ? { ...problem, file: `content/${problem.file.slice(shown.length)}` } : problem
}

const adviceFor = async ({ contentDir, voikko }: ReportOptions, { checked }: Snapshot, changes: Changes | null) => {
  const wanted = changes && new Set(changes.files.filter(({ how }) => how !== 'poistettu').map(({ file }) => file))
  const articles = await readArticles(contentDir, (file) => !wanted || wanted.has(file))
  const advice = articles.flatMap((article) => adviceOn(article, { terms: checked.terms, voikko }))
  return { advice, advised: articles.length }
}
