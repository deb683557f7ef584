import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

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

/** Written aside and linked, so that the file never stands there without its process. Gives false when another was faster. */
const create = (): boolean => {
  const aside = `${lockFile}.${process.pid}`
  writeFileSync(aside, String(process.pid))
  try {
    linkSync(aside, lockFile)
    return true
  } catch {
    return false
  } finally {
    rmSync(aside)
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
  // Nobody's: of a build that was killed, or not a process at all.
  if (other !== process.pid) rmSync(lockFile, { force: true })
  if (!create()) return holder()
  process.env[inherited] = String(process.pid)
  return () => {
    delete process.env[inherited]
    rmSync(lockFile, { force: true })
  }
}
