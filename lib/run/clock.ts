const helsinkiDay = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Helsinki', dateStyle: 'short' })

/**
 * The day of the build in Helsinki as `2026-11-22`: the clock of the gate. `BUILD_TIME` (ISO 8601) sets it; without it, now.
 * Throws when `BUILD_TIME` is not a time, since a wrong clock would publish or hide the wrong pages.
 */
export const buildDay = (buildTime: string | undefined = process.env.BUILD_TIME): string => {
  const time = buildTime ? new Date(buildTime) : new Date()
  if (Number.isNaN(time.getTime()))
    throw new Error(`BUILD_TIME ei ole aika: «${buildTime}». Anna se muodossa 2026-11-22T09:00:00Z.`)
  return helsinkiDay.format(time)
}
