/** Lengths of what is listened to or watched, and places in it, in seconds. */

const padded = (value: number): string => String(value).padStart(2, '0')

const parts = (seconds: number) => {
  const whole = Math.floor(seconds)
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, rest: whole % 60 }
}

/** `2:05`, `1:02:05`. */
export const clockTime = (seconds: number): string => {
  const { hours, minutes, rest } = parts(seconds)
  return hours > 0 ? `${hours}:${padded(minutes)}:${padded(rest)}` : `${minutes}:${padded(rest)}`
}

/** Of `02:05`, `1:02:05` or `00:01.500`. */
export const secondsOf = (clock: string): number =>
  clock.split(':').reduce((total, part) => total * 60 + Number(part), 0)

/** `PT1H2M5S` (ISO 8601). */
export const isoDuration = (seconds: number): string => {
  const { hours, minutes, rest } = parts(seconds)
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest}S`
}
