import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { outDir, requireOwn, restore } from '../build/folders'
import { onExit, UserError } from '../run/command'
import { buildDay } from '../run/environment'

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
  // Left by a build that was killed, or not a process id at all.
  if (holderPid !== process.pid) rmSync(lockFile, { force: true })
  if (!create()) return holder()
  process.env[inherited] = String(process.pid)
  return () => {
    delete process.env[inherited]
    rmSync(lockFile, { force: true })
  }
}

/** Fixes the clock of this command and its children, which must agree on what is public. Throws a `UserError`. */
export const fixClock = (): void => {
  process.env.BUILD_TIME ||= new Date().toISOString()
  try {
    buildDay()
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error))
  }
}

/**
 * Keeps other builds away until this command ends, and puts back a site that a killed one left aside. Throws a `UserError`
 * when another is running, or would write where something else lies.
 */
export const buildAlone = (): void => {
  const lock = takeLock()
  if (typeof lock === 'number') {
    throw new UserError(
      `Toinen rakennus on käynnissä (prosessi ${lock}). Odota, että se valmistuu. Jos prosessi on jokin muu ohjelma, poista tiedosto ${lockFile}.`,
    )
  }
  onExit(lock)
  restore(outDir)
  requireOwn(outDir)
}
