import { compileTypes } from '../content/compile'
import { command } from './command'

/** npm's own `prepare`, which `npm ci` runs: after it a fresh clone type-checks and its unit tests find what they import. */

command(import.meta.filename, async () => {
  await compileTypes()
  return 0
})
