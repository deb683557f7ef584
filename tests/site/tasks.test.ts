import { readFileSync } from 'node:fs'
import { it as always, describe, expect } from 'vitest'
import { asksForServices } from '@/components/elements/search/search-words'
import { queries } from '@/lib/site/reader'
import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'
import { isOfThisContent } from '../own-content'
import { attribute, byTag, elements, publicPages, readPages, text } from './output'

const it = always.skipIf(!isOfThisContent)

/** What residents come for: where it is, how many links away, and what it says. The first hits: `tests/e2e/search-engine.spec.ts`. */

export type Task = {
  readonly task: string
  readonly page: string
  readonly says?: string
  /** An address that the page leads to, where the answer is not this site's. */
  readonly leads?: string
  /** Found by these words, among the first three; `search` where a page above it is what is found. */
  readonly queries?: readonly string[]
  readonly search?: string
  /** Words before whose results the services stand. */
  readonly services?: readonly string[]
}
const tasks: readonly Task[] = JSON.parse(readFileSync('tests/search/tasks.json', 'utf8'))

const linksOn = new Map(
  publicPages.map(({ url, root }) => [
    url,
    byTag(root, 'a').map((link) => (attribute(link, 'href') ?? '').replace(/[?#].*$/, '')),
  ]),
)

/** How many links from the front page. */
const distances = new Map([['/', 0]])
for (const [url, distance] of distances)
  for (const link of linksOn.get(url) ?? []) if (!distances.has(link)) distances.set(link, distance + 1)

const read = (url: string): string => {
  const page = publicPages.find((one) => one.url === url)
  return page
    ? text(page.root)
        .replaceAll(/[\u00AD\u2060]/g, '')
        .replaceAll(/\s+/g, ' ')
    : ''
}

describe.each(tasks)('$task', ({ page, says, leads, services = [] }) => {
  it('is at most two links from the front page, and says what was asked or leads there', () => {
    expect(distances.get(page)).toBeLessThanOrEqual(2)
    expect(Boolean(says) || Boolean(leads)).toBe(true)
    if (says) expect(read(page)).toContain(says)
    if (leads) expect(linksOn.get(page)).toContain(leads)
  })

  it.each(services)('«%s» brings the services first', (words) => {
    expect(asksForServices(words, site.serviceWords)).toBe(true)
  })
})

it('only those who ask for services are given them first', () => {
  for (const words of ['', 'rahoitus', 'sote-keskus', 'hoitotakuu', 'Kainuu 2023', 'lakeus', 'neuvottelu'])
    expect([words, asksForServices(words, site.serviceWords)]).toEqual([words, false])
})

it('the way to services stands on the front page, on topics, areas, lists of results, empty lists and pages of information in Finnish, and at the foot of every page', () => {
  const boxed = publicPages.filter(({ root }) =>
    byTag(root, 'h2').some((heading) => text(heading) === t.services.title),
  )
  const topics = publicPages.map(({ url }) => url).filter((url) => /^\/aiheet\/[^/]+\/$/.test(url))
  expect(topics.length).toBeGreaterThan(0)
  const information = queries.pages().flatMap(({ kind, url, document }) => {
    const isInformation = kind === 'Page' && document?.type === 'Page' && document.nav?.section !== 'kielet'
    return isInformation ? [url] : []
  })
  expect(information).toContain('/yhteystiedot/')
  expect(boxed.map(({ url }) => url).sort()).toEqual(['/', '/haku/', '/ilmoitukset/', ...topics, ...information].sort())
  const areas = publicPages.filter(({ url }) => /^\/alueet\/[^/]+\/$/.test(url))
  expect(areas.length).toBeGreaterThan(0)
  for (const { url, root } of areas) {
    const links = byTag(root, 'main').flatMap((main) => byTag(main, 'a').map((link) => attribute(link, 'href')))
    const county = url === '/alueet/kainuu/' ? 'https://kainuunhyvinvointialue.fi' : 'https://pohde.fi'
    expect([url, links]).toEqual([url, expect.arrayContaining([county, 'tel:116117', 'tel:112'])])
  }
  for (const { url, root } of readPages('out')) {
    const [footer] = byTag(root, 'footer')
    const links = footer ? byTag(footer, 'a').map((link) => attribute(link, 'href')) : []
    expect([url, links]).toEqual([
      url,
      expect.arrayContaining(['https://pohde.fi', 'https://kainuunhyvinvointialue.fi', 'tel:116117', 'tel:112']),
    ])
  }
})

describe('in other languages', () => {
  it.each([
    ['/in-english/', 'en', 'en_GB'],
    ['/pa-svenska/', 'sv', 'sv_FI'],
    ['/selkosuomeksi/', undefined, 'fi_FI'],
  ])('%s says its language, and every page leads to it from its head and its foot', (url, lang, locale) => {
    const page = publicPages.find((one) => one.url === url)
    const [main] = page ? byTag(page.root, 'main') : []
    expect(main && attribute(main, 'lang')).toBe(lang)
    const metas = page ? byTag(page.root, 'meta') : []
    expect(
      metas.filter((meta) => attribute(meta, 'property') === 'og:locale').map((meta) => attribute(meta, 'content')),
    ).toEqual([locale])
    for (const { root } of readPages('out'))
      for (const part of ['header', 'footer'])
        expect(
          byTag(root, part)
            .flatMap((one) => byTag(one, 'a'))
            .filter((link) => attribute(link, 'href') === url)
            .map((link) => attribute(link, 'lang')),
        ).toContain(lang)
  })

  it('what is Finnish on them says so', () => {
    const other = publicPages.filter(({ url }) => ['/in-english/', '/pa-svenska/'].includes(url))
    for (const { root } of other)
      for (const element of byTag(root, 'main').flatMap(elements))
        if (/Tarkistettu|tarkistettu|Etusivu|Lue myös/.test(text(element)) && !/^(main|div)$/.test(element.tagName))
          expect([element.tagName, finnish(root, element)]).toEqual([element.tagName, true])
  })
})

/** Whether `element` is inside one that is in Finnish. */
const finnish = (root: Parameters<typeof elements>[0], element: ReturnType<typeof elements>[number]): boolean =>
  byTag(root, 'main')
    .flatMap(elements)
    .some((one) => attribute(one, 'lang') === 'fi' && elements(one).includes(element))

it('a page of information does not tell to read itself', () => {
  for (const { url, root } of publicPages) {
    const others = byTag(root, 'nav').filter((nav) => attribute(nav, 'aria-label') === t.page.inThisSection)
    const links = others.flatMap((nav) => byTag(nav, 'a')).map((link) => attribute(link, 'href'))
    expect([url, links.includes(url)]).toEqual([url, false])
  }
})

it('no reader is sent to a git host, and nothing is told to an address that the settings do not give', () => {
  for (const { url, root, html } of readPages('out')) {
    const links = byTag(root, 'a').map((link) => attribute(link, 'href') ?? '')
    expect([url, links.filter((href) => /github|gitlab/.test(href))]).toEqual([url, []])
    const mail = links.filter((href) => /^mailto:[^?]/.test(href))
    expect([url, mail.filter((href) => !site.feedback || !href.includes(site.feedback))]).toEqual([url, []])
    expect([url, /paikanpit|example\.(?:fi|com)|ei ole sivuston lähteissä/i.exec(html)?.[0]]).toEqual([url, undefined])
  }
})
