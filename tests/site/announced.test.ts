import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { yearsOf } from '@/lib/content/archive'
import { committee } from '@/lib/schema/types/committee'
import { archiveUrl } from '@/lib/schema/urls'
import { content, queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { typography } from '@/lib/text/typography'
import { elsewhere } from '@/tests/tools/trial-sites'
import { few } from '../own-content'
import { attribute, byTag, emptyElements, publicPages, readPages, text } from './output'

/** What is announced in the trial region, whose settings name no services and whose editors have filled in all they can. */
const pages = readPages(elsewhere.folder)
const rootOf = (url: string) => (pages.find((page) => page.url === url) ?? expect.unreachable(`no page ${url}`)).root
const hrefsOf = (url: string) => byTag(rootOf(url), 'a').map((link) => attribute(link, 'href'))

it('no list, navigation, section or fact stands empty', () => {
  expect(emptyElements(pages)).toEqual([])
})

it('a list of what is held says when the latest was, not when the newest was announced', () => {
  const headOf = (url: string) => text(byTag(rootOf(url), 'main')[0] ?? rootOf(url)).replace(/\s+/g, ' ')
  expect(headOf('/paatoksenteko/kokoukset/')).toContain('6 kokousta, viimeisin 8.6.2021')
  expect(headOf('/paatoksenteko/mallimaan-aluevaltuusto/')).toContain('3 kokousta, viimeisin 8.6.2021')
  expect(headOf('/tapahtumat/')).toContain('8 tapahtumaa, viimeisin 1.6.2021')
  // Each says its own closing.
  expect(headOf('/tyopaikat/')).toMatch(/3 työpaikkaa(?!,)/)
  expect(headOf('/ideat/')).toMatch(/5 ideaa, viimeisin \d/)
})

it('every page says that nothing of it is real', () => {
  const invented = 'Sen alueet, ihmiset, tapahtumat ja työpaikat ovat keksittyjä.'
  expect(pages.length).toBeGreaterThan(100)
  expect(pages.filter(({ root }) => !text(root).includes(invented)).map(({ url }) => url)).toEqual([])
})

it('what can be applied for is listed by its closing, under no word that the closing makes false', () => {
  const [list] = byTag(rootOf('/tyopaikat/'), 'section').flatMap((one) => byTag(one, 'h2').map(text))
  expect(list).toBe('Työpaikat hakuajan mukaan')
})

it('the page of decision making says what the bodies are, and has a way to every year of their meetings', () => {
  const decisions = publicPages.find(({ url }) => url === committee.section.url)
  for (const { title, summary } of content().Committee)
    for (const said of [title, summary])
      expect(decisions && text(decisions.root).replace(/\s+/g, ' ')).toContain(typography(said).replace(/\s+/g, ' '))
  const years = yearsOf(content().Meeting)
  expect(years.length).toBeGreaterThan(few(1))
  const hrefs = decisions ? byTag(decisions.root, 'a').map((link) => attribute(link, 'href')) : []
  expect(hrefs).toEqual(expect.arrayContaining(years.map(({ year }) => archiveUrl('Meeting', year))))
})

it('what an area has to come is offered there once', () => {
  const links = byTag(rootOf('/alueet/malliranta/'), 'h3').flatMap((one) =>
    byTag(one, 'a').map((link) => attribute(link, 'href')),
  )
  expect(links).toContain(`${elsewhere.base}/tyopaikat/sairaanhoitaja-malliranta/`)
  expect(links.filter((href, at) => links.indexOf(href) !== at)).toEqual([])
})

it('the page of an area gathers its jobs, events, meetings and notices, one feed and one calendar', () => {
  const hrefs = hrefsOf('/alueet/malliranta/')
  const gathered = [
    '/tyopaikat/sairaanhoitaja-malliranta/',
    '/tapahtumat/asukasilta-mallila/',
    '/paatoksenteko/kokoukset/ohjausryhma-kayttoonotto/',
    '/ilmoitukset/mallirannan-puhelinhairio/',
    '/syotteet/alue-malliranta.xml',
    '/syotteet/alue-malliranta.ics',
  ]
  expect(gathered.filter((url) => !hrefs.includes(`${elsewhere.base}${url}`))).toEqual([])
  expect(hrefs.filter((href) => href?.endsWith('.ics'))).toHaveLength(1)
})

it('the feeds of meetings lead to their papers, until a link with personal data has gone', () => {
  for (const name of ['kokoukset', 'toimielin-mallimaan-aluevaltuusto']) {
    const feed = readFileSync(join(elsewhere.folder, `syotteet/${name}.xml`), 'utf8')
    expect(feed).toContain('https://esimerkki.example/valtuusto/talous/esityslista')
  }
})

it('what is cancelled is not offered to the reader’s calendar; its entry stays, for those who have it', () => {
  const entryOf = (url: string) => `${url}kalenteri.ics`
  const offers = (url: string) => hrefsOf(url).includes(`${elsewhere.base}${entryOf(url)}`)
  const cancelled = ['/tapahtumat/avoimet-ovet-mallisaari/', '/paatoksenteko/kokoukset/ohjausryhma-lisakokous/']
  expect(cancelled.filter(offers)).toEqual([])
  for (const url of cancelled) expect(existsSync(join(elsewhere.folder, entryOf(url))), url).toBe(true)
  expect(['/tapahtumat/tyopaja-neuvolat/', '/tyopaikat/sairaanhoitaja-malliranta/'].filter(offers)).toHaveLength(2)
})

it('an author whose organisation bears the name of its county is told of once', () => {
  const box = text(rootOf('/blogi/mita-opimme-etavastaanotosta/'))
  expect(box.match(/Mallimaan hyvinvointialue, Mallimaan hyvinvointialue/)).toBeNull()
})

it('every municipality stands in one list by its name, leads to its area, and how to keep the address is told', () => {
  const areas = publicPages.find(({ url }) => url === '/alueet/') ?? expect.unreachable('no list of areas')
  const [section] = byTag(areas.root, 'section').filter((one) => text(one).startsWith(t.regions.byMunicipality))
  const said = section ? text(section) : ''
  expect(said).toContain('Tallenna se kirjanmerkiksi')
  const links = section ? byTag(section, 'a').map((link) => [text(link), attribute(link, 'href')]) : []
  const named = queries
    .mapRegions()
    .flatMap(({ municipalities = [], url }) => municipalities.map(({ name }) => [name, url] as const))
    .toSorted(([a], [b]) => a.localeCompare(b, 'fi'))
  expect(named.length).toBeGreaterThan(few(37))
  expect(links).toEqual(named)
})
