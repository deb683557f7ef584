import { contentStep, elementsStep, fixClock } from '@/lib/commands/build'
import { command } from '@/lib/commands/command'
import { runSteps } from '@/lib/commands/steps'
import { duration } from '@/lib/commands/text'
import { contentTestsStep, lintStep, typesStep, unitStep } from './checks'
import { newTally } from './tally'

/** `npm run check`: all that can be checked quickly, without building the site or opening a browser. */

command(import.meta.filename, async () => {
  fixClock()
  const tally = newTally()
  const { code } = await runSteps([
    contentStep,
    elementsStep,
    typesStep,
    lintStep,
    unitStep(tally),
    contentTestsStep(tally),
  ])
  if (code === 0) console.log(`Kaikki kunnossa. Aikaa kului ${duration(performance.now())}.`)
  return code
})
