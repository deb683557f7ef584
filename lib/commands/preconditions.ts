import { outDir, requireOwn, restore } from '../build/folders'
import { lockFile, takeLock } from '../build/lock'
import { onExit, UserError } from '../run/command'
import { buildDay } from '../run/environment'

/** Fixes the clock of this command and its children, which must agree on what is public. Throws a `UserError`. */
export const fixClock = (): void => {
  process.env.BUILD_TIME ||= new Date().toISOString()
  try {
    buildDay()
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error))
  }
}

/** Keeps other builds away until this command ends; puts back a site that a killed one left. Throws a `UserError`. */
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
