import { outDir } from '../build/folders'
import { buildSteps } from '../build/pipeline'
import { duration } from '../text/terminal'
import { buildAlone, fixClock } from './prepare'
import { runSteps } from './steps'

/** `npm run build`: content and pages into `out/`. */

/** Builds the site into `out/`, telling its steps. Gives the exit code. */
export const main = async (): Promise<number> => {
  fixClock()
  buildAlone()
  const { code } = await runSteps(buildSteps)
  if (code !== 0) return code
  console.log(`Sivusto on kansiossa ${outDir}/. Aikaa kului ${duration(performance.now())}.`)
  return 0
}
