import { postprocessSteps } from '@/lib/build/pipeline'
import { runSteps } from '@/lib/commands/steps'

/** The steps of a build after Next alone, for tests over exports made by hand: finishes the one aside of `OUT_DIR`. */
export const main = async (): Promise<number> => (await runSteps(postprocessSteps)).code
