import { parseFeed } from 'feedsmith'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { type Feed, feedContent, feedItem, feedOf } from '@/lib/outputs/feeds/feed'
import { atom, jsonFeed, rss, rssTime } from '@/lib/outputs/feeds/feed-forms'
import { feedPlans, mostItems } from '@/lib/outputs/feeds/feed-list'
import { datedTypes } from '@/lib/schema/content-types'
import type { Content } from '@/lib/schema/documents'
import { elements, text } from '../../dom'
import { readAtom, readJsonFeed, readRss } from '../../feed-rules'
import { author, contentOf, news, post, region, topic } from '../documents'
import { hostile, speakable } from '../hostile'

const addresses = {
  picture: (url: string) => `https://popsote.fi${url}?pieni`,
  link: (url: string) => `https://popsote.fi${url}`,
}

const feed = (content: Content, name: string, body = '<p>Teksti.</p>'): Feed => {
  const plan = feedPlans(content).find((one) => one.name === name)
  if (!plan) throw new Error(`No feed ${name}`)
  return feedOf(
    plan,
    plan.items.map((item) => feedItem(content, item, feedContent(content, item, body, addresses))),
  )
}

const self = (name: string) => `https://popsote.fi/syotteet/${name}`
const read = (one: Feed, name: string) => ({
  rss: readRss(rss(one), self(`${name}.xml`)),
  atom: readAtom(atom(one), self(`${name}.atom.xml`)),
  json: readJsonFeed(jsonFeed(one), self(`${name}.json`)),
})

describe('which feeds there are', () => {
  const many = Array.from({ length: 60 }, (_, at) =>
    news(`uutinen-${at}`, { date: `2021-0${1 + Math.floor(at / 28)}-${String((at % 28) + 1).padStart(2, '0')}` }),
  )
  const content = contentOf({
    News: [...many].reverse(),
    Post: [post('uusin', { date: '2022-01-01', regions: ['lakeus'], topics: ['hoitotakuu'] })],
  })
  const names = (name: string) =>
    feedPlans(content)
      .find((plan) => plan.name === name)
      ?.items.map(({ slug }) => slug)

  it('all, each dated type, each area and each topic, also those with nothing in them', () => {
    expect(feedPlans(content).map(({ name }) => name)).toEqual([
      'kaikki',
      ...datedTypes.map(({ folder }) => folder),
      'alue-lakeus',
      'alue-pohjois-pohjanmaa',
      'alue-kainuu',
      'aihe-rahoitus',
      'aihe-hoitotakuu',
    ])
    expect(feedPlans(contentOf()).flatMap(({ items }) => items)).toEqual([])
  })

  it('the newest items of what the page lists, 50 at most', () => {
    expect(mostItems).toBe(50)
    expect(names('kaikki')?.length).toBe(50)
    expect(names('kaikki')?.slice(0, 2)).toEqual(['uusin', 'uutinen-59'])
    expect(names('ajankohtaista')?.at(-1)).toBe('uutinen-10')
    expect(names('alue-lakeus')).toEqual(['uusin'])
    expect(names('aihe-hoitotakuu')).toEqual(['uusin'])
  })
})

describe('times', () => {
  it.each([
    ['2021-07-07T00:00:00+03:00', 'Wed, 07 Jul 2021 00:00:00 +0300'],
    ['2021-09-01T00:00:00+03:00', 'Wed, 01 Sep 2021 00:00:00 +0300'],
    ['2021-12-31T00:00:00+02:00', 'Fri, 31 Dec 2021 00:00:00 +0200'],
    ['2024-02-29T00:00:00+02:00', 'Thu, 29 Feb 2024 00:00:00 +0200'],
  ])('%s is %s in RSS', (time, expected) => {
    expect(rssTime(time)).toBe(expected)
    expect(Date.parse(expected)).toBe(Date.parse(time))
  })

  it('an item is published at the beginning of its day in Finland, or of its month where no more is known', () => {
    const content = contentOf({
      News: [
        news('paiva', { date: '2021-07-07' }),
        news('kuukausi', { date: '2021-02-14', datePrecision: 'kuukausi' }),
      ],
    })
    const { items } = feed(content, 'kaikki')
    expect(items.map(({ published, day }) => [published, day])).toEqual([
      ['2021-07-07T00:00:00+03:00', '7.7.2021'],
      ['2021-02-01T00:00:00+02:00', 'helmikuu 2021'],
    ])
    expect(items.map(({ html }) => html.includes('<p>Julkaistu helmikuussa 2021.</p>'))).toEqual([false, true])
  })

  it('a feed is updated when its latest item was published or changed, and never by a build', () => {
    const change = { type: 'Change', date: '2021-10-31', note: 'Kellonaika korjattu.' } as const
    const content = contentOf({
      News: [news('uusi', { date: '2021-10-30' }), news('korjattu', { date: '2020-01-01', changes: [change] })],
    })
    const one = feed(content, 'ajankohtaista')
    expect(one.updated).toBe('2021-10-31T00:00:00+03:00')
    const { atom: asAtom, rss: asRss, json: asJson } = read(one, 'ajankohtaista')
    expect(asAtom.updated).toBe(one.updated)
    for (const { items } of [asAtom, asRss, asJson])
      expect(items.map(({ changed }) => changed)).toEqual([undefined, Date.parse('2021-10-31T00:00:00+03:00')])
  })

  it('a feed without items is whole, and tells no day of its own', () => {
    const one = feed(contentOf(), 'aihe-hoitotakuu')
    expect(one.updated).toBeUndefined()
    const all = read(one, 'aihe-hoitotakuu')
    expect([all.rss.items, all.atom.items, all.json.items]).toEqual([[], [], []])
    expect(all.atom.updated).toBe('1970-01-01T00:00:00Z')
    expect(rss(one)).not.toContain('lastBuildDate')
  })
})

