const helsinkiDay = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Helsinki', dateStyle: 'short' })

/**
 * The day of the build in Helsinki, `2026-11-22`: that of `BUILD_TIME` (ISO 8601), else today. Throws when `BUILD_TIME` is
 * not a time, since the wrong pages would be published.
 */
export const buildDay = (buildTime: string | undefined = process.env.BUILD_TIME): string => {
  const time = buildTime ? new Date(buildTime) : new Date()
  if (Number.isNaN(time.getTime()))
    throw new Error(`BUILD_TIME ei ole aika: «${buildTime}». Anna se muodossa 2026-11-22T09:00:00Z.`)
  return helsinkiDay.format(time)
}

/** Hosts that are nobody's site: examples and trials (RFC 2606, RFC 6761), and this machine. */
const reserved = [/(^|\.)(localhost|test|example|invalid)$/, /(^|\.)example\.[^.]+$/, /^127\.[\d.]+$/, /^\[::1\]$/]

/** An origin that is no address counts as it stands, so that what is to be public is never taken for a trial. */
const hostOf = (origin: string): string => (URL.canParse(origin) && new URL(origin).hostname) || origin

/** Whether a build is one to publish: `SITE_ORIGIN` names a host that can be somebody's. Nothing else decides it. */
export const isProduction = (env: Readonly<Record<string, string | undefined>>): boolean => {
  const origin = env.SITE_ORIGIN?.trim() ?? ''
  const host = hostOf(origin).replace(/\.$/, '')
  return origin !== '' && !reserved.some((names) => names.test(host))
}
