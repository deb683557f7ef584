import { compileInThread } from '../build/content-thread'

/** npm's `prepare`, run by `npm ci`: after it a fresh clone type-checks and its unit tests find what they import. */

export const main = async (): Promise<number> => {
  await compileInThread('types')
  return 0
}
