import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildDay } from '@/lib/run/environment'
import { content } from '@/lib/site/reader'
import { absoluteUrl, site } from '@/lib/site/settings'
import { siteIndex } from '@/lib/site/site-index'
import { few } from '../own-content'
import { childrenOf, finnishTime, ns, readXml, textOf } from '../xml'
import { attribute, byTag, publicPages, readPages } from './output'

/** Sitemaps, `robots.txt` and `llms.txt` as they were written, against the site index and what lies in `out/`. */

const read = (file: string): string => readFileSync(join('out', file), 'utf8')
const entries = readXml(read('sitemap.xml')).children.map((url) => ({
  url: textOf(url, `${ns.sitemap}loc`),
  changed: childrenOf(url, `${ns.sitemap}lastmod`).map(({ text }) => text),
  pictures: childrenOf(url, `${ns.image}image`).map((image) => textOf(image, `${ns.image}loc`)),
}))
const isThere = (address: string): boolean => {
  const path = address.slice(site.origin.length)
  return (
    address.startsWith(`${site.origin}/`) && existsSync(join('out', path.endsWith('/') ? `${path}index.html` : path))
  )
}
const meta = (url: string, name: string): string | undefined => {
  const page = publicPages.find((one) => absoluteUrl(one.url) === url)
  const found =
    page && byTag(page.root, 'meta').find((one) => [attribute(one, 'name'), attribute(one, 'property')].includes(name))
  return found && attribute(found, 'content')
}

it('the sitemap has the pages of the index, which are those in out/ that may be indexed', () => {
  const urls = entries.map(({ url }) => url)
  expect(urls).toEqual(siteIndex(content()).map(({ url }) => absoluteUrl(url)))
  expect([...urls].sort()).toEqual(publicPages.map(({ url }) => absoluteUrl(url)).sort())
  expect(urls.filter((url) => meta(url, 'robots')?.includes('noindex'))).toEqual([])
  const indexable = readPages('out').filter(({ root }) =>
    byTag(root, 'meta').every(
      (one) => attribute(one, 'name') !== 'robots' || !attribute(one, 'content')?.includes('noindex'),
    ),
  )
  expect(indexable).toHaveLength(urls.length)
})

it('tells of an article the change that its page tells', () => {
  const articles = entries.filter(({ url }) => meta(url, 'og:type') === 'article')
  expect(articles.length).toBeGreaterThan(few(20))
  for (const { url, changed } of articles) {
    const told = meta(url, 'article:modified_time') ?? meta(url, 'article:published_time') ?? ''
    expect([url, changed]).toEqual([url, told.length === 7 ? [] : [told]])
  }
})

it('its days are no day of the build', () => {
  const days = entries.flatMap(({ changed }) => changed)
  expect(days.length).toBeGreaterThan(few(30))
  expect(days.filter((day) => !finnishTime.test(day))).toEqual([])
  // Some pages may have been reviewed on the day of the build.
  expect(days.filter((day) => day.startsWith(buildDay())).length).toBeLessThan(days.length / 2)
})

it('its pictures are those of the pages, and there', () => {
  const pictures = entries.flatMap(({ pictures }) => pictures)
  expect(pictures.length).toBeGreaterThan(few(0))
  expect(pictures.filter((picture) => !isThere(picture))).toEqual([])
  for (const { url, pictures } of entries) {
    const page = publicPages.find((one) => absoluteUrl(one.url) === url)
    // Of a picture the page names other sizes, which are called alike but for their width.
    const stems = pictures.map((picture) => picture.slice(site.origin.length).replace(/-\d+\.\w+$/, ''))
    expect([url, stems.filter((stem) => !page?.html.includes(stem))]).toEqual([url, []])
  }
})

it('the sitemap of news holds news of the last two days alone', () => {
  const root = readXml(read('uutissitemap.xml'))
  expect(root.name).toBe(`${ns.sitemap}urlset`)
  const urls = root.children.map((url) => textOf(url, `${ns.sitemap}loc`))
  const since = new Date(Date.parse(`${buildDay()}T00:00:00Z`) - 24 * 3600_000).toISOString().slice(0, 10)
  const recent = content().News.filter(({ date, datePrecision }) => date >= since && !datePrecision)
  expect(urls).toEqual(recent.map(({ url }) => absoluteUrl(url)))
})

it('robots.txt names both sitemaps', () => {
  const named = read('robots.txt').match(/^Sitemap: .*$/gm)
  expect(named).toEqual([`Sitemap: ${site.origin}/sitemap.xml`, `Sitemap: ${site.origin}/uutissitemap.xml`])
})

it('llms.txt links to what is there', () => {
  const links = [...read('llms.txt').matchAll(/\]\(([^)]*)\)/g)].map(([, url = '']) => url)
  expect(links.length).toBeGreaterThan(few(60))
  expect(links.filter((url) => !isThere(url))).toEqual([])
})
