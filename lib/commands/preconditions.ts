import { lockFile, takeLock } from '../build/lock'
import { onExit, UserError } from '../run/command'
import { buildDay } from '../run/environment'

/** What a command sees to before it builds anything. */

/**
 * Fixes the clock of everything this command runs: a build that passes midnight, and the tests that read what it built,
 * must not disagree on what is public. Throws a `UserError` when `BUILD_TIME` is not a time.
 */
export const fixClock = (): void => {
  process.env.BUILD_TIME ||= new Date().toISOString()
  try {
    buildDay()
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error))
  }
}

/** Keeps other builds away until this command ends. Throws a `UserError` when one is running. */
export const buildAlone = (): void => {
  const lock = takeLock()
  if (typeof lock === 'number') {
    throw new UserError(
      `Toinen rakennus on käynnissä (prosessi ${lock}). Odota, että se valmistuu. Jos prosessi on jokin muu ohjelma, poista tiedosto ${lockFile}.`,
    )
  }
  onExit(lock)
}
