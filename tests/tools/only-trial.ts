import { contentStep, elementsStep, pageSteps } from '@/lib/build/pipeline'
import { buildAlone, fixClock } from '@/lib/commands/preconditions'
import { runSteps } from '@/lib/commands/steps'
import { trialSitesStep } from './trial-sites'
export const main = async (): Promise<number> => {
  fixClock()
  buildAlone()
  const { code } = await runSteps([trialSitesStep, contentStep, elementsStep, ...pageSteps])
  return code
}
