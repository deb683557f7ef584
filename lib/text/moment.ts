/**
 * Moments in Finland: `2021-08-04T14:30`, the clock on the wall. The rule of summer time is the EU's since 1996: from the
 * last Sunday of March to that of October, both at 01:00 UTC.
 */

const firstYear = 1996
const lastYear = 2100

const minutes = (iso: string): string => iso.slice(0, 'YYYY-MM-DDTHH:mm'.length)

/** Whether the text is a moment: its form, a day that the calendar has, and a time that clocks show. */
export const isMoment = (text: string): boolean => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return false
  const time = new Date(`${text}:00Z`)
  const year = time.getUTCFullYear()
  // A day such as 30 February is read as one of March.
  return year >= firstYear && year <= lastYear && minutes(time.toISOString()) === text
}

/** Days on which clocks turn: the last Sundays of March and October, which have 31 days each. */
const switches = (text: string): readonly [march: string, october: string] => {
  const lastSunday = (month: string): string => {
    const start = `${text.slice(0, 4)}-${month}`
    return `${start}-${31 - new Date(`${start}-31T00:00:00Z`).getUTCDay()}`
  }
  return [lastSunday('03'), lastSunday('10')]
}

/** Whether clocks never show the moment (03:00–03:59 in March) or show it twice (the same hour in October). */
export const clockProblem = (moment: string): 'missing' | 'twice' | undefined => {
  const [march, october] = switches(moment)
  if (moment.startsWith(`${march}T03:`)) return 'missing'
  return moment.startsWith(`${october}T03:`) ? 'twice' : undefined
}

/** Offset from UTC. Where the clock has a problem, as calendars read it (RFC 5545, 3.3.5): the offset before the switch. */
export const offsetOf = (moment: string): '+02:00' | '+03:00' => {
  const [march, october] = switches(moment)
  return moment >= `${march}T04:00` && moment < `${october}T04:00` ? '+03:00' : '+02:00'
}

/** `2021-08-04T14:30+03:00`, as HTML has it. */
export const withOffset = (moment: string): string => `${moment}${offsetOf(moment)}`

/** `2021-08-04T14:30:00+03:00` (RFC 3339), as feeds and data have it. */
export const toSecond = (moment: string): string => `${moment}:00${offsetOf(moment)}`

/** Whether a time tells its day: a day or a moment, not a month. */
export const hasDay = (time: string): boolean => time.length >= 'YYYY-MM-DD'.length

/** `2021-08-04T11:30:00Z`; throws when there is no such moment. */
export const utcOf = (moment: string): string => {
  if (!isMoment(moment)) throw new RangeError(`No moment: ${moment}`)
  return `${minutes(new Date(withOffset(moment)).toISOString())}:00Z`
}
