import { contentStep, elementsStep, pageSteps } from '@/lib/build/pipeline'
import { voikkoStep } from '@/lib/build/voikko'
import { buildAlone, fixClock } from '@/lib/commands/preconditions'
import { runSteps, type StepResult } from '@/lib/commands/steps'
import { duration, table } from '@/lib/text/terminal'
import { browserStep, codeStep, endToEndStep, serversStep, siteAndHostsStep, unitAndContentStep } from './checks'
import { nuStep } from './nu'
import { newTally, totalLine } from './tally'
import { trialSitesStep } from './trial-sites'

/**
 * `npm test`: everything, in order, up to the first failure; `npm run test:all`: the browser tests without leaving any out.
 * `-- --accessibility`: what the statement tells alone, of a site with colours or content of its own. The last line is the count of tests.
 */

const outcomes = { done: 'kunnossa', failed: 'epäonnistui', left: 'ajamatta' } as const

const summary = (results: readonly StepResult[]): string =>
  table(
    [
      { title: 'Vaihe', align: 'left' },
      { title: 'Tulos', align: 'left' },
      { title: 'Aika', align: 'right' },
    ],
    results.map(({ step, outcome, ms }) => [step.name, outcomes[outcome], outcome === 'left' ? '–' : duration(ms)]),
  )

export const main = async (argv: readonly string[]): Promise<number> => {
  fixClock()
  buildAlone()
  // The tests of search are about what it reads, whatever the site is built with here.
  delete process.env.VOIKKO
  const measures = argv.includes('--accessibility')
  if (measures || argv.includes('--all')) process.env.ALL_TESTS = '1'
  const tally = newTally()
  const measuring = [
    contentStep,
    elementsStep,
    ...pageSteps,
    browserStep,
    endToEndStep(tally, [String.raw`e2e/accessibility\.spec`]),
  ]
  const everything = [
    // First, since the tests of search require it.
    voikkoStep(true),
    // Before the content step, which replaces their compiled content with the real one.
    trialSitesStep,
    contentStep,
    elementsStep,
    codeStep,
    unitAndContentStep(tally),
    ...pageSteps,
    serversStep,
    siteAndHostsStep(tally),
    nuStep(false),
    browserStep,
    endToEndStep(tally),
  ]
  const steps = measures ? measuring : everything
  console.log(`Testit ajetaan ${steps.length} vaiheessa.`)
  const { code, results } = await runSteps(steps)
  const total = tally.total()
  const ranNone = code === 0 && total.passed + total.failed === 0
  console.log(`\n${summary(results)}\n`)
  if (ranNone) console.log('Yhtään testiä ei ajettu.')
  console.log(totalLine(total, code))
  return ranNone ? 1 : code
}
