import type { Problem } from '../content/source/problem'
import { inThreads, type ThreadMain } from '../run/threads'
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

export const compileInThread = async (job: ContentJob): Promise<ContentAnswer> => {
  const [answer] = await inThreads<undefined, ContentJob, ContentAnswer>('lib/build/content-thread.ts', undefined, [
    job,
  ])
  if (!answer) throw new Error('The thread of the content gave no answer')
  return answer
}
