import { describe, isEnding } from '../run/command'
import { type Step, StepFailure } from '../run/step'
import { duration } from '../text/terminal'

/** A command as numbered steps with progress, which stops at the first failure. */

export type StepResult = { readonly step: Step; readonly outcome: 'done' | 'failed' | 'left'; readonly ms: number }
type StepsResult = { readonly code: number; readonly results: readonly StepResult[] }

const terminal = {
  isTTY: process.stdout.isTTY === true && !process.env.CI,
  write: (text: string) => void process.stdout.write(text),
  writeError: (text: string) => void process.stderr.write(text),
}
type Terminal = typeof terminal

/** Between lines of progress in a log, in milliseconds. */
const logInterval = 10_000

/** Rewritten in place in a terminal, new lines in a log. */
const stepLine = (screen: Terminal, label: string, doing: string) => {
  let loggedAt = performance.now()
  const clear = screen.isTTY ? '\r\u001B[2K' : ''
  const newline = screen.isTTY ? '' : '\n'
  screen.write(`${label} ${doing}…${newline}`)
  return {
    progress: (text: string) => {
      const now = performance.now()
      if (now - loggedAt < (screen.isTTY ? 100 : logInterval)) return
      loggedAt = now
      screen.write(`${clear}${label} ${doing}: ${text}${newline}`)
    },
    say: (text: string) => screen.write(`${clear}${label} ${text}\n`),
  }
}

/** Runs the steps up to the first that fails. The code is that step's, or 0. */
export const runSteps = async (steps: readonly Step[], screen: Terminal = terminal): Promise<StepsResult> => {
  const results: StepResult[] = []
  for (const [at, step] of steps.entries()) {
    const label = `[${at + 1}/${steps.length}]`
    const line = stepLine(screen, label, step.doing)
    const began = performance.now()
    const ms = () => performance.now() - began
    try {
      const detail = await step.run(line)
      line.say(`${step.done}: ${detail ? `${detail}, ` : ''}${duration(ms())}`)
      results.push({ step, outcome: 'done', ms: ms() })
    } catch (error) {
      const failure = error instanceof StepFailure ? error : new StepFailure(describe(error))
      if (!isEnding()) {
        line.say(`Epäonnistui: ${step.name}, ${duration(ms())}`)
        if (failure.report) screen.writeError(`${failure.report}\n`)
        screen.writeError(`${failure.sentence ?? closing(label, step, failure.code, at + 1 < steps.length)}\n`)
      }
      const left = steps.slice(at + 1).map((skipped) => ({ step: skipped, outcome: 'left' as const, ms: 0 }))
      return { code: failure.code || 1, results: [...results, { step, outcome: 'failed', ms: ms() }, ...left] }
    }
  }
  return { code: 0, results }
}

const closing = (label: string, step: Step, code: number, more: boolean): string =>
  `Vaihe ${label.slice(1, -1)} «${step.name}» epäonnistui (poistumiskoodi ${code}).${more ? ' Loput vaiheet jäivät ajamatta.' : ''}`
