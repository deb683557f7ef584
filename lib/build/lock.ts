import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** One build at a time: two would overwrite each other's compiled content and pages. */

export const lockFile = '.build.lock'

/** Tells a build's child processes that the lock is theirs too. */
const inherited = 'BUILD_LOCK'

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another user's process may not be signalled, but it runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Linked when whole, so that the file never stands without its process id. False when another was faster. */
const create = (): boolean => {
  const temporary = `${lockFile}.${process.pid}`
  writeFileSync(temporary, String(process.pid))
  try {
    linkSync(temporary, lockFile)
    return true
  } catch {
    return false
  } finally {
    rmSync(temporary)
  }
}

const holder = (): number => {
  try {
    return Number(readFileSync(lockFile, 'utf8'))
  } catch {
    return 0
  }
}

/** Takes the lock, also a dead build's. Gives its release, or the process id that holds it. */
export const takeLock = (): (() => void) | number => {
  if (process.env[inherited] && Number(process.env[inherited]) === holder()) return () => {}
  const holderPid = holder()
  if (holderPid && holderPid !== process.pid && isRunning(holderPid)) return holderPid
  // Left by a build that was killed (in a container also by one with our own id), or not a process id at all.
  rmSync(lockFile, { force: true })
  if (!create()) return holder()
  process.env[inherited] = String(process.pid)
  return () => {
    delete process.env[inherited]
    rmSync(lockFile, { force: true })
  }
}
