import { describe, expect, it } from 'vitest'
import { llmsTxt, newsSitemap, picturesOf, sitemapEntries, sitemaps } from '@/lib/outputs/sitemaps'
import { siteIndex } from '@/lib/site/site-index'
import { typography } from '@/lib/text/typography'
import { childrenOf, finnishTime, ns, readXml, textOf } from '../../xml'
import { contentOf, news, page, post, project } from '../documents'
import { hostile, speakable } from '../hostile'

const loc = `${ns.sitemap}loc`

describe('what changed when', () => {
  const change = { type: 'Change', date: '2021-11-02', note: 'Korjattu.' } as const
  const content = contentOf({
    News: [
      news('talvi', { date: '2021-12-01', topics: ['rahoitus'], regions: ['kainuu'] }),
      news('kesa', { date: '2021-07-01', topics: ['hoitotakuu'], regions: ['lakeus'], changes: [change] }),
    ],
    Post: [post('kuukausi', { date: '2022-01-05', datePrecision: 'kuukausi', topics: ['hoitotakuu'] })],
    Page: [page('tietosuoja', { reviewed: '2026-01-01' })],
    Project: [project('hanke')],
  })
  const entries = sitemapEntries(content, () => [])
  const of = (url: string) => entries.find((entry) => entry.url === url)?.changed

  it('every page of the index, and no other', () => {
    expect(entries.map(({ url }) => url)).toEqual(siteIndex(content).map(({ url }) => url))
  })

  it.each([
    ['an article without changes, when it was published', '/ajankohtaista/talvi/', '2021-12-01T00:00:00+02:00'],
    ['an article with changes, at the latest of them', '/ajankohtaista/kesa/', '2021-11-02T00:00:00+02:00'],
    ['the front page and lists, with the latest item', '/', '2021-12-01T00:00:00+02:00'],
    ['', '/ajankohtaista/', '2021-12-01T00:00:00+02:00'],
    ['an archive, with its own items', '/ajankohtaista/vuosi/2021/', '2021-12-01T00:00:00+02:00'],
    ['an area', '/alueet/lakeus/', '2021-11-02T00:00:00+02:00'],
    ['its archive', '/alueet/lakeus/2021/', '2021-11-02T00:00:00+02:00'],
    ['a topic', '/aiheet/hoitotakuu/', '2021-11-02T00:00:00+02:00'],
    ['its archive', '/aiheet/hoitotakuu/2022/', undefined],
    ['an article of a month tells nothing, for there is no way to', '/blogi/kuukausi/', undefined],
    ['that a page was read does not change it', '/tietosuoja/', undefined],
    ['projects note no changes', '/hankkeet/hanke/', undefined],
    ['nor do fixed pages', '/haku/', undefined],
  ])('%s %s', (_, url, expected) => {
    expect(entries.some((entry) => entry.url === url)).toBe(true)
    expect(of(url)).toBe(expected)
  })
})

