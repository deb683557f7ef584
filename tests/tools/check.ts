import { contentStep, elementsStep } from '@/lib/build/pipeline'
import { fixClock } from '@/lib/commands/preconditions'
import { runSteps } from '@/lib/commands/steps'
import { duration } from '@/lib/text/terminal'
import { codeStep, unitAndContentStep } from './checks'
import { newTally } from './tally'

/** `npm run check`: all that can be checked quickly, without building the site or opening a browser. */

export const main = async (): Promise<number> => {
  fixClock()
  const tally = newTally()
  const { code } = await runSteps([contentStep, elementsStep, codeStep, unitAndContentStep(tally)])
  if (code === 0) console.log(`Kaikki kunnossa. Aikaa kului ${duration(performance.now())}.`)
  return code
}
