import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/** One build at a time: two would write over each other's compiled content and pages. */

export const lockFile = '.build.lock'

/** The processes that a build starts are part of it. */
const inherited = 'BUILD_LOCK'

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const holder = (): number => {
  try {
    return Number(readFileSync(lockFile, 'utf8'))
  } catch {
    return 0
  }
}

/**
 * Takes the lock of the working directory for this process and those it starts; one left by a build that is no longer
 * running is taken over. Gives what releases it, or the process id of the build that holds it.
 */
export const takeLock = (): (() => void) | number => {
  if (process.env[inherited] && Number(process.env[inherited]) === holder()) return () => {}
  const other = holder()
  if (other && other !== process.pid && isRunning(other)) return other
  if (other) rmSync(lockFile, { force: true })
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
  } catch {
    // Another build took it in this very moment.
    return holder()
  }
  process.env[inherited] = String(process.pid)
  return () => {
    delete process.env[inherited]
    rmSync(lockFile, { force: true })
  }
}
