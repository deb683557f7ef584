import { outDir } from '../build/folders'
import { buildSteps } from '../build/pipeline'
import { forgetBefore } from '../build/rebuild/page-record'
import { isUnchanged } from '../build/rebuild/unchanged'
import { UserError } from '../run/command'
import { isProduction } from '../run/environment'
import { duration } from '../text/terminal'
import { buildAlone, fixClock } from './preconditions'
import { runSteps } from './steps'

/** `npm run build`: content and pages into `out/`; with `--clean` nothing of the build before is used. */

/** `production` when the site is to be published. Gives the exit code. */
export const build = async (production = false): Promise<number> => {
  fixClock()
  buildAlone()
  if (isUnchanged()) {
    console.log(
      `Mikään ei ole muuttunut, joten sivusto kansiossa ${outDir}/ jäi ennalleen. Aikaa kului ${duration(performance.now())}.`,
    )
    return 0
  }
  const { code } = await runSteps(buildSteps(production))
  if (code !== 0) return code
  console.log(`Sivusto on kansiossa ${outDir}/. Aikaa kului ${duration(performance.now())}.`)
  return 0
}

export const main = async (args: readonly string[]): Promise<number> => {
  const unknown = args.find((arg) => arg !== '--clean')
  if (unknown) throw new UserError(`Valitsinta «${unknown}» ei ole. Anna «--clean», jos kaikki rakennetaan alusta.`)
  if (args.includes('--clean')) await forgetBefore()
  return build(isProduction(process.env))
}
