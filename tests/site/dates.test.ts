import { expect, it } from 'vitest'
import { datedTypes } from '@/lib/schema/content-types'
import type { Item } from '@/lib/schema/documents'
import { content } from '@/lib/site/reader'
import { itemsBehind, siteIndex } from '@/lib/site/site-index'
import { formatDay, formatPartialDate, formatPeriod } from '@/lib/text/format'
import { clockOf, formatWhen } from '@/lib/text/times'
import { few } from '../own-content'
import { attribute, byTag, type Element, elements, publicPages, text } from './output'

const { News, Post, Episode, Issue, Happening, Project, Job, Call, Meeting, Page } = content()
const known = (item: Item) => (item.datePrecision ? item.date.slice(0, 7) : item.date)
const changeDays = ({ changes = [] }: Pick<Item, 'changes' | 'title'>) => changes.map(({ date }) => date)
const dated: readonly Item[] = datedTypes.flatMap(({ name }): readonly Item[] => content()[name])
const items = new Map([...News, ...Post, ...Episode, ...Issue].map((item) => [item.url, item]))

/** The dates that a page may show as its own: those of its document's front matter, as precise as it states them. */
const own = new Map<string, readonly string[]>([
  // Of a type that is not below, its day and its changes.
  ...dated.map((item): [string, string[]] => [item.url, [known(item), ...changeDays(item)]]),
  ...Happening.map((item): [string, string[]] => [
    item.url,
    [known(item), item.start, ...(item.times ?? []), ...changeDays(item), item.registration?.closes ?? []].flat(),
  ]),
  ...Project.map(({ url, milestones = [] }): [string, string[]] => [url, milestones.map(({ date }) => date)]),
  ...Job.map(({ url, date, posted, closes, changes = [] }): [string, string[]] => [
    url,
    [date, ...[posted ?? [], closes].flat(), ...changes.map((change) => change.date)],
  ]),
  ...Call.map((call): [string, string[]] => [
    call.url,
    [known(call), ...[call.opens ?? [], call.closes ?? []].flat(), ...changeDays(call)],
  ]),
  ...Meeting.map((meeting): [string, string[]] => {
    const { url, start, end, movedFrom, minutesChecked, appealEnds, changes = [], materials = [] } = meeting
    const times = [start, end, movedFrom, minutesChecked, appealEnds, ...materials.map(({ linkEnds }) => linkEnds)]
    return [url, [...times, ...changes.map(({ date }) => date)].flatMap((time) => time ?? [])]
  }),
  ...Page.map(({ url, reviewed, documents = [] }): [string, string[]] => [
    url,
    [reviewed, ...documents.flatMap(({ adoptedOn }) => adoptedOn ?? [])],
  ]),
])

/** Times that stand outside teasers, which show the dates of other pages. */
const ownTimes = (root: Element) => {
  const inTeasers = new Set(byTag(root, 'article').flatMap((article) => byTag(article, 'time')))
  return byTag(root, 'time').filter((time) => !inTeasers.has(time))
}

/** By the clock in Finland: the offset is tested elsewhere. */
const machineTime = (time: Element) => (attribute(time, 'datetime') ?? '').replace(/(T.*)[+-]\d\d:\d\d$/, '$1')
const times = (root: Element) => byTag(root, 'time').map((time) => ({ machine: machineTime(time), shown: text(time) }))

/** As a date, in running text (when, or from when), or as the beginning of a span. */
const isForm = ({ machine, shown }: { machine: string; shown: string }): boolean => {
  const date = formatPartialDate(machine)
  const finnish = [date, date.replace(' ', 'ssa '), date.replace(' ', 'lta '), formatWhen(machine)]
  // A page in English says when it was checked.
  const forms = /^\d{4}-\d\d-\d\d$/.test(machine) ? [...finnish, formatDay(machine, 'en')] : finnish
  // A moment also by its clock alone, after one of the same day.
  if (machine.length > 10 && shown === clockOf(machine)) return true
  return forms.some((form) => shown === form || shown.startsWith(`${form}–`) || shown.startsWith(`${form} – `))
}

it('every date shown is in Finnish form and no more precise than it is', () => {
  const all = publicPages.flatMap(({ url, root }) => times(root).map((time) => ({ url, ...time })))
  expect(all.filter((time) => !isForm(time))).toEqual([])
  expect(all.length).toBeGreaterThan(few(100))
})

it('outside teasers a page shows only the dates of its own front matter', () => {
  const wrong = publicPages.flatMap(({ url, root }) => {
    const page = siteIndex(content()).find((page) => page.url === url)
    // A list's head says how new its newest is.
    const [newest] = page && /(-list|^Topic|^Region|^Committee)$/.test(page.kind) ? itemsBehind(content(), page) : []
    const allowed = [...(own.get(url) ?? []), ...(newest ? [known(newest)] : [])]
    const dates = ownTimes(root).map(machineTime)
    return dates.filter((date) => !allowed.includes(date)).map((date) => `${url} ${date}`)
  })
  expect(wrong).toEqual([])
})

it('a month after a verb is inflected', () => {
  const wrong = publicPages.flatMap(({ url, root }) =>
    [...text(root).matchAll(/(?:Julkaistu|Muutettu|Hyväksytty|pääty\S*|päättyi) \p{L}+kuu \d{4}/gu)].map(
      ([said]) => `${url} ${said}`,
    ),
  )
  expect(wrong).toEqual([])
  expect(publicPages.filter(({ root }) => /Julkaistu \p{L}+kuussa \d{4}/u.test(text(root))).length).toBeGreaterThan(
    few(5),
  )
})

it('no teaser says its day twice', () => {
  const twice = publicPages.flatMap(({ url, root }) =>
    byTag(root, 'article').flatMap((article) => {
      const days = times(article).map(({ machine }) => machine)
      return new Set(days).size < days.length ? [`${url} ${days.join(' ')}`] : []
    }),
  )
  expect(twice).toEqual([])
})

it('a project shows its period as precisely as it is known', () => {
  const wrong = Project.filter(({ url, start, end }) => {
    const page = publicPages.find((one) => one.url === url)
    return !page || !text(page.root).includes(formatPeriod(start, end))
  })
  expect(wrong).toEqual([])
})

it('every teaser shows the date of the item it leads to', () => {
  const teasers = publicPages
    .flatMap(({ root }) => byTag(root, 'article'))
    .flatMap((article) => {
      const item = items.get(byTag(article, 'a').map((link) => attribute(link, 'href') ?? '')[0] ?? '')
      return item ? [{ item, dates: times(article).map(({ machine }) => machine) }] : []
    })
  expect(teasers.filter(({ item, dates }) => dates.join() !== known(item))).toEqual([])
  expect(teasers.length).toBeGreaterThan(few(100))
})

it('an item’s own page begins with its own date', () => {
  const wrong = [...items.values()].filter((item) => {
    const page = publicPages.find(({ url }) => url === item.url)
    return !page || times(page.root)[0]?.machine !== known(item)
  })
  expect(wrong).toEqual([])
})

it('lists run from the newest to the oldest', () => {
  for (const { url, root } of publicPages.filter((page) => /\/(20\d\d|ajankohtaista|blogi)\/$/.test(page.url))) {
    const main = elements(root).find(({ tagName }) => tagName === 'main')
    const dates = main
      ? byTag(main, 'article').flatMap((article) =>
          times(article)
            .slice(0, 1)
            .map(({ machine }) => machine.slice(0, 7)),
        )
      : []
    expect([url, ...dates]).toEqual([url, ...dates.toSorted().reverse()])
  }
})
