import { existsSync, readFileSync, writeFileSync } from 'node:fs'

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
