import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { filesAtOnce, mapLimit } from '../../map-limit'
import { isPage } from '../../schema/content-types'
import { buildDay } from '../../site'
import { type Ledger, readLedger } from '../ledger'
import { lostAddresses, type Placed } from '../lost-addresses'
import { createMediaReader, type MediaCache, type MediaReader } from '../media/media-reader'
import { listSources, type Source } from '../source/list-sources'
import { type Problem, sortProblems } from '../source/problem'
import { readTerms, readWordLists, type Terms } from '../source/word-lists'
import { checkAcross } from './across'
import { type CheckedFile, checkFile } from './check-file'
import type { CheckedDocument, FileFacts } from './facts'

export type { CheckedDocument } from './facts'

export type CheckResult = {
  readonly documents: readonly CheckedDocument[]
  /** By file, then line. With any, nothing may be built. */
  readonly problems: readonly Problem[]
  /** The addresses published so far. */
  readonly ledger: Ledger
  /** Names that are written in one way. */
  readonly terms: Terms
}

/** What a watcher keeps between runs, so that a saved file costs one parsed file. */
export type CheckMemo = {
  readonly files: Map<string, CheckedFile & { readonly hash: string }>
  readonly media: MediaCache
}

export const createMemo = (): CheckMemo => ({ files: new Map(), media: new Map() })

type CheckOptions = {
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

/**
 * Checks everything in the content folder and renders the bodies. All problems of all files come at once; nothing is
 * skipped. Throws only when the folder itself cannot be read.
 */
export const checkContent = async (options: CheckOptions): Promise<CheckResult> => {
  const { contentDir, publicDir, memo = createMemo(), today = buildDay(), onProgress } = options
  const shownDir = shownDirOf(contentDir)
  const { sources, problems } = await listSources(contentDir, shownDir)
  const wordLists = await readWordLists(contentDir, shownDir)
  const media = createMediaReader(publicDir, memo.media, true)
  forgetRemoved(memo, sources)

  let done = 0
  const checked = await mapLimit(sources, filesAtOnce, async (source) => {
    const bytes = await readFile(join(contentDir, source.file))
    const one = await checkOnce(source, bytes, `${shownDir}/${source.file}`, media, memo, today)
    done += 1
    onProgress?.(done, sources.length)
    return one
  })
  const facts = checked.map((one) => one.facts)
  const documents = facts.map(({ type, file, slug, url, data, html, markdown, anchors, words }) => ({
    type,
    file,
    slug,
    url,
    data,
    html,
    markdown,
    anchors,
    words,
  }))
  const { ledger, problems: inLedger } = await readLedger(contentDir, shownDir)
  const { terms, problems: inTerms } = await readTerms(contentDir, shownDir)
  const inFiles = facts.flatMap((file) => file.problems)
  const lost = canTellLost(problems, facts) ? lostAddresses(ledger, facts.flatMap(placed)) : []
  return {
    documents,
    problems: sortProblems([
      ...problems,
      ...wordLists.problems,
      ...inFiles,
      ...checkAcross(facts),
      ...inLedger,
      ...inTerms,
      ...lost,
    ]),
    ledger,
    terms,
  }
}

/** A file that lies in a wrong place or cannot be read, old addresses included, may be the one that is missed. */
const canTellLost = (misplaced: readonly Problem[], files: readonly FileFacts[]): boolean =>
  misplaced.length === 0 &&
  files.every(({ readable, problems }) => readable && !problems.some(({ field }) => field === 'aliases'))

const placed = ({ type, file, slug, url, data }: FileFacts): readonly Placed[] => {
  const aliases = Array.isArray(data.aliases) ? data.aliases.filter((alias) => typeof alias === 'string') : []
  return isPage(type) ? [{ type, id: file, slug, url, aliases }] : []
}

const checkOnce = async (
  source: Source,
  bytes: Buffer,
  shownAs: string,
  media: MediaReader,
  memo: CheckMemo,
  today: string,
): Promise<CheckedFile> => {
  // What is right today may be wrong tomorrow: a watcher that runs over midnight checks anew.
  const hash = createHash('sha256').update(today).update(bytes).digest('hex')
  const earlier = memo.files.get(source.file)
  if (earlier?.hash === hash && earlier.facts.shownAs === shownAs && (await sameMedia(earlier, media))) return earlier
  const checked = { ...(await checkFile(source, bytes, shownAs, media, today)), hash }
  memo.files.set(source.file, checked)
  return checked
}

/** Whether every picture and document that a body shows is as it was when the body was rendered. */
const sameMedia = async (earlier: CheckedFile, media: MediaReader): Promise<boolean> => {
  for (const [path, facts] of earlier.media) if ((await media(path))?.stamp !== facts?.stamp) return false
  return true
}

const forgetRemoved = (memo: CheckMemo, sources: readonly Source[]) => {
  const present = new Set(sources.map(({ file }) => file))
  for (const file of memo.files.keys()) if (!present.has(file)) memo.files.delete(file)
}
