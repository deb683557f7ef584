import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { absoluteUrl } from '@/lib/site/settings'
import { formatPartialDate } from '@/lib/text/format'
import { clockTime } from '@/lib/text/times'
import { few, isOfThisContent } from '../own-content'
import { isDated, isNode, listOf, type Node, vocabularyProblems } from '../schema-org'
import { attribute, byTag, dataOf, type HtmlPage, languageOf, notIndexed, publicPages, readPages, text } from './output'
import { askSiteIn } from './site-of'

/** Of the real site, and of the trial site, which has what no real page has yet: a correction, and hostile texts. */
const sites: readonly (readonly [string, readonly HtmlPage[]])[] = [
  ['out', publicPages],
  ['.test/gate', readPages('.test/gate').filter(({ url }) => !notIndexed.includes(url))],
]

const nodesOf = (page: HtmlPage): readonly Node[] => dataOf(page)['@graph'].filter(isNode)

type Value = { readonly key: string; readonly value: string | number }

/** Every value of a node and of those inside it, with its property. */
const valuesOf = (node: Node): readonly Value[] =>
  Object.entries(node).flatMap(([key, values]) =>
    listOf(values).flatMap((value) => {
      if (isNode(value)) return valuesOf(value)
      return typeof value === 'string' || typeof value === 'number' ? [{ key, value }] : []
    }),
  )

/** As it is read: without what only tells where lines may break. */
const read = (value: string): string => value.replaceAll(/[\u00AD\u2060]/g, '').replaceAll(/\s+/g, ' ')

const contents = ({ root }: HtmlPage, name: string): readonly string[] =>
  byTag(root, 'meta').flatMap((meta) =>
    [attribute(meta, 'property'), attribute(meta, 'name')].includes(name) ? [attribute(meta, 'content') ?? ''] : [],
  )

/** All that a page says, to its readers and in its head. */
const saidOn = (page: HtmlPage) => {
  const { root } = page
  const links = [...byTag(root, 'a'), ...byTag(root, 'link')].map((link) => attribute(link, 'href') ?? '')
  const form = byTag(root, 'form').find((one) => attribute(one, 'role') === 'search')
  const [field] = form ? byTag(form, 'input') : []
  return {
    text: read([text(root), ...contents(page, 'description')].join(' ')),
    days: byTag(root, 'time').map((time) => attribute(time, 'datetime') ?? ''),
    addresses: [
      ...links.map((href) => (href.startsWith('/') ? absoluteUrl(href) : href)),
      ...contents(page, 'og:image'),
    ],
    search: form && field && `${absoluteUrl(attribute(form, 'action') ?? '')}?${attribute(field, 'name')}=`,
    language: languageOf(page),
  }
}

/** Whether a time is said: to the minute, in an element or in words, or its day, which must then be a midnight of Finland. */
const saysTime = (days: readonly string[], said: string, value: string): boolean => {
  if (days.includes(value)) return true
  const [day = '', time] = value.split('T')
  const clock = time?.slice(0, 5).replace(/^0/, '').replace(':', '.') ?? ''
  if (days.includes(value.replace(/:00(?=[+-])/, ''))) return true
  // A midnight is a day, unless the page says it by the clock.
  if (time?.startsWith('00:00') && said.includes(read(`${formatPartialDate(day)} klo ${clock}`))) return true
  if (time && !time.startsWith('00:00')) return said.includes(formatPartialDate(day)) && said.includes(clock)
  return days.includes(day) ? !time || /^00:00:00\+0[23]:00$/.test(time) : said.includes(formatPartialDate(value))
}

/** Properties whose values are words of a vocabulary, for which the page has Finnish ones. */
const codes = new Set(['addressCountry', 'employmentType', 'jobLocationType', 'currency', 'priceCurrency', 'unitText'])

/** `PT1H2M5S` as pages show it: `1:02:05`. */
const shownLength = (duration: string): string => {
  const [hours = 0, minutes = 0, seconds = 0] = ['H', 'M', 'S'].map((unit) =>
    Number(new RegExp(`(\\d+)${unit}`).exec(duration)?.[1] ?? 0),
  )
  return clockTime(hours * 3600 + minutes * 60 + seconds)
}

const says = (said: ReturnType<typeof saidOn>, { key, value }: Value): boolean => {
  if (key === 'price')
    return value === 0 ? /maksuton/i.test(said.text) : said.text.includes(String(value).replace('.', ','))
  if (key === 'duration') return said.text.includes(shownLength(String(value)))
  if (typeof value === 'number') return key === 'position' || said.text.includes(read(value.toLocaleString('fi')))
  if (codes.has(key)) return /^[A-Z_]+$/.test(value)
  // A job's whole text, as HTML.
  if (value.startsWith('<p>'))
    return value.split(/<[^>]*>/).every((part) => said.text.includes(read(text(parseFragment(part)).trim())))
  if (key === '@type' || value.startsWith('https://schema.org/')) return true
  if (key === '@id' && value.includes('#')) return value.startsWith(absoluteUrl('/#'))
  if (key === 'inLanguage') return value === said.language
  if (key === 'urlTemplate') return value === `${said.search}{search_term_string}`
  if (key === 'query-input') return value === 'required name=search_term_string'
  if (isDated(key)) return saysTime(said.days, said.text, value)
  return value.startsWith('https://') ? said.addresses.includes(value) : said.text.includes(read(value))
}

