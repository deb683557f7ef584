import { describe, expect, it } from 'vitest'
import { nextMoment, publicContent } from '@/lib/content/gate'
import { formatTimes, happeningFacts, statusText } from '@/lib/content/happening-facts'
import { comingItems } from '@/lib/content/queries'
import { documentData, documentMarkdown } from '@/lib/outputs/data/document-data'
import { feedContent } from '@/lib/outputs/feeds/feed'
import type { Happening } from '@/lib/schema/documents'
import { withFields } from '@/lib/site/reader'
import { contentOf, happening } from './documents'

const address = 'ilmo@example.fi'
const registration = { type: 'Registration', email: address, closes: '2021-06-10T16:00' } as const
const evening: Partial<Happening> = { start: '2021-06-15T17:00', end: '2021-06-15T19:00', registration }

const shownAt = (now: string, fields: Partial<Happening> = evening) =>
  publicContent(contentOf({ Happening: [happening('ilta', fields)] }), now).Happening[0] ?? happening('ei')

const textsOf = (of: Happening, term: string): readonly string[] =>
  happeningFacts(of)
    .filter((fact) => fact.term === term)
    .flatMap(({ values }) => values.map(({ before, text }) => [before, text].filter(Boolean).join(' ')))

const feedOf = (of: Happening): string =>
  feedContent(contentOf({ Happening: [of] }), of, withFields(of, ''), { picture: (url) => url, link: (url) => url })
const places = { addressOf: (url: string) => url, find: () => undefined }
const dataOf = (of: Happening): string => JSON.stringify(documentData(of, places)) + documentMarkdown(of, '', places)

describe('registration', () => {
  const closing = 'torstaina 10.6.2021 klo\u00A016.00'

  it('is open to the minute before it closes, and then its address is nowhere', () => {
    const [before, after] = [shownAt('2021-06-10T15:59'), shownAt('2021-06-10T16:00')]
    expect(textsOf(before, 'Ilmoittautuminen')).toEqual([address, `Päättyy ${closing}`])
    expect(textsOf(after, 'Ilmoittautuminen')).toEqual([`Päättyi ${closing}`])
    expect(feedOf(before)).toContain(`<dd><a href="mailto:${address}">${address}</a></dd><dd>Päättyy ${closing}</dd>`)
    expect(feedOf(after)).toContain(`<dt>Ilmoittautuminen</dt><dd>Päättyi ${closing}</dd>`)
    expect(dataOf(before)).toContain(address)
    for (const told of [after, happeningFacts(after), feedOf(after), dataOf(after)])
      expect(JSON.stringify(told)).not.toContain(address)
  })

  it('goes with the event when no closing is given', () => {
    const open = { ...evening, registration: { type: 'Registration', url: 'https://example.fi/lomake' } } as const
    expect(shownAt('2021-06-15T18:59', open).registration).toEqual(open.registration)
    expect(shownAt('2021-06-15T19:00', open)).toEqual({
      ...happening('ilta', evening),
      registration: undefined,
      past: true,
    })
  })

  it('and the event’s end are moments at which the site changes', () => {
    const all = contentOf({ Happening: [happening('ilta', evening)] })
    expect(nextMoment(all, '2021-06-01')).toBe('2021-06-10T16:00')
    expect(nextMoment(all, '2021-06-10T16:00')).toBe('2021-06-15T19:00')
  })
})

