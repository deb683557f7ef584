import { compileTypes } from '../content/compile'

/** npm's own `prepare`, which `npm ci` runs: after it a fresh clone type-checks and its unit tests find what they import. */

export const main = async (): Promise<number> => {
  await compileTypes()
  return 0
}
