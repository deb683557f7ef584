import { contentStep, elementsStep, fixClock } from './build'
import { contentTestsStep, lintStep, typesStep, unitStep } from './checks'
import { command } from './command'
import { runSteps } from './steps'
import { newTally } from './tally'
import { duration } from './text'

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
