const helsinki = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Helsinki', timeZoneName: 'longOffset' })

/**
 * The beginning of a day in Finland as an instant: `2021-07-07` → `2021-07-07T00:00:00+03:00`, in winter `+02:00` (RFC 3339).
 * Finland turns its clocks at 01:00 UTC, after both midnights, so the offset of the day in UTC is that of its beginning.
 */
export const startOfDay = (day: string): string => {
  const zone = helsinki.formatToParts(new Date(`${day}T00:00:00Z`)).find(({ type }) => type === 'timeZoneName')
  return `${day}T00:00:00${zone?.value.slice('GMT'.length)}`
}

/** The latest of times with offsets (RFC 3339), which differ by season: compared as instants. None of none. */
export const latestOf = (times: readonly string[]): string | undefined =>
  times.reduce<string | undefined>(
    (latest, time) => (latest === undefined || Date.parse(time) > Date.parse(latest) ? time : latest),
    undefined,
  )
