import { rm } from 'node:fs/promises'
import { makeAhead } from '@/lib/build/ahead'
import { clearLeftovers, exportDir, outDir, stagingOf } from '@/lib/build/folders'
import { contentStep, elementsStep, postprocessSteps } from '@/lib/build/pipeline'
import { buildAlone } from '@/lib/commands/preconditions'
import { runSteps } from '@/lib/commands/steps'
import { move } from '@/lib/run/files'
import { runTool, type Step } from '@/lib/run/step'

/** Builds a trial site without bundling the code anew: Next exports it from what the build before it bundled. */

const exportStep: Step = {
  name: 'Sivut',
  doing: 'Rakennetaan sivuja',
  done: 'Sivut rakennettu',
  run: async () => {
    await clearLeftovers(outDir)
    // It reads the list of pages before it writes its own, and would look for those of the build before.
    await rm('.next/prerender-manifest.json')
    const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', EXPORT_DIR: exportDir }
    await runTool('next', ['build', '--experimental-build-mode', 'generate'], { env })
    await makeAhead()
    await move(exportDir, stagingOf(outDir))
    return undefined
  },
}

export const main = async (): Promise<number> => {
  buildAlone()
  return (await runSteps([contentStep, elementsStep, exportStep, ...postprocessSteps])).code
}
