import { runSteps } from '@/lib/commands/steps'
import { runTool, type Step } from '@/lib/run/step'
import { browserStep } from './checks'

/** `npm run canary`: saves every content file in the editing form and looks that only its title changes. Needs a built site. */

const canaryStep: Step = {
  name: 'Muokkauslomake',
  doing: 'Tallennetaan jokainen sisältötiedosto muokkauslomakkeessa',
  done: 'Jokainen tiedosto tallentui muuttumatta',
  run: async () => {
    await runTool('@playwright/test', ['test', '--reporter=line'], { env: { CANARY: '1' } })
    return undefined
  },
}

export const main = async (): Promise<number> => (await runSteps([browserStep, canaryStep])).code
