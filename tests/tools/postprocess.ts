import { makeAhead } from '@/lib/build/ahead'
import { postprocessSteps } from '@/lib/build/pipeline'
import { runSteps } from '@/lib/commands/steps'

/** The steps of a build after Next, for tests over exports made by hand in the staging folder of `OUT_DIR`. */
export const main = async (): Promise<number> => {
  await makeAhead()
  return (await runSteps(postprocessSteps)).code
}
