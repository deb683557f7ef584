import { statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { noteFigure, peakMemory } from '../run/figures'
import { addressesIn, isKind } from '../run/files'
import { describe, type Step, StepFailure, type Tell } from '../run/step'
import { outDir } from './folders'
import { asideOf } from './swap'

/** What every step of the build shares: what it cost is noted, and what it cannot finish leaves the old site. */

export type Made = {
  /** How many it made: pages, pictures, files. */
  readonly count?: number
  readonly bytes?: number
  /** For the step's closing line. */
  readonly detail?: string
}

type MeasuredStep = Omit<Step, 'run'> & { readonly run: (tell: Tell) => Promise<Made> }

/** A step whose cost is noted as that of `step` (`BUILD_FIGURES`). */
export const measured = (step: string, { run, ...names }: MeasuredStep): Step => ({
  ...names,
  run: async (tell) => {
    const began = performance.now()
    const { detail, ...figure } = await run(tell)
    noteFigure({ step, ms: Math.round(performance.now() - began), peakMB: peakMemory(), ...figure })
    return detail
  },
})

/** The step, which removes the half-made site and says that the old one is there, when it fails. */
export const keepingOld = ({ run, ...names }: Step): Step => ({
  ...names,
  run: async (tell) => {
    try {
      return await run(tell)
    } catch (error) {
      await rm(asideOf(outDir), { recursive: true, force: true })
      throw new StepFailure('', 1, `Viimeistely keskeytyi, ja kansio ${outDir} jäi ennalleen. ${describe(error)}`)
    }
  },
})

/** Tells progress as `12/87`. */
export const ofTotal =
  (progress: (text: string) => void) =>
  (done: number, total: number): void =>
    progress(`${done}/${total}`)

/** Pages and bytes in a built site; neither the pages for what is not found or is gone nor the editing forms are counted. */
export const measure = (dir: string): { readonly pages: number; readonly bytes: number } => {
  const files = addressesIn(dir).filter((address) => !/^\/admin\//.test(address))
  const bytes = files.reduce((sum, address) => sum + statSync(join(dir, address)).size, 0)
  const pages = files.filter(isKind('.html')).filter((address) => !/^\/(404|410|_not-found)(\.html$|\/)/.test(address))
  return { pages: pages.length, bytes }
}
