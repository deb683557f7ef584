import { expect, it } from 'vitest'
import { content } from '@/lib/content'
import type { Item } from '@/lib/content/documents'
import { formatPartialDate } from '@/lib/i18n/format'
import { attribute, byTag, type Element, elements, publicPages, text } from './output'

const { news, posts, projects, pages } = content()
const known = (item: Item) => (item.datePrecision ? item.date.slice(0, 7) : item.date)
const items = new Map([...news, ...posts].map((item) => [item.url, item]))

/** Every date that front matter states, as precisely as it states it. */
const stated = new Set([
  ...[...news, ...posts].flatMap((item) => [known(item), ...(item.changes ?? []).map(({ date }) => date)]),
  ...projects.flatMap(({ milestones = [] }) => milestones.map(({ date }) => date)),
  ...pages.flatMap(({ reviewed, documents = [] }) => [
    reviewed,
    ...documents.flatMap(({ adoptedOn }) => adoptedOn ?? []),
  ]),
])

const times = (root: Element) =>
  byTag(root, 'time').map((time) => ({ machine: attribute(time, 'datetime') ?? '', shown: text(time) }))

it('every date shown is one that front matter states, in Finnish form and no more precise', () => {
  const all = publicPages.flatMap(({ url, root }) => times(root).map((time) => ({ url, ...time })))
  expect(all.filter(({ machine }) => !stated.has(machine))).toEqual([])
  expect(all.filter(({ machine, shown }) => shown !== formatPartialDate(machine))).toEqual([])
  expect(all.length).toBeGreaterThan(100)
})

it('every teaser shows the date of the item it leads to', () => {
  const teasers = publicPages
    .flatMap(({ root }) => byTag(root, 'article'))
    .flatMap((article) => {
      const item = items.get(byTag(article, 'a').map((link) => attribute(link, 'href') ?? '')[0] ?? '')
      return item ? [{ item, dates: times(article).map(({ machine }) => machine) }] : []
    })
  expect(teasers.filter(({ item, dates }) => dates.join() !== known(item))).toEqual([])
  expect(teasers.length).toBeGreaterThan(100)
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
      ? byTag(main, 'article').flatMap((article) => times(article).map(({ machine }) => machine.slice(0, 7)))
      : []
    expect([url, ...dates]).toEqual([url, ...dates.toSorted().reverse()])
  }
})
