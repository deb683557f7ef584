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

/** Names that are nobody's site: kept for examples and trials (RFC 2606, RFC 6761), and this machine. */
const reserved = [/(^|\.)(localhost|test|example|invalid)$/, /(^|\.)example\.[^.]+$/, /^127\.[\d.]+$/, /^\[::1\]$/]

/** Host of an origin; of one that is not an address, the text itself: what is to be public is never taken for a trial. */
const hostOf = (origin: string): string => (URL.canParse(origin) && new URL(origin).hostname) || origin

/**
 * Whether a build with this environment is one to publish: `SITE_ORIGIN` names a host that can be somebody's. What may be
 * missing from a trial is an error in it. The one place that decides it.
 */
export const isProduction = (env: Readonly<Record<string, string | undefined>>): boolean => {
  const origin = env.SITE_ORIGIN?.trim() ?? ''
  const host = hostOf(origin).replace(/\.$/, '')
  return origin !== '' && !reserved.some((names) => names.test(host))
}
