import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { t } from '@/lib/text/fi'
import { after, before } from '@/tests/tools/trial-sites'
import { attribute, byTag, emptyElements, filesIn, type HtmlPage, readPages, text, unsought } from './output'

/**
 * The site built from `tests/fixtures/gate` a minute before midnight, when every kind of time begins or ends for something,
 * and a minute after. All that is hidden in both is called «piilotettu», and what is hidden in one as its folder says.
 */
const { folder } = before
const pages = readPages(folder)
const pagesAfter = readPages(after.folder)
const pageOf = (all: readonly HtmlPage[], url: string): HtmlPage => {
  const page = all.find((one) => one.url === url)
  if (!page) throw new Error(`No page ${url}`)
  return page
}
const page = (url: string) => pages.find((one) => one.url === url)
const hrefsOf = ({ root }: HtmlPage) => byTag(root, 'a').map((link) => attribute(link, 'href'))
const hrefs = (url: string) => hrefsOf(pageOf(pages, url))
const told = (url: string) => text(pageOf(pages, url).root)
/** Before and after. */
const both = <T>(ask: (all: readonly HtmlPage[]) => T): readonly T[] => [pages, pagesAfter].map(ask)

it.each([
  [folder, /piilot|aamulla/i],
  [after.folder, /piilot|illalla[-@ ]|viimeinen-paiva/i],
])('in %s nothing is in any file or its name that is a draft, to come or over', (site, secret) => {
  // The scripts of the editing forms hold no content, but the word «Piilota» of their own.
  const files = filesIn(site).filter((file) => !/^admin\/[^/]+\.js/.test(file))
  expect(files.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(20)
  const leaks = files.filter(
    (file) => secret.test(file) || secret.test(readFileSync(join(site, file)).toString('utf8')),
  )
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
  expect(
    both((all) => hrefsOf(pageOf(all, '/tapahtumat/asukasilta/')).includes('https://example.fi/illalla-lomake')),
  ).toEqual([true, false])
  const said = both((all) => text(pageOf(all, '/tapahtumat/asukasilta/').root))
  expect(said[0]).toContain('Päättyy keskiviikkona 16.6.2021 klo\u00A00.00')
  expect(said[1]).toContain('Päättyi keskiviikkona 16.6.2021 klo\u00A00.00')
  expect(told('/tapahtumat/luento/')).toContain('Päättyi tiistaina 15.6.2021 klo\u00A012.00')
  expect(told('/tapahtumat/retki/')).toContain('Pidettiin')
  expect(told('/tapahtumat/retki/')).not.toContain('Ilmoittautuminen')
})

it('an event is over from its last minute on, and one that is held again says when', () => {
  const said = both((all) => text(pageOf(all, '/tapahtumat/iltatori/').root))
  expect(said.map((one) => [one.includes('Pidettiin'), one.includes('Ilmoittautuminen')])).toEqual([
    [false, true],
    [true, false],
  ])
  const again = both((all) => {
    const teasers = byTag(pageOf(all, '/tapahtumat/').root, 'article')
    return teasers.map(text).find((one) => one.includes('Yöuinti'))
  })
  expect(again[0]).toContain('16.6.2021')
  expect(again[1]).toContain('30.6.2021')
})

it('a job is open a minute before it closes; from that minute on it has no way to apply, no mark-up and no place in lists', () => {
  const of = (url: string) =>
    both((all) => {
      const { html } = pageOf(all, url)
      return [html.includes('"JobPosting"'), html.includes('https://example.fi/illalla-haku')]
    })
  expect(of('/tyopaikat/avoin-tyo/')).toEqual([
    [true, true],
    [false, false],
  ])
  expect(of('/tyopaikat/paattynyt-tyo/')[0]).toEqual([false, false])
  expect(told('/tyopaikat/paattynyt-tyo/')).toContain('tiistaina 15.6.2021 klo\u00A012.00')
  const lists = ['/', '/tyopaikat/', '/alueet/lakeus/']
  const listing = both((all) => lists.filter((url) => hrefsOf(pageOf(all, url)).includes('/tyopaikat/avoin-tyo/')))
  expect(listing).toEqual([lists, []])
  expect(lists.filter((url) => hrefs(url).includes('/tyopaikat/paattynyt-tyo/'))).toEqual([])
})

it('a call takes answers a minute before it closes; from that minute on it has no way to answer and no place in lists', () => {
  const ways = both((all) => pageOf(all, '/osallistu/avoin-kysely/').html.includes('https://example.fi/illalla-kysely'))
  expect(ways).toEqual([true, false])
  const closed = told('/osallistu/paattynyt-kysely/')
  expect(closed).toContain('tiistaina 15.6.2021 klo\u00A012.00')
  expect(closed).toContain('vastaukset poistetaan vuoden lopussa')
  const lists = ['/', '/osallistu/', '/alueet/lakeus/']
  const listing = (slug: string) =>
    both((all) => lists.filter((url) => hrefsOf(pageOf(all, url)).includes(`/osallistu/${slug}/`)))
  expect(listing('avoin-kysely')).toEqual([lists, []])
  expect(listing('paattynyt-kysely')).toEqual([[], []])
})

it('a notice stands on every page, or on those of its area, from its first minute to its last', () => {
  const shownOn = (slug: string) =>
    both((all) => all.filter((one) => hrefsOf(one).includes(`/ilmoitukset/${slug}/`)).map(({ url }) => url))
  expect(shownOn('katko')).toEqual(both((all) => all.map(({ url }) => url)))
  const onArea = (urls: readonly string[] = []) => urls.includes('/alueet/lakeus/')
  expect(shownOn('paattyva-katko').map(onArea)).toEqual([true, false])
  expect(shownOn('aamulla-alkava').map(onArea)).toEqual([false, true])
  expect(shownOn('mennyt-katko')[0]).toEqual(['/ilmoitukset/vuosi/2021/'])
})

it('what is published on a day comes with its first minute, and what expires goes with its last', () => {
  const there = (url: string) => both((all) => all.some((one) => one.url === url))
  expect(there('/tapahtumat/aamulla-julki/')).toEqual([false, true])
  expect(there('/tapahtumat/illalla-poistuva/')).toEqual([true, false])
  expect(both((all) => text(pageOf(all, '/ajankohtaista/nakyva/').root).includes('Aamulla tehty muutos.'))).toEqual([
    false,
    true,
  ])
  expect(both((all) => text(pageOf(all, '/ajankohtaista/vanha/').root).includes('Tiedot ovat julkaisuajalta'))).toEqual(
    [false, true],
  )
})

it('the next moment is the nearest of all that changes anything', () => {
  const next = [before, after].map((site) => readFileSync(join(site.folder, 'hetki.txt'), 'utf8'))
  expect(next).toEqual(['2021-06-16T00:00+03:00\n', '2021-06-16T12:00+03:00\n'])
})

it('what is public is there: of an earlier day, and on its first and last day', () => {
  expect(page('/ajankohtaista/nakyva/')).toBeDefined()
  expect(page('/ajankohtaista/tanaan/')).toBeDefined()
  expect(page('/blogi/kirjoitus/')).toBeDefined()
})

it('a paper with personal data loses its link after its last day, and says why', () => {
  const url = '/paatoksenteko/kokoukset/ohjausryhma-10-5-2021/'
  expect(told(url)).toContain('Linkki poistettiin, kun muutoksenhakuaika päättyi 14.6.2021.')
  const gone = both((all) => text(pageOf(all, url).root).includes('muutoksenhakuaika päättyi 15.6.2021.'))
  expect(gone).toEqual([false, true])
  expect(both((all) => hrefsOf(pageOf(all, url)).includes('https://example.fi/viimeinen-paiva'))).toEqual([true, false])
  // What is beside a paper goes with it; of the others it stays.
  expect(hrefs(url)).toContain('https://example.fi/esityslista-sivuna')
})

it('links to hidden pages are plain text', () => {
  const { root } = pageOf(pages, '/ajankohtaista/nakyva/')
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
      expect(told(url)).toContain(t.list.empty)
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
