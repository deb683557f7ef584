import { type ChildOptions, type ChildResult, nodeTool, runChild } from './child'
import { diskFault, UserError } from './command'

export type Tell = {
  /** How far the step is; gone when it is done. */
  readonly progress: (text: string) => void
  /** A line of its own that stays. */
  readonly say: (text: string) => void
}
export type Step = {
  /** Of summaries and failures: «Tyypit». */
  readonly name: string
  /** «Tarkistetaan tyyppejä». */
  readonly doing: string
  /** «Tyypit tarkistettu». */
  readonly done: string
  /** May give a detail for the closing line: «87 tiedostoa». Throws `StepFailure` when it did not succeed. */
  readonly run: (tell: Tell) => Promise<string | undefined>
}

/** `report` is everything that the step's tool printed, `sentence` a closing line of its own. */
export class StepFailure extends Error {
  constructor(
    readonly report: string,
    readonly code = 1,
    readonly sentence?: string,
  ) {
    super(report)
  }
}

/** Runs a program as a step. Throws `StepFailure` with its output and exit code. */
export const runProgram = async (
  program: string,
  args: readonly string[],
  options: ChildOptions = {},
): Promise<ChildResult> => {
  const result = await runChild(program, args, options)
  const fault = result.code === 0 ? undefined : diskFault(result.output)
  if (fault) throw new UserError(fault)
  if (result.code !== 0) throw new StepFailure(process.env.VERBOSE ? '' : result.output, result.code)
  return result
}

/** Runs an installed package's command line with Node; see `runProgram`. */
export const runTool = (name: string, args: readonly string[], options: ChildOptions = {}): Promise<ChildResult> =>
  runProgram(process.execPath, nodeTool(name, ...args), options)
