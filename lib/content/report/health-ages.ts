import { parseISO, subYears } from 'date-fns'
import { formatPartialDate } from '../../i18n/format'
import type { CheckedDocument } from '../check/facts'
import { at, type HealthInput, titled } from './health-input'
import type { OutlineLine } from './outline'

/** What days tell of the content: reviews due, calls that have closed, texts that have grown old. */

/** How old a text may be before its owner is told, in years. */
const oldInYears = 2
/** How long beforehand a review is told of, in days. */
const soonInDays = 30

const day = (date: Date): string => date.toISOString().slice(0, 10)
const shown = (value: unknown): string => formatPartialDate(String(value))

export const reviews = (documents: readonly CheckedDocument[], today: string): readonly OutlineLine[] => {
  const soon = day(new Date(parseISO(`${today}T00:00:00Z`).getTime() + soonInDays * 86_400_000))
  return documents.flatMap((document) => {
    const { reviewBy } = document.data
    if (typeof reviewBy !== 'string' || reviewBy > soon) return []
    return [
      titled(
        document,
        reviewBy < today ? `piti tarkistaa ${shown(reviewBy)}` : `tarkistettava viimeistään ${shown(reviewBy)}`,
      ),
    ]
  })
}

/** «Hakuaika päättyy 4.8.2021» and its like, where the day has passed. */
const call = /(?:hakuai|haku pää|hae viimeistään|ilmoittau|hakemukset)[^.!?\n]*?(\d{1,2})\.(\d{1,2})\.(\d{4})/giu

export const closedCalls = (
  documents: readonly CheckedDocument[],
  { articles, today }: HealthInput,
): readonly OutlineLine[] => {
  const byFile = new Map(articles.map((article) => [article.file, article]))
  return documents.flatMap((document) => {
    if (document.type !== 'News' && document.type !== 'Page') return []
    const { expires } = document.data
    if (typeof expires === 'string' && expires < today) return []
    const days = (byFile.get(at(document))?.passages ?? []).flatMap(({ text }) =>
      [...text.matchAll(call)].map(([, d = '', m = '', y = '']) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`),
    )
    const last = days.sort().at(-1)
    return last && last < today
      ? [titled(document, `hakuaika päättyi ${shown(last)}; kerro se tekstissä tai lisää «expires»`)]
      : []
  })
}

export const expiring = (documents: readonly CheckedDocument[], today: string): readonly OutlineLine[] => {
  const soon = day(new Date(parseISO(`${today}T00:00:00Z`).getTime() + soonInDays * 86_400_000))
  return documents.flatMap((document) => {
    const { expires } = document.data
    if (typeof expires !== 'string' || expires > soon) return []
    return [
      titled(
        document,
        expires < today ? `poistui sivustolta ${shown(expires)}` : `viimeinen päivä on ${shown(expires)}`,
      ),
    ]
  })
}

export const old = (documents: readonly CheckedDocument[], today: string): readonly OutlineLine[] => {
  const limit = day(subYears(parseISO(`${today}T00:00:00Z`), oldInYears))
  return documents.flatMap((document) => {
    const changes = Array.isArray(document.data.changes) ? document.data.changes : []
    const dates = [document.data.date, document.data.reviewed, ...changes.map(({ date }) => date)]
    const last = dates
      .filter((value) => typeof value === 'string')
      .sort()
      .at(-1)
    // Never more precisely than the page itself shows.
    const known = last === document.data.date && document.data.datePrecision ? last?.slice(0, 7) : last
    return last !== undefined && last < limit ? [titled(document, `viimeksi ${shown(known)}`)] : []
  })
}
