import { postprocessSteps, workAhead } from '@/lib/build/pipeline'
import { runSteps } from '@/lib/commands/steps'
import type { Step } from '@/lib/run/step'

const aheadStep: Step = {
  name: 'Etukäteen tehtävä',
  doing: 'Tehdään, mitä rakennus tekee Nextin rinnalla',
  done: 'Etukäteen tehtävä on tehty',
  run: async () => {
    await workAhead()
    return undefined
  },
}

/** The steps of a build after Next, for tests over exports made by hand in the staging folder of `OUT_DIR`. */
export const main = async (): Promise<number> => {
  const [pages, ...others] = postprocessSteps
  // Wrong pages are told without what they do not need.
  return (await runSteps([...(pages ? [pages] : []), aheadStep, ...others])).code
}
