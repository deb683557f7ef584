import { getISOWeek, getISOWeekYear } from 'date-fns'
import { ownPages } from '../../schema/urls'
import type { Hit } from './log-line'

/** Visits by week: pages, searches and addresses that are not there. Nobody is told from another, so nobody is followed. */

/** What was asked, and how many times. */
export type Counts = ReadonlyMap<string, number>
export type Week = {
  /** `2026-48` (ISO 8601), by the clock in Finland. */
  readonly name: string
  /** Times that a page was loaded, a search sent and an address was not there. */
  readonly views: number
  readonly searches: number
  readonly missing: number
  readonly robots: number
  readonly pages: Counts
  readonly queries: Counts
  readonly missingAddresses: Counts
}

/** Programs say so, by custom or by the name of what they are made with. What says nothing is one. */
const robot =
  /(?<!cu)bot(?:\b|[/;_-])|crawl|spider|slurp|scan|preview|monitor|uptime|headless|lighthouse|externalhit|feed|rss|archiver|validator|curl|wget|python|java\/|okhttp|libwww|axios|node|go-http|http-?client|^https?:|^$/i

/** Of different things in a week; what comes after them is in its total alone, so that no log fills memory. */
const mostKinds = 20_000

const add = (counts: Map<string, number>, key: string): void => {
  const before = counts.get(key)
  if (before !== undefined || counts.size < mostKinds) counts.set(key, (before ?? 0) + 1)
}

const helsinki = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Helsinki', dateStyle: 'short' })

/** A program that counts hits as they come. `basePath` is the path that the site stands under. */
export const visitCounter = (basePath = '') => {
  const weeks = new Map<string, ReturnType<typeof newWeek>>()
  let [hour, week]: [number, ReturnType<typeof newWeek> | undefined] = [-1, undefined]
  /** Lines come in order, and one hour is of one week. */
  const weekOf = (time: Date) => {
    const at = Math.floor(time.getTime() / 3_600_000)
    if (at === hour && week) return week
    const [year = 0, month = 1, day = 1] = helsinki.format(time).split('-').map(Number)
    const date = new Date(year, month - 1, day)
    const name = `${getISOWeekYear(date)}-${String(getISOWeek(date)).padStart(2, '0')}`
    const counts = weeks.get(name) ?? newWeek(name)
    weeks.set(name, counts)
    ;[hour, week] = [at, counts]
    return counts
  }
  return {
    count: ({ time, method, target, status, agent }: Hit): void => {
      if (method !== 'GET') return
      const counts = weekOf(time)
      if (robot.test(agent)) {
        counts.robots++
        return
      }
      const [, path = '', query = ''] = /^([^?#]*)\??([^#]*)/.exec(target) ?? []
      const address = path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path
      if (status === 404) {
        counts.missing++
        add(counts.missingAddresses, shown(address))
      } else if ((status === 200 || status === 304) && address.endsWith('/')) {
        counts.views++
        add(counts.pages, shown(address))
        const words = address === ownPages.search ? new URLSearchParams(query).get('q') : null
        if (!words?.trim()) return
        counts.searches++
        add(counts.queries, shown(words.trim().replace(/\s+/g, ' ').toLocaleLowerCase('fi')))
      }
    },
    /** The latest first. */
    weeks: (): readonly Week[] => [...weeks.values()].sort((a, b) => (a.name < b.name ? 1 : -1)),
  }
}

const newWeek = (name: string) => ({
  name,
  views: 0,
  searches: 0,
  missing: 0,
  robots: 0,
  pages: new Map<string, number>(),
  queries: new Map<string, number>(),
  missingAddresses: new Map<string, number>(),
})

/** As it is read; what would steer a terminal, or be endless, is cut. */
const shown = (text: string): string => {
  let read = text
  try {
    read = decodeURI(text)
  } catch {
    // Written by a program that encodes otherwise.
  }
  return read.replace(/[\p{C}\u2028\u2029]/gu, '?').slice(0, 100)
}
