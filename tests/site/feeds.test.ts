import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFeed } from 'feedsmith'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { headersFor } from '@/lib/hosts/headers'
import type { HostRules } from '@/lib/hosts/rules'
import { feedForms, feedPlans, feedUrl } from '@/lib/outputs/feeds/feed-list'
import { content } from '@/lib/site/reader'
import { absoluteUrl, site } from '@/lib/site/settings'
import { startOfDay } from '@/lib/text/format'
import { readAtom, readJsonFeed, readRss } from '../feed-rules'
import { few } from '../own-content'
import { attribute, byTag, elements, filesIn, publicPages, text } from './output'

/** The feeds as they were written, against their specifications, each other, the pages and what lies in `out/`. */

const plans = feedPlans(content())
const read = (url: string): string => readFileSync(join('out', url), 'utf8')
const pageAt = (url: string) => publicPages.find((page) => absoluteUrl(page.url) === url)

it('every feed in three forms and their style sheet lie there, and nothing else', () => {
  const there = filesIn('out').filter((file) => /^syotteet\/.*(?<!\.(br|gz|ics))$/.test(file))
  const expected = plans.flatMap(({ name }) => feedForms.map((form) => feedUrl(name, form).slice(1)))
  expect(there.sort()).toEqual(['syotteet/index.html', 'syotteet/tyyli.css', ...expected].sort())
  expect(plans.length).toBeGreaterThan(few(20))
  for (const file of expected) expect(existsSync(`out/${file}.br`), file).toBe(true)
})

describe.each(plans)('$name', ({ name, items, url }) => {
  const source = {
    rss: read(feedUrl(name, 'rss')),
    atom: read(feedUrl(name, 'atom')),
    json: read(feedUrl(name, 'json')),
  }
  const rss = readRss(source.rss, absoluteUrl(feedUrl(name, 'rss')))
  const atom = readAtom(source.atom, absoluteUrl(feedUrl(name, 'atom')))
  const json = readJsonFeed(source.json, absoluteUrl(feedUrl(name, 'json')))

  it('says the same in every form, of the newest items of its page, each once', () => {
    expect([atom.title, atom.page, atom.items]).toEqual([rss.title, rss.page, rss.items])
    expect([json.title, json.page, json.items]).toEqual([rss.title, rss.page, rss.items])
    expect(rss.page).toBe(absoluteUrl(url))
    expect(rss.items.map(({ id }) => id)).toEqual(items.map((item) => absoluteUrl(item.url)))
    expect(new Set(rss.items.map(({ id }) => id)).size).toBe(items.length)
  })

  it('is updated when its latest item was', () => {
    const times = atom.items.map(({ published, changed }) => changed ?? published)
    expect(Date.parse(atom.updated)).toBe(Math.max(0, ...times))
  })

  it('is read by a feed parser', () => {
    for (const form of feedForms) {
      const found = parseFeed(source[form])
      expect(found.format).toBe(form)
      const entries =
        found.format === 'atom' ? found.feed.entries : 'items' in found.feed ? found.feed.items : undefined
      expect(entries ?? []).toHaveLength(items.length)
    }
  })
})

