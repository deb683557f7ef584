import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { attribute, byTag, emptyElements, filesIn, readPages, text, unsought } from './output'

/** The site built from `tests/fixtures/gate` on 15.6.2021: everything hidden there is called «piilotettu» something. */
const folder = '.test/gate'
const pages = readPages(folder)
const page = (url: string) => pages.find((one) => one.url === url)
const hrefs = (url: string) => byTag(page(url)?.root ?? failure(url), 'a').map((link) => attribute(link, 'href'))
const failure = (url: string): never => {
  throw new Error(`No page ${url}`)
}

it('nothing that is a draft, to come or expired is in any file or its name', () => {
  // The scripts of the editing forms hold no content, but the word «Piilota» of their own.
  const files = filesIn(folder).filter((file) => !/^admin\/[^/]+\.js/.test(file))
  expect(files.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(20)
  const leaks = files.filter((file) => {
    const inside = readFileSync(join(folder, file)).toString('utf8')
    return /piilot/i.test(file) || /piilot/i.test(inside)
  })
  expect(leaks).toEqual([])
})

// Entries of the fixture's ledger are not called «piilotettu»: what was public once is no secret, and the host's files name
// its address to answer 410. Its text stays hidden, which the test above sees, and so does any old address that the ledger
// does not have.
it('what was public once has no page and no link', () => {
  const once = ['/ajankohtaista/poistunut/', '/ajankohtaista/vuosi/2020/', '/aiheet/rahoitus/2020/', '/vedetty-sivu/']
  expect(once.filter((url) => page(url))).toEqual([])
  expect(pages.filter(({ html }) => once.some((url) => html.includes(url))).map(({ url }) => url)).toEqual([])
  const data = filesIn(folder).filter((file) =>
    /^(data|syotteet)\/.*\.(json|xml)$|\/index\.(json|md)$|^[^/]*\.(xml|txt)$/.test(file),
  )
  expect(data.length).toBeGreaterThan(20)
  const naming = data.filter((file) => once.some((url) => readFileSync(join(folder, file), 'utf8').includes(url)))
  expect(naming).toEqual([])
})

it('the sitemap has the public pages, and feeds and the other lists nothing else', () => {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const named = (file: string) =>
    [...read(file).matchAll(/<(?:loc|guid[^>]*)>https:\/\/koesivusto\.example\.fi([^<]*)</g)].map(([, url]) => url)
  const there = pages.map(({ url }) => url).filter((url) => !unsought.includes(url))
  expect(named('sitemap.xml').sort()).toEqual([...there].sort())
  const others = ['uutissitemap.xml', ...filesIn(folder).filter((file) => /^syotteet\/[a-z-]*\.xml$/.test(file))]
  const urls = others.flatMap(named)
  expect(others.length).toBeGreaterThan(5)
  expect(urls).toContain('/ajankohtaista/nakyva/')
  expect(urls.filter((url) => !url || !there.includes(url))).toEqual([])
  expect(named('uutissitemap.xml')).toEqual(['/ajankohtaista/tanaan/', '/ajankohtaista/vihamielinen/'])
})

it('registration is open a minute before it closes, and nowhere from that minute on or when the event is over', () => {
  const told = (url: string) => text(page(url)?.root ?? failure(url))
  expect(hrefs('/tapahtumat/asukasilta/')).toContain('https://example.fi/lomake')
  expect(told('/tapahtumat/asukasilta/')).toContain('Päättyy tiistaina 15.6.2021 klo\u00A012.01')
  expect(told('/tapahtumat/luento/')).toContain('Päättyi tiistaina 15.6.2021 klo\u00A012.00')
  expect(told('/tapahtumat/retki/')).toContain('Tapahtuma oli')
  expect(told('/tapahtumat/retki/')).not.toContain('Ilmoittautuminen')
})

it('a job is open a minute before it closes; from that minute on it has no way to apply, no mark-up and no place in lists', () => {
  const markUp = (url: string) => page(url)?.html.includes('"JobPosting"')
  expect(hrefs('/tyopaikat/avoin-tyo/')).toContain('https://example.fi/hakulomake')
  expect([markUp('/tyopaikat/avoin-tyo/'), markUp('/tyopaikat/paattynyt-tyo/')]).toEqual([true, false])
  expect(text(page('/tyopaikat/paattynyt-tyo/')?.root ?? failure('closed'))).toContain(
    'tiistaina 15.6.2021 klo\u00A012.00',
  )
  const lists = ['/', '/tyopaikat/', '/alueet/lakeus/']
  expect(lists.filter((url) => !hrefs(url).includes('/tyopaikat/avoin-tyo/'))).toEqual([])
  expect(lists.filter((url) => hrefs(url).includes('/tyopaikat/paattynyt-tyo/'))).toEqual([])
})

it('a call takes answers a minute before it closes, and from that minute on has no way to answer and no place in lists', () => {
  expect(hrefs('/osallistu/avoin-kysely/')).toContain('https://example.fi/kysely')
  const closed = text(page('/osallistu/paattynyt-kysely/')?.root ?? failure('closed'))
  expect(closed).toContain('tiistaina 15.6.2021 klo\u00A012.00')
  expect(closed).toContain('vastaukset poistetaan vuoden lopussa')
  const lists = ['/', '/osallistu/', '/alueet/lakeus/']
  expect(lists.filter((url) => !hrefs(url).includes('/osallistu/avoin-kysely/'))).toEqual([])
  expect(lists.filter((url) => hrefs(url).includes('/osallistu/paattynyt-kysely/'))).toEqual([])
})

it('a notice stands on every page from its first minute to its last', () => {
  const named = pages.filter(({ html }) => html.includes('href="/ilmoitukset/katko/"'))
  expect(named.map(({ url }) => url)).toEqual(pages.map(({ url }) => url))
  const past = pages.filter(({ html }) => html.includes('href="/ilmoitukset/mennyt-katko/"')).map(({ url }) => url)
  expect(past).toEqual(['/ilmoitukset/vuosi/2021/'])
})

it('the next moment is the nearest of all that changes anything', () => {
  expect(readFileSync(join(folder, 'hetki.txt'), 'utf8')).toBe('2021-06-15T12:01+03:00\n')
})

it('what is public is there: of an earlier day, and on its first and last day', () => {
  expect(page('/ajankohtaista/nakyva/')).toBeDefined()
  expect(page('/ajankohtaista/tanaan/')).toBeDefined()
  expect(page('/blogi/kirjoitus/')).toBeDefined()
})

it('a paper with personal data loses its link after its last day, and says why', () => {
  const url = '/paatoksenteko/kokoukset/ohjausryhma-10-5-2021/'
  expect(text(page(url)?.root ?? failure(url))).toContain(
    'Linkki poistettiin, kun muutoksenhakuaika päättyi 14.6.2021.',
  )
  expect(hrefs(url)).toContain('https://example.fi/viimeinen-paiva')
})

it('links to hidden pages are plain text', () => {
  const root = page('/ajankohtaista/nakyva/')?.root ?? failure('/ajankohtaista/nakyva/')
  const sentence = 'Se viittaa luonnokseen, tulevaan, vanhentuneeseen ja luonnossivuun.'
  expect(text(root)).toContain(sentence)
  for (const file of ['index.json', 'index.md'])
    expect(readFileSync(join(folder, 'ajankohtaista/nakyva', file), 'utf8')).toContain(sentence)
})

it('a project whose parent is hidden stands on its own', () => {
  expect(hrefs('/hankkeet/')).toContain('/hankkeet/nakyva-hanke/')
})

describe('empty views', () => {
  it('an area and a topic without items say so and keep their page', () => {
    for (const url of ['/alueet/tyhja/', '/aiheet/tyhja-aihe/']) {
      expect(text(page(url)?.root ?? failure(url))).toContain('Tässä ei ole vielä mitään.')
    }
  })

  it('no link leads to a page that is not there', () => {
    const inside = pages.flatMap(({ url }) =>
      hrefs(url).flatMap((href) => (href?.startsWith('/') ? [{ url, href }] : [])),
    )
    expect(inside.length).toBeGreaterThan(100)
    const there = new Set([...pages.map(({ url }) => url), ...filesIn(folder).map((file) => `/${file}`)])
    expect(inside.filter(({ href }) => !there.has(href.replace(/[?#].*/, '')))).toEqual([])
  })

  it('no list, navigation or section stands empty', () => {
    expect(emptyElements(pages)).toEqual([])
  })
})
