import { existsSync, readFileSync, writeFileSync } from 'node:fs'
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

/** `VmHWM` of a `/proc/<pid>/status` in bytes: the most physical memory the process has had; 0 without it. */
export const highWater = (status: string): number => Number(status.match(/^VmHWM:\s+(\d+) kB$/m)?.[1] ?? 0) * 1024

/** The most memory this process has had, in megabytes. On Linux `maxRSS` (kilobytes) counts also the parent's. */
export const peakMemory = (): number => {
  const bytes =
    process.platform === 'linux'
      ? highWater(readFileSync('/proc/self/status', 'utf8'))
      : process.resourceUsage().maxRSS * 1024
  return Math.round(bytes / 1e6)
}

/** What a step of the build cost. */
export type Figure = {
  readonly step: string
  readonly ms: number
  readonly peakMB?: number
  /** Of what it made: pages, pictures, files. */
  readonly count?: number
  readonly bytes?: number
}

/** In the order in which the steps ended; none without the file. */
export const readFigures = (file: string): readonly Figure[] =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []

/** Adds a step's figure to the file that `BUILD_FIGURES` names; does nothing without it. Steps end one at a time. */
export const noteFigure = (figure: Figure): void => {
  const file = process.env.BUILD_FIGURES
  if (file) writeFileSync(file, `${JSON.stringify([...readFigures(file), figure], null, 2)}\n`)
}