describe.each(sites)('what pages in %s tell machines', (folder, pages) => {
  askSiteIn(folder)
  const front = pages.find(({ url }) => url === '/')
  const named = new Map(front ? nodesOf(front).map((node) => [String(node['@id']), String(node['@type'])]) : [])

  it('is one data block a page, in the context of schema.org', () => {
    expect(pages.length).toBeGreaterThan(few(20))
    expect(pages.filter((page) => dataOf(page)['@context'] !== 'https://schema.org')).toEqual([])
    expect(pages.filter((page) => nodesOf(page).length !== 2).map(({ url }) => url)).toEqual([])
  })

  it('is in schema.org’s vocabulary: every type, every property on its type, every value of its kind', () => {
    const wrong = pages.flatMap((page) =>
      nodesOf(page).flatMap((node) =>
        vocabularyProblems(node, (id) => named.get(id)).map((problem) => `${page.url} ${problem}`),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('stands on the page or in its head', () => {
    const wrong = pages.flatMap((page) => {
      const said = saidOn(page)
      const values = nodesOf(page).flatMap(valuesOf)
      expect(values.length).toBeGreaterThan(few(5))
      return values.filter((value) => !says(said, value)).map(({ key, value }) => `${page.url} ${key}: ${value}`)
    })
    expect(wrong).toEqual([])
  })

  it('names only addresses and things that are there', () => {
    const wrong = pages.flatMap((page) =>
      nodesOf(page)
        .flatMap(valuesOf)
        .flatMap(({ key, value }) => {
          if (typeof value !== 'string' || !value.startsWith('https://') || key === 'urlTemplate') return []
          if (key === '@id' && value.includes('#')) return named.has(value) ? [] : [`${page.url} ${value}`]
          // A form or a connection elsewhere, which the page links to, and names of schema.org.
          if (key === 'url' && !value.startsWith(absoluteUrl('/')) && saidOn(page).addresses.includes(value)) return []
          if (value.startsWith('https://schema.org/')) return []
          const path = decodeURI(value.slice(absoluteUrl('').length))
          const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
          return existsSync(file) ? [] : [`${page.url} ${value}`]
        }),
    )
    expect(wrong).toEqual([])
  })

  it('has the breadcrumb that readers see', () => {
    for (const page of pages.filter(({ url }) => url !== '/')) {
      const list = nodesOf(page).find((node) => node['@type'] === 'BreadcrumbList')
      const told = listOf(list?.itemListElement)
        .filter(isNode)
        .map(({ position, name, item }) => [position, name, isNode(item) ? item['@id'] : undefined])
      const nav = byTag(page.root, 'nav').find((one) => attribute(one, 'aria-label') === 'Murupolku')
      const seen = (nav ? byTag(nav, 'li') : []).map((li, at) => {
        const [link] = byTag(li, 'a')
        const href = link && attribute(link, 'href')
        // Ears are told besides what kind of page a topic is.
        const name = text(link ?? li).replace(/^›|, aihe$/g, '')
        return [at + 1, read(name), href && absoluteUrl(href)]
      })
      expect([page.url, ...told.map(([at, name, item]) => [at, read(String(name)), item])]).toEqual([page.url, ...seen])
      expect(seen.length).toBeGreaterThan(1)
    }
  })

  it('agrees with what services are told', () => {
    for (const page of pages) {
      const [subject] = nodesOf(page)
      const isArticle = /^(NewsArticle|BlogPosting)$/.test(String(subject?.['@type']))
      const one = (name: string) => contents(page, name).join(' | ')
      expect([page.url, subject?.url ?? subject?.['@id']]).toEqual([page.url, one('og:url')])
      expect([page.url, one('og:type')]).toEqual([page.url, isArticle ? 'article' : 'website'])
      const times = isArticle ? [subject?.datePublished, subject?.dateModified] : []
      expect([page.url, one('article:published_time')]).toEqual([page.url, String(times[0] ?? '')])
      expect([page.url, one('article:modified_time')]).toEqual([page.url, String(times[1] ?? '')])
      if (isArticle) expect([page.url, subject?.image]).toEqual([page.url, one('og:image')])
    }
  })
})

it.runIf(isOfThisContent)('the site tells of every kind of thing that it has', () => {
  const types = publicPages.flatMap((page) =>
    nodesOf(page)
      .flatMap(valuesOf)
      .flatMap(({ key, value }) => (key === '@type' ? [value] : [])),
  )
  expect([...new Set(types)]).toEqual(
    expect.arrayContaining([
      ...['GovernmentOrganization', 'WebSite', 'SearchAction', 'NewsArticle', 'BlogPosting', 'Organization'],
      ...['Project', 'AdministrativeArea', 'Place', 'WebPage', 'CollectionPage', 'BreadcrumbList', 'Event'],
    ]),
  )
})

describe('the trial site', () => {
  askSiteIn('.test/gate')
  const subject = (url: string) => {
    const page = sites[1]?.[1].find((one) => one.url === url)
    return page && nodesOf(page)[0]
  }

  it('tells of a corrected item what corrects it, and of an item only authors and changes that are public', () => {
    expect(subject('/ajankohtaista/nakyva/')).toMatchObject({
      correction: absoluteUrl('/ajankohtaista/vihamielinen/'),
      dateModified: '2021-06-10T00:00:00+03:00',
    })
    expect(subject('/blogi/kirjoitus/')).toMatchObject({ author: { '@type': 'Organization' } })
  })

  it('brings hostile front matter through intact', () => {
    expect(subject('/ajankohtaista/vihamielinen/')).toMatchObject({
      headline: ']]> <!-- "A" & \'B\' --> \\u003c 😀 שלום, klo\u00A014.30',
      description: `Vihamielinen ]]> tiivistelmä <!-- & "lainaus" 'heitto' \\" {x} $\u007by} 👍🏽 مرحبا: ${'ä'.repeat(116)}`,
    })
  })
})
