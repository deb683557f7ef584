import { rm } from 'node:fs/promises'
import { formatProblem, type Problem } from '../content/source/problem'
import { isLetter } from '../outputs/newsletter/letter-files'
import { describe } from '../run/command'
import { type FileStamp, isKind } from '../run/files'
import { noteFigure, peakMemory, type Step, StepFailure, type Tell } from '../run/step'
import { counted } from '../text/terminal'
import { outDir, stagingOf } from './folders'

/** `ms` where the step's work was done before it. */
export type Made = { readonly ms?: number; readonly count?: number; readonly bytes?: number; readonly detail?: string }

type MeasuredStep = Omit<Step, 'run'> & { readonly run: (terminal: Tell) => Promise<Made> }

/** Records the step's cost under the name `step` (`BUILD_FIGURES`). */
export const measured = (step: string, { run, ...names }: MeasuredStep): Step => ({
  ...names,
  run: async (terminal) => {
    const began = performance.now()
    const { detail, ...figure } = await run(terminal)
    noteFigure({ step, ms: Math.round(performance.now() - began), peakMB: peakMemory(), ...figure })
    return detail
  },
})

/** On failure removes the half-made site and says that the old one is unchanged. */
export const keepingOld = ({ run, ...names }: Step): Step => ({
  ...names,
  run: async (terminal) => {
    try {
      return await run(terminal)
    } catch (error) {
      // A disk that takes no writing lets nothing go, and would hide the reason.
      await rm(stagingOf(outDir), { recursive: true, force: true }).catch(() => {})
      throw new StepFailure('', 1, `Viimeistely keskeytyi, ja kansio ${outDir} jäi ennalleen. ${describe(error)}`)
    }
  },
})

/** Progress as `12/87`. */
export const ofTotal =
  (progress: (text: string) => void) =>
  (done: number, total: number): void =>
    progress(`${done}/${total}`)

/** Pages and bytes of a built site, without error pages, e-mails and the editing forms. */
export const measure = (site: readonly FileStamp[]): { readonly pages: number; readonly bytes: number } => {
  const files = site.filter(({ address }) => !/^\/admin\//.test(address))
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  const pages = files
    .map(({ address }) => address)
    .filter(isKind('.html'))
    .filter((address) => !isLetter(address) && !/^\/(404|410|_not-found)(\.html$|\/)/.test(address))
  return { pages: pages.length, bytes }
}

/** A problem a line, and a sentence with their number and what follows from them. */
export const contentFailure = (problems: readonly Problem[], consequence = 'Sivustoa ei rakennettu.'): StepFailure => {
  const errors = counted(problems.length, 'virhe', 'virhettä')
  const files = new Set(problems.map(({ file }) => file)).size
  return new StepFailure(
    problems.map(formatProblem).join('\n'),
    1,
    `Sisällössä on ${errors} ${files} tiedostossa. ${consequence}`,
  )
}
