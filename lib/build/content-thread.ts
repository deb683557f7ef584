import type { Problem } from '../content/source/problem'
import { inOneThread, type ThreadMain } from '../run/threads'
import { contentDir } from './folders'

/** Checks and compiles the content in a thread: Contentlayer and every parsed text leave memory with it. */

/** The folders to compile, or nothing but the types that follow from the schema, and the settings. */
type ContentJob = { readonly contentDir: string; readonly publicDir: string } | 'types'
type ContentAnswer = {
  readonly documents: number
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
}

export const main: ThreadMain<undefined, ContentJob, ContentAnswer> = () => async (job) => {
  if (job !== 'types') return (await import('./rebuild/kept-content')).compileKept(job)
  await (await import('../content/compile')).compileTypes(contentDir())
  return { documents: 0, problems: [], warnings: [] }
}

export const compileInThread = (job: ContentJob): Promise<ContentAnswer> =>
  inOneThread('lib/build/content-thread.ts', job)
