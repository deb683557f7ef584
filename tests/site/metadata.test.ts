import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { absoluteUrl, site } from '@/lib/site/settings'
import { attribute, byTag, elements, type HtmlPage, languageOf, notIndexed, readPages, text, unsought } from './output'
import { askSiteIn } from './site-of'

/** The named values of a page's head, each with all its contents. */
const metas = ({ root }: HtmlPage): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const meta of byTag(root, 'meta')) {
    const name = attribute(meta, 'property') ?? attribute(meta, 'name')
    if (name) found.set(name, [...(found.get(name) ?? []), attribute(meta, 'content') ?? ''])
  }
  return found
}

const always = [
  ...['viewport', 'color-scheme', 'description', 'twitter:card'],
  ...['og:type', 'og:locale', 'og:site_name', 'og:url', 'og:title', 'og:description'],
  ...['og:image', 'og:image:width', 'og:image:height', 'og:image:alt'],
]
const locales = new Map([
  ['fi', 'fi_FI'],
  ['sv', 'sv_FI'],
  ['en', 'en_GB'],
])
const ofArticles = ['robots', 'article:published_time', 'article:modified_time']

describe.each(['out', '.test/gate'])('the heads of pages in %s', (folder) => {
  askSiteIn(folder)
  const pages = readPages(folder)
  const indexed = pages.filter(({ url }) => !unsought.includes(url))

  it('hold each name once, all that every page needs, and nothing else', () => {
    for (const page of indexed) {
      const names = [...metas(page)]
      expect([page.url, ...names.filter(([, contents]) => contents.length !== 1 || contents[0] === '')]).toEqual([
        page.url,
      ])
      const keys = names.map(([name]) => name)
      expect([page.url, ...always.filter((name) => !keys.includes(name))]).toEqual([page.url])
      const isArticle = keys.includes('article:published_time')
      const wanted = isArticle ? [...always, ...ofArticles] : always
      expect([page.url, ...keys.filter((name) => !wanted.includes(name))]).toEqual([page.url])
      expect([page.url, keys.includes('robots')]).toEqual([page.url, isArticle])
    }
  })

  it('say the same to services as to search engines', () => {
    for (const page of indexed) {
      const [meta, url] = [metas(page), absoluteUrl(page.url)]
      const one = (name: string) => meta.get(name)?.[0] ?? ''
      const title = text(byTag(page.root, 'title')[0] ?? page.root)
      expect([one('og:url'), one('og:description')]).toEqual([url, one('description')])
      expect([page.url, title.startsWith(one('og:title'))]).toEqual([page.url, true])
      expect([one('og:locale'), one('og:site_name'), one('twitter:card')]).toEqual([
        locales.get(languageOf(page) ?? ''),
        site.name,
        'summary_large_image',
      ])
    }
  })

  it('name a picture that is there, a site’s or the page’s own', () => {
    const images = indexed.map((page) => metas(page).get('og:image')?.[0] ?? '')
    expect(images.filter((image) => !image.startsWith(absoluteUrl('/og/')))).toEqual([])
    const missing = images.filter((image) => !existsSync(join(folder, image.slice(absoluteUrl('').length))))
    expect([...new Set(missing)]).toEqual([])
    const own = images.filter((image) => image !== absoluteUrl('/og/sivusto.png'))
    expect(own.length).toBeGreaterThan(5)
    expect(new Set(own).size).toBe(own.length)
  })

  it('of pages that nobody should come to say nothing but that', () => {
    const others = pages.filter(({ url }) => notIndexed.includes(url))
    expect(others).toHaveLength(notIndexed.length)
    for (const page of others) {
      expect([...metas(page).keys()].filter((name) => /^(og|article|twitter):/.test(name))).toEqual([])
      const links = elements(page.root).filter(({ tagName }) => tagName === 'link')
      expect(links.filter((link) => attribute(link, 'rel') === 'canonical')).toEqual([])
      expect(byTag(page.root, 'script').map((script) => attribute(script, 'type'))).toEqual(['speculationrules'])
    }
  })
})
