import { outDir } from '../build/folders'
import { buildSteps } from '../build/pipeline'
import { isProduction } from '../run/environment'
import { duration } from '../text/terminal'
import { buildAlone, fixClock } from './preconditions'
import { runSteps } from './steps'

/** `npm run build`: content and pages into `out/`. */

/** `production` when the site is to be published. Gives the exit code. */
export const build = async (production = false): Promise<number> => {
  fixClock()
  buildAlone()
  const { code } = await runSteps(buildSteps(production))
  if (code !== 0) return code
  console.log(`Sivusto on kansiossa ${outDir}/. Aikaa kului ${duration(performance.now())}.`)
  return 0
}

export const main = (): Promise<number> => build(isProduction(process.env))
