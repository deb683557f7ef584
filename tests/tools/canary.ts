import { runSteps } from '@/lib/commands/steps'
import { runTool, type Step } from '@/lib/run/step'
import { counted } from '@/lib/text/terminal'
import { browserStep } from './checks'

/** `npm run canary`: edits title and text of every content file in the editing form and looks that nothing else changes. Needs a built site. */

const canaryStep: Step = {
  name: 'Muokkauslomake',
  doing: 'Muokataan jokaista sisältötiedostoa lomakkeessa',
  done: 'Jokaisessa tiedostossa muuttui vain se, mitä muokattiin',
  run: async ({ progress }) => {
    let edited = 0
    await runTool('@playwright/test', ['test', '--reporter=line'], {
      env: { CANARY: '1' },
      onLine: (line) => {
        const path = line.match(/muokattu (content\/\S+)/)?.[1]
        if (!path) return
        edited += 1
        progress(`${edited}, viimeksi ${path}`)
      },
    })
    return counted(edited, 'tiedosto', 'tiedostoa')
  },
}

export const main = async (): Promise<number> => (await runSteps([browserStep, canaryStep])).code