describe('the content of an item', () => {
  const content = contentOf({
    News: [
      news('oikaisu', { date: '2021-06-02', corrects: 'virhe', title: 'Oikaisu & tarkennus' }),
      news('virhe', {
        date: '2021-06-01',
        image: { type: 'Image', src: '/media/kartta.png', alt: 'Kartta "kunnista"' },
        changes: [{ type: 'Change', date: '2021-06-03', note: 'Luku korjattu.' }],
      }),
    ],
  })
  const body =
    '<p>Katso <a href="/alueet/kainuu/?a=1&#x26;b=2">aluetta</a> ja <a href="#kohta">kohtaa</a>.</p><img src="/media/a.png" alt="A" sizes="100vw">'
  const [correction, wrong] = feed(content, 'kaikki', body).items.map(({ html }) => html)

  it('has absolute addresses, of pictures a file for reading, and its anchors on its page', () => {
    expect(wrong).toContain('href="https://popsote.fi/alueet/kainuu/?a=1&#x26;b=2"')
    expect(wrong).toContain('href="https://popsote.fi/ajankohtaista/virhe/#kohta"')
    expect(wrong).toContain('<img src="https://popsote.fi/media/a.png?pieni" alt="A">')
    expect(wrong).toContain('<img src="https://popsote.fi/media/kartta.png?pieni" alt="Kartta &#x22;kunnista&#x22;">')
  })

  it('tells of corrections both ways, and of changes', () => {
    expect(correction).toContain('<a href="https://popsote.fi/ajankohtaista/virhe/">virhe</a>')
    expect(wrong).toContain('<a href="https://popsote.fi/ajankohtaista/oikaisu/">Oikaisu &#x26; tarkennus</a>')
    expect(wrong).toContain('<li>3.6.2021 Luku korjattu.</li>')
    expect(correction).not.toContain('Muutokset')
  })
})

describe.each(hostile)('hostile front matter %j', (value) => {
  const content = contentOf({
    News: [
      news('uutinen', { title: value, summary: value, image: { type: 'Image', src: '/media/a.png', alt: value } }),
    ],
    Post: [post('kirjoitus', { title: value, summary: value, authors: ['tiimi'] })],
    Region: [region('lakeus', { title: value, summary: value })],
    Topic: [topic('rahoitus', { title: value, summary: value })],
    Author: [author('tiimi', { title: value })],
  })
  const expected = speakable(value)

  it.each(['kaikki', 'alue-lakeus', 'aihe-rahoitus'])('comes through every form of %s as it went in', (name) => {
    const one = feed(content, name)
    const forms = read(one, name)
    // JSON can hold what XML cannot.
    expect(forms.json.title).toContain(name === 'kaikki' ? '' : value)
    for (const form of [forms.rss, forms.atom]) {
      expect(form.title).toContain(name === 'kaikki' ? '' : expected)
      for (const item of form.items) {
        expect([item.title, item.summary]).toEqual([expected, expected])
        expect(item.categories).toContain(expected)
        if (item.id.includes('/blogi/')) expect(item.authors).toEqual([expected])
      }
    }
    for (const item of forms.json.items) expect([item.title, item.summary]).toEqual([value, value])
    if (name === 'kaikki') expect(forms.rss.items).toHaveLength(2)
  })

  it('adds no element to the HTML of the content', () => {
    for (const { html } of read(feed(content, 'ajankohtaista'), 'ajankohtaista').atom.items) {
      const found = elements(parseFragment(html))
      expect(found.map(({ tagName }) => tagName)).toEqual(['p', 'img', 'p'])
      expect(found[1]?.attrs.map(({ name }) => name)).toEqual(['src', 'alt'])
      // HTML reads line ends as one.
      expect(found[1]?.attrs[1]?.value).toBe(expected.replaceAll('\r\n', '\n'))
      expect(text(parseFragment(html))).toContain('Teksti.')
    }
  })

  it('is read by a feed parser', () => {
    const one = feed(content, 'kaikki')
    for (const [form, source] of [
      ['rss', rss(one)],
      ['atom', atom(one)],
      ['json', jsonFeed(one)],
    ] as const) {
      const found = parseFeed(source)
      expect(found.format).toBe(form)
      const items = found.format === 'atom' ? found.feed.entries : 'items' in found.feed ? found.feed.items : undefined
      expect(items).toHaveLength(2)
    }
  })
})
