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
