import { readdirSync, readFileSync } from 'node:fs'
import { highWater } from '@/lib/run/step'

/** What a program and all that it started took: the peak memory of each by itself, the processor's time of all together. */

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // The process ended between being listed and being read.
    return ''
  }
}

/** Parent of a process by its `/proc/<pid>/stat`, whose second field may hold spaces and brackets. */
export const parentOf = (stat: string): number => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0)

/** By the same, the milliseconds of processor of all children that have ended, and of theirs. Linux counts hundredths of a second. */
export const childrenTimeOf = (stat: string): number => {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[13]) + Number(fields[14])) * 10
}

/** Of this process until now; undefined without `/proc`. */
export const childrenTime = (): number | undefined =>
  process.platform === 'linux' ? childrenTimeOf(read('/proc/self/stat')) : undefined

const family = (root: number): readonly number[] => {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    if (!pid) continue
    const parent = parentOf(read(`/proc/${pid}/stat`))
    children.set(parent, [...(children.get(parent) ?? []), pid])
  }
  const found = [root]
  for (const pid of found) found.push(...(children.get(pid) ?? []))
  return found
}

/** Samples ten times a second. `stop` gives the largest process's peak in bytes, undefined without `/proc`. */
export const followMemory = (root: number): { readonly stop: () => number | undefined } => {
  if (process.platform !== 'linux') return { stop: () => undefined }
  let peak = 0
  const look = () => {
    for (const pid of family(root)) peak = Math.max(peak, highWater(read(`/proc/${pid}/status`)))
  }
  const timer = setInterval(look, 100)
  return {
    stop: () => {
      clearInterval(timer)
      return peak
    },
  }
}