describe('an event is over', () => {
  const isPast = (now: string, fields: Partial<Happening>) => shownAt(now, fields).past === true
  it.each<[string, Partial<Happening>, string, string]>([
    ['at its end', evening, '2021-06-15T18:59', '2021-06-15T19:00'],
    ['after midnight', { start: '2021-06-15T22:00', end: '2021-06-16T01:00' }, '2021-06-16T00:59', '2021-06-16T01:00'],
    ['when its last day is', { start: '2021-05-31', end: '2021-06-02' }, '2021-06-02T23:59', '2021-06-03T00:00'],
    ['when its month is', { start: '2021-05' }, '2021-05-31T23:59', '2021-06-01T00:00'],
    ['at the last of its times', { ...evening, times: ['2021-06-22T17:00'] }, '2021-06-22T16:59', '2021-06-22T17:00'],
    [
      'by the clock of a night that is an hour longer',
      { start: '2021-10-30T22:00', end: '2021-10-31T04:30' },
      '2021-10-31T04:29',
      '2021-10-31T04:30',
    ],
  ])('%s', (_, fields, before, after) => {
    expect([isPast(before, fields), isPast(after, fields)]).toEqual([false, true])
  })

  it('and says so, whatever it had to say before', () => {
    const [coming, past] = [shownAt('2021-06-15T18:59'), shownAt('2021-06-15T19:00')]
    const when = 'tiistaina 15.6.2021 klo\u00A017.00–\u206019.00'
    expect([textsOf(coming, 'Milloin'), textsOf(coming, 'Pidettiin')]).toEqual([[when], []])
    expect([textsOf(past, 'Milloin'), textsOf(past, 'Pidettiin')]).toEqual([[], [when]])
  })

  it('and is still in the lists, but not among what comes', () => {
    const content = publicContent(
      contentOf({
        Happening: [
          happening('mennyt', { start: '2021-06-01' }),
          happening('myohemmin', { start: '2021-07-01' }),
          happening('pian', { start: '2021-06-20T12:00' }),
        ],
      }),
      '2021-06-15',
    )
    expect(content.Happening).toHaveLength(3)
    expect(comingItems(content).map(({ item }) => item.slug)).toEqual(['pian', 'myohemmin'])
  })
})

it('of a series the next time is what comes, and hetki.txt tells when that changes', () => {
  const all = contentOf({ Happening: [happening('sarja', { start: '2021-06-01T17:00', times: ['2021-07-06T17:00'] })] })
  const at = (now: string) => comingItems(publicContent(all, now)).map(({ time }) => time)
  expect(at('2021-06-01T16:59')).toEqual(['2021-06-01T17:00'])
  expect(at('2021-06-01T17:00')).toEqual(['2021-07-06T17:00'])
  expect(at('2021-07-06T17:00')).toEqual([])
  expect(nextMoment(all, '2021-06-01T16:59')).toBe('2021-06-01T17:00')
  expect(nextMoment(all, '2021-06-01T17:00')).toBe('2021-07-06T17:00')
})

it('no draft is told of by its time', () => {
  const draft = happening('luonnos', { start: '2021-07-01', date: '2021-06-20', draft: true })
  expect(nextMoment(contentOf({ Happening: [draft] }), '2021-06-15')).toBeUndefined()
})

describe('in words', () => {
  it.each<[Pick<Happening, 'start' | 'end'>, string]>([
    [{ start: '2021-03' }, 'maaliskuussa 2021'],
    [{ start: '2021-05-31' }, 'maanantaina 31.5.2021'],
    [{ start: '2021-05-31', end: '2021-06-02' }, 'maanantaina 31.5.2021 – keskiviikkona 2.6.2021'],
    [{ start: '2021-06-15T17:00', end: '2021-06-15T19:30' }, 'tiistaina 15.6.2021 klo\u00A017.00–\u206019.30'],
    [
      { start: '2021-06-15T22:00', end: '2021-06-16T11:00' },
      'tiistaina 15.6.2021 klo\u00A022.00 – keskiviikkona 16.6.2021 klo\u00A011.00',
    ],
  ])('%o', (times, text) => {
    expect(formatTimes(times)).toBe(text)
  })

  it('a cancelled one was never held', () => {
    const cancelled = shownAt('2021-06-16', { ...evening, status: 'peruttu' })
    expect(happeningFacts(cancelled).map(({ term }) => term)).toEqual(['Suunniteltu aika'])
    expect(statusText(cancelled)).toBe('Tapahtuma on peruttu.')
  })

  it('a moved one tells its time before', () => {
    const moved = happening('ilta', { ...evening, status: 'siirretty', movedFrom: '2021-06-01T17:00' })
    expect(statusText(moved)).toBe('Tapahtuma on siirretty. Sen piti alkaa tiistaina 1.6.2021 klo\u00A017.00.')
    expect(statusText({ ...moved, movedFrom: '2021-05' })).toContain('Sen piti alkaa toukokuussa 2021.')
    expect(statusText(happening('ilta'))).toBeUndefined()
  })
})
