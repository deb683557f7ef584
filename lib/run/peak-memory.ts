import { readFileSync } from 'node:fs'

/** `VmHWM` of a `/proc/<pid>/status` in bytes: the most physical memory the process has had; 0 when it is not told. */
export const highWater = (status: string): number => Number(status.match(/^VmHWM:\s+(\d+) kB$/m)?.[1] ?? 0) * 1024

/**
 * The most memory this process has had, in megabytes. On Linux `maxRSS` (getrusage) counts also what the parent had when
 * it started this process, so it is asked elsewhere only; Node gives it in kilobytes.
 */
export const peakMemory = (): number => {
  const bytes =
    process.platform === 'linux'
      ? highWater(readFileSync('/proc/self/status', 'utf8'))
      : process.resourceUsage().maxRSS * 1024
  return Math.round(bytes / 1e6)
}
