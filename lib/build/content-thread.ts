import { compileTypes } from '../content/compile'
import type { Problem } from '../content/source/problem'
import type { ThreadMain } from '../run/threads'
import { compileSite } from '../site/check-site'

/** Checks and compiles the content in a thread: Contentlayer and every parsed text leave memory with it. */

/** The folders to compile, or nothing but the types that follow from the schema. */
export type ContentJob = { readonly contentDir: string; readonly publicDir: string } | 'types'
export type ContentAnswer = { readonly documents: number; readonly problems: readonly Problem[] }

export const main: ThreadMain<undefined, ContentJob, ContentAnswer> = () => async (job) => {
  if (job !== 'types') return compileSite(job)
  await compileTypes()
  return { documents: 0, problems: [] }
}
