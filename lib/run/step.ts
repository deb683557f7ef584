import { type ChildOptions, type ChildResult, nodeTool, runChild } from './child'
import { Refusal } from './command'

/** A step of a long command: what it says, and what it does. */

export type Tell = {
  /** How far the step is; shown now and then, and gone when the step is done. */
  readonly progress: (text: string) => void
  /** Something that must be seen, on a line of its own. */
  readonly say: (text: string) => void
}
export type Step = {
  /** Short name for the summary and for failures: «Tyypit». */
  readonly name: string
  /** «Tarkistetaan tyyppejä». */
  readonly doing: string
  /** «Tyypit tarkistettu». */
  readonly done: string
  /** Does it, and may give a detail for the closing line: «87 tiedostoa». Throws `StepFailure` when it did not succeed. */
  readonly run: (tell: Tell) => Promise<string | undefined>
}

/** Why a step did not succeed: everything its tool printed, the tool's exit code, and a closing sentence of its own if it has one. */
export class StepFailure extends Error {
  constructor(
    readonly report: string,
    readonly code = 1,
    readonly sentence?: string,
  ) {
    super(report)
  }
}

/** What went wrong, for the person at the terminal: a refusal and a full disk as a sentence, anything else with its place in the code. */
export const describe = (error: unknown): string => {
  if (error instanceof Refusal) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
    return 'Levytila loppui kesken. Vapauta tilaa ja aja komento uudelleen.'
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Runs a program as a step: its output is shown in full when it fails. Throws `StepFailure` with its exit code. */
export const runProgram = async (
  program: string,
  args: readonly string[],
  options: ChildOptions = {},
): Promise<ChildResult> => {
  const result = await runChild(program, args, options)
  if (result.code !== 0) throw new StepFailure(process.env.VERBOSE ? '' : result.output, result.code)
  return result
}

/** Runs an installed package's command line with Node; see `runProgram`. */
export const runTool = (name: string, args: readonly string[], options: ChildOptions = {}): Promise<ChildResult> =>
  runProgram(process.execPath, nodeTool(name, ...args), options)
