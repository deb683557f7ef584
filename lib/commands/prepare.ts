import type { ContentAnswer, ContentJob } from '../build/content-thread'
import { startThreads } from '../run/threads'

/** npm's `prepare`, run by `npm ci`: after it a fresh clone type-checks and its unit tests find what they import. */

export const main = async (): Promise<number> => {
  const thread = startThreads<undefined, ContentJob, ContentAnswer>('lib/build/content-thread.ts', undefined, 1)
  await thread.run(['types'])
  await thread.close()
  return 0
}
