import { createHash } from 'node:crypto'
import { join, relative, sep } from 'node:path'
import { filesAtOnce, mapLimit } from '../../run/collections'
import { buildDay } from '../../run/environment'
import { statementSlug } from '../../schema/statement'
import { createMediaReader, type MediaCache, type MediaReader } from '../media/media-reader'
import { readSettings, readWordLists } from '../singletons'
import { listMedia, listSources, type Source } from '../source/list-sources'
import { type Problem, problemsIn, sortProblems } from '../source/problem'
import { fileBytes } from '../source/read-source'
import { readStatement } from '../statement/read-statement'
import type { StatementFacts } from '../statement/statement-text'
import { checkAcross } from './across'
import { type CheckedFile, checkFile } from './check-file'
import type { CheckedDocument, Context } from './facts'
import { unusedProblem } from './media-rules'

export type CheckResult = Awaited<ReturnType<typeof checkContent>>

/** Kept by a watcher between runs, so that only the saved file is parsed. */
export type CheckMemo = {
  readonly files: Map<string, CheckedFile & { readonly hash: string }>
  readonly media: MediaCache
}

export const createMemo = (): CheckMemo => ({ files: new Map(), media: new Map() })

export type CheckOptions = {
  readonly contentDir: string
  readonly publicDir: string
  readonly memo?: CheckMemo | undefined
  /** The day it is in Helsinki, as `2026-11-22`; the day of the build unless a test says otherwise. */
  readonly today?: string | undefined
  /** Called after each file. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** How problems name the content folder: from where the command was run. */
export const shownDirOf = (contentDir: string): string =>
  relative(process.cwd(), contentDir).split(sep).join('/') || '.'

/** Checks everything in the content folder and renders the bodies. Throws only when the folder itself cannot be read. */
export const checkContent = async (options: CheckOptions) => {
  const { contentDir, publicDir, memo = createMemo(), today = buildDay(), onProgress } = options
  const shownDir = shownDirOf(contentDir)
  const readMedia = createMediaReader(publicDir, memo.media, true)
  const used = new Set<string>()
  const media: MediaReader = (path) => {
    used.add(path)
    return readMedia(path)
  }
  const { settings, ownHosts, problems: inSettings } = await readSettings(contentDir, shownDir, today, media)
  const { sources, problems } = await listSources(contentDir, shownDir)
  const statement = await readStatement(contentDir, shownDir, {
    today,
    settings,
    hasPage: sources.some((source) => isStatementPage(source)),
  })
  const place = { today, ownHosts, statement: statement.facts }
  const { terms, problems: inWordLists } = await readWordLists(contentDir, shownDir)
  forgetRemoved(memo, sources)

  let done = 0
  const unread: Problem[] = []
  const checked = await mapLimit(sources, filesAtOnce, async (source) => {
    const shownAs = `${shownDir}/${source.file}`
    const { problems, report } = problemsIn(shownAs)
    const bytes = await fileBytes(join(contentDir, source.file), report, false)
    unread.push(...problems)
    const files = bytes ? [await checkOnce(source, bytes, shownAs, media, memo, place)] : []
    onProgress?.(++done, sources.length)
    return files
  })
  const inMedia = await checkMedia(publicDir, used, readMedia)
  const facts = checked.flat().map((file) => file.facts)
  const documents: readonly CheckedDocument[] = facts.map(
    ({ shownAs, problems, references, links, lines, readable, ...document }) => document,
  )
  const inFiles = facts.flatMap((file) => file.problems)
  // Settings with a problem may lack what is in the file.
  const across = checkAcross(facts, settings === null || settings.podcast !== undefined)
  return {
    documents,
    /** By file, then line. With any, nothing may be built. */
    problems: sortProblems(
      [problems, unread, inMedia, inSettings, statement.problems, inWordLists, inFiles, across].flat(),
    ),
    /** What stops nothing yet. */
    warnings: sortProblems(statement.warnings),
    /** Null when something is wrong in them. */
    settings,
    /** What the accessibility statement says; undefined where there is none. */
    statement: statement.facts,
    terms,
    /** Every file was in its place and its old addresses could be read: no address is missing because of an error. */
    isWhole:
      problems.length + unread.length === 0 &&
      facts.every((file) => file.readable && !file.problems.some(({ field }) => field === 'aliases')),
  }
}

/** Problems of what lies in `public`; of files that documents use, those documents tell. */
const checkMedia = async (
  publicDir: string,
  used: ReadonlySet<string>,
  readMedia: MediaReader,
): Promise<readonly Problem[]> => {
  const shownDir = shownDirOf(publicDir)
  const { files, problems } = await listMedia(publicDir, shownDir)
  const unused = await mapLimit(
    files.filter((path) => !used.has(path)),
    filesAtOnce,
    async (path): Promise<readonly Problem[]> => {
      const problem = await unusedProblem(path, readMedia)
      return problem ? [{ file: `${shownDir}${path}`, line: 1, field: 'tiedosto', ...problem }] : []
    },
  )
  return [...problems, ...unused.flat()]
}

/** The page that becomes the accessibility statement. */
const isStatementPage = ({ type, name }: Source): boolean => type.name === 'Page' && name === statementSlug

const checkOnce = async (
  source: Source,
  bytes: Buffer,
  shownAs: string,
  media: MediaReader,
  memo: CheckMemo,
  { statement, ...days }: Pick<Context, 'today' | 'ownHosts'> & { readonly statement: StatementFacts | undefined },
): Promise<CheckedFile> => {
  const place = isStatementPage(source) ? { ...days, statement } : days
  // What is right today may be wrong tomorrow, which a watcher may see, or on another host.
  const hash = createHash('sha256')
    .update([days.today, ...days.ownHosts, JSON.stringify(isStatementPage(source) ? statement : ''), ''].join(' '))
    .update(bytes)
    .digest('hex')
  const earlier = memo.files.get(source.file)
  if (earlier?.hash === hash && earlier.facts.shownAs === shownAs && (await sameMedia(earlier, media))) return earlier
  const checked = { ...(await checkFile(source, bytes, shownAs, media, place)), hash }
  memo.files.set(source.file, checked)
  return checked
}

/** Whether every file that a body shows is as it was when the body was rendered. */
const sameMedia = async (earlier: CheckedFile, media: MediaReader): Promise<boolean> => {
  for (const [path, facts] of earlier.media) if ((await media(path))?.stamp !== facts?.stamp) return false
  return true
}

const forgetRemoved = (memo: CheckMemo, sources: readonly Source[]) => {
  const present = new Set(sources.map(({ file }) => file))
  for (const file of memo.files.keys()) if (!present.has(file)) memo.files.delete(file)
}