describe('sitemap.xml', () => {
  it('holds addresses, days and pictures as the protocol and Google’s extension have them', () => {
    const [file, ...others] = sitemaps([
      { url: '/', changed: '2021-07-07T00:00:00+03:00', pictures: [] },
      {
        url: '/a/',
        changed: undefined,
        pictures: ['https://popsote.fi/media/a.png', 'https://popsote.fi/media/b.jpg'],
      },
    ])
    expect(others).toEqual([])
    expect(file?.url).toBe('/sitemap.xml')
    const root = readXml(file?.text ?? '')
    expect(root.name).toBe(`${ns.sitemap}urlset`)
    const [first, second] = root.children
    expect(first?.children.map(({ name, text }) => [name, text])).toEqual([
      [loc, 'https://popsote.fi/'],
      [`${ns.sitemap}lastmod`, '2021-07-07T00:00:00+03:00'],
    ])
    const pictures = second ? childrenOf(second, `${ns.image}image`) : []
    expect(pictures.map((one) => textOf(one, `${ns.image}loc`))).toEqual([
      'https://popsote.fi/media/a.png',
      'https://popsote.fi/media/b.jpg',
    ])
  })

  it('is one file up to 50,000 addresses, and an index of parts above', () => {
    const entries = Array.from({ length: 100_001 }, (_, at) => ({ url: `/${at}/`, changed: undefined, pictures: [] }))
    expect(sitemaps(entries.slice(0, 50_000)).map(({ url }) => url)).toEqual(['/sitemap.xml'])
    const [index, ...parts] = sitemaps(entries)
    const root = readXml(index?.text ?? '')
    expect(root.name).toBe(`${ns.sitemap}sitemapindex`)
    expect(root.children.map((one) => textOf(one, loc))).toEqual(
      ['/sitemap-1.xml', '/sitemap-2.xml', '/sitemap-3.xml'].map((url) => `https://popsote.fi${url}`),
    )
    const urls = parts.map(({ text }) => [...text.matchAll(/<loc>([^<]*)</g)].map(([, url]) => url))
    expect(urls.map(({ length }) => length)).toEqual([50_000, 50_000, 1])
    expect(urls.flat()).toEqual(entries.map(({ url }) => `https://popsote.fi${url}`))
    expect(Math.max(...parts.map(({ text }) => text.length))).toBeLessThan(50_000_000)
  })

  it('names the pictures of a document and its text, each once', () => {
    const body =
      '<p><img class="a>b" src="/media/b.png" alt="x"><img src="/media/a.png" alt=""></p> &lt;img src="/media/c.png"'
    const item = news('a', { image: { type: 'Image', src: '/media/a.png', alt: 'A' } })
    expect(picturesOf(item, body)).toEqual(['/media/a.png', '/media/b.png'])
    expect(picturesOf(page('b'), '<p>Ei kuvia</p>')).toEqual([])
  })
})

describe('the sitemap of news', () => {
  const content = (today: string) => {
    const dates = ['2026-01-02', '2026-01-01', '2025-12-31', '2025-12-30']
    const items = dates.map((date) => news(`n-${date}`, { date }))
    const root = readXml(newsSitemap({ News: items }, today))
    return root.children.map((url) => textOf(url, loc).replace('https://popsote.fi/ajankohtaista/n-', ''))
  }

  it('has the news of the last two days by the clock of the build', () => {
    expect(content('2026-01-01')).toEqual(['2026-01-01/', '2025-12-31/'])
    expect(content('2026-01-03')).toEqual(['2026-01-02/'])
    expect(content('2026-01-09')).toEqual([])
  })

  it('has no article of which only the month is known, and 1,000 at most', () => {
    const date = '2026-01-01'
    expect(newsSitemap({ News: [news('a', { date, datePrecision: 'kuukausi' })] }, date)).not.toContain('<url>')
    const many = Array.from({ length: 1200 }, (_, at) => news(`n-${at}`, { date }))
    expect(readXml(newsSitemap({ News: many }, date)).children).toHaveLength(1000)
  })

  it.each(hostile)('says of each what Google asks for, whatever its title: %j', (title) => {
    const [url] = readXml(newsSitemap({ News: [news('a', { date: '2026-01-01', title })] }, '2026-01-01')).children
    const [about] = url ? childrenOf(url, `${ns.news}news`) : []
    const [publication] = about ? childrenOf(about, `${ns.news}publication`) : []
    if (!about || !publication) throw new Error('No news')
    expect(textOf(publication, `${ns.news}name`)).toBe('POPsote')
    expect(textOf(publication, `${ns.news}language`)).toBe('fi')
    expect(textOf(about, `${ns.news}publication_date`)).toMatch(finnishTime)
    expect(textOf(about, `${ns.news}title`)).toBe(speakable(typography(title)))
  })
})

describe('llms.txt', () => {
  it.each(hostile)('keeps its form whatever a title holds: %j', (value) => {
    const text = llmsTxt(contentOf({ News: [news('a', { title: value, summary: value })], Page: [page('sivu')] }))
    const lines = text.split('\n').filter(Boolean)
    expect(lines.slice(0, 2).map((line) => line.slice(0, 2))).toEqual(['# ', '> '])
    const rest = lines.slice(3)
    // Sections of links, each with its text (llmstxt.org).
    const form = /^## [^\n]+$|^- \[(?:[^\\[\]]|\\[\\[\]])+\]\(https:\/\/popsote\.fi\/[^ )]*\): .+$/
    expect(rest.filter((line) => !form.test(line))).toEqual([])
    expect(rest.some((line) => line.includes('https://popsote.fi/ajankohtaista/a/index.md'))).toBe(true)
    expect(rest.filter((line) => line.startsWith('## ')).at(-1)).toBe('## Optional')
  })
})