describe.each(readJsonFeed(read('/syotteet/kaikki.json'), absoluteUrl('/syotteet/kaikki.json')).items)(
  '$id',
  (item) => {
    const page = pageAt(item.id)
    const fragment = parseFragment(item.html)

    it('is a page of the site, whose title, day and text it tells', () => {
      if (!page) throw new Error('No page')
      const plain = (some: string) => some.replace(/[\s\u00AD]+/g, '')
      const main = plain(byTag(page.root, 'main').map(text).join(''))
      for (const element of elements(fragment))
        if (/^(p|li|h[1-6]|td|th)$/.test(element.tagName))
          expect(main).toContain(plain(text(element)).replace(/\.$/, ''))
      expect(main).toContain(plain(item.title))
      expect(main).toContain(plain(item.summary))
      const meta = (property: string) =>
        byTag(page.root, 'meta')
          .find((one) => attribute(one, 'property') === property)
          ?.attrs.at(-1)?.value
      const published = meta('article:published_time')
      // Only articles tell services their times.
      if (published === undefined) return
      expect(Date.parse(published.length === 7 ? startOfDay(`${published}-01`) : published)).toBe(item.published)
      const modified = meta('article:modified_time')
      expect(item.changed).toBe(modified === undefined ? undefined : Date.parse(modified))
    })

    it('names only absolute addresses, and of ours those that are there', () => {
      const named = elements(fragment).flatMap((element) =>
        ['href', 'src'].flatMap((name) => attribute(element, name) ?? []),
      )
      expect(named.filter((address) => !/^(https?:|mailto:|tel:)/.test(address))).toEqual([])
      const missing = named.filter((address) => {
        if (!address.startsWith(`${site.origin}/`)) return false
        const path = address.slice(site.origin.length).replace(/[?#].*$/, '')
        return !existsSync(join('out', path.endsWith('/') ? `${path}index.html` : path))
      })
      expect(missing).toEqual([])
      expect(elements(fragment).filter(({ tagName }) => /^(script|style|iframe|form|object)$/.test(tagName))).toEqual(
        [],
      )
    })
  },
)

describe('ways to them', () => {
  const linksOf = (url: string) => {
    const page = publicPages.find((one) => one.url === url)
    return (page ? byTag(page.root, 'link') : []).flatMap((link) =>
      attribute(link, 'rel') === 'alternate' ? [attribute(link, 'href')] : [],
    )
  }

  it('the page of feeds links to every calendar', () => {
    const page = publicPages.find(({ url }) => url === '/syotteet/')
    const hrefs = page ? byTag(page.root, 'a').map((link) => attribute(link, 'href') ?? '') : []
    const calendars = filesIn('out').filter((file) => /^syotteet\/.*\.ics$/.test(file))
    expect(hrefs.filter((href) => href.endsWith('.ics')).sort()).toEqual(calendars.map((file) => `/${file}`).sort())
    expect(calendars.length).toBeGreaterThan(few(5))
  })

  it('the page of feeds links to every one', () => {
    const page = publicPages.find(({ url }) => url === '/syotteet/')
    const hrefs = page ? byTag(page.root, 'a').map((link) => attribute(link, 'href') ?? '') : []
    const feeds = plans.flatMap(({ name }) => feedForms.map((form) => feedUrl(name, form)))
    expect(hrefs.filter((href) => /^\/syotteet\/.*(?<!\.ics)$/.test(href) && href !== '/syotteet/').sort()).toEqual(
      feeds.sort(),
    )
  })

  it.each(plans)('the page that $name follows leads to it', ({ name, url }) => {
    expect(linksOf(url)).toEqual([absoluteUrl(feedUrl(name, 'rss'))])
  })

  it('no other page names a feed but that of feeds', () => {
    const following = new Set(['/syotteet/', ...plans.map(({ url }) => url)])
    expect(publicPages.filter(({ url }) => !following.has(url) && linksOf(url).length > 0)).toEqual([])
  })
})

it('a browser may show them with their own style sheet, and nothing else', () => {
  const { headers }: HostRules = JSON.parse(read('.server/rules.json'))
  const policy = headersFor(headers, '/syotteet/kaikki.atom.xml')['Content-Security-Policy']
  expect(policy).toBe(
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
  const sheet = read('/syotteet/tyyli.css')
  const [, href] = /<\?xml-stylesheet type="text\/css" href="([^"]*)"\?>/.exec(read('/syotteet/kaikki.xml')) ?? []
  expect(href).toBe('/syotteet/tyyli.css')
  expect(sheet).not.toMatch(/@import|url\((?!"http:\/\/www\.w3\.org\/)/)
})
