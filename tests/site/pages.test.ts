import { describe, expect, it } from 'vitest'
import { yearsOf } from '@/lib/content/archive'
import { datedTypes } from '@/lib/schema/content-types'
import type { Item } from '@/lib/schema/documents'
import { content } from '@/lib/site/reader'
import { absoluteUrl, site } from '@/lib/site/settings'
import { siteIndex } from '@/lib/site/site-index'
import { typography } from '@/lib/text/typography'
import { few, isOfThisContent } from '../own-content'
import { attribute, byTag, type Element, elements, publicPages, readPages, text } from './output'

const index = siteIndex(content())

it('the HTML files are exactly the pages of the site index', () => {
  expect(publicPages.map(({ url }) => url).sort()).toEqual(index.map(({ url }) => url).sort())
})

it('every kind of page that the site knows is there', () => {
  if (isOfThisContent) expect(new Set(index.map(({ kind }) => kind)).size).toBe(42)
})

const headings = (root: Parameters<typeof elements>[0]) =>
  elements(root).filter(({ tagName }) => /^h[1-6]$/.test(tagName))
const meta = (root: Parameters<typeof elements>[0], name: string) =>
  byTag(root, 'meta')
    .filter((element) => attribute(element, 'name') === name)
    .map((element) => attribute(element, 'content'))

describe.each(publicPages)('$url', ({ url, root, html }) => {
  it('is in Finnish, has one h1 with the title of the index, and skips no heading level', () => {
    expect(attribute(root, 'lang')).toBe('fi')
    const levels = headings(root).map(({ tagName }) => Number(tagName[1]))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1)
    const page = index.find((entry) => entry.url === url)
    if (page?.kind !== 'front') expect(text(byTag(root, 'h1')[0] ?? root)).toBe(typography(page?.title ?? ''))
  })

  it('has one canonical address, its own', () => {
    const canonical = byTag(root, 'link').filter((link) => attribute(link, 'rel') === 'canonical')
    expect(canonical.map((link) => attribute(link, 'href'))).toEqual([absoluteUrl(url)])
  })

  it('breaks words without U+00AD, which screen readers and copies keep', () => {
    expect(html).not.toMatch(/\u00AD|&shy;|&#(173|xad);/i)
  })

  it('lists other pages beside the text, never itself', () => {
    const side = elements(root)
      .filter((one) => attribute(one, 'class') === 'side')
      .flatMap((one) => byTag(one, 'a'))
    expect(side.filter((link) => attribute(link, 'href') === url)).toEqual([])
  })

  it('gives every id once', () => {
    const ids = elements(root).flatMap((element) => attribute(element, 'id') ?? [])
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  it('has no style attribute, no event handler and no picture without alt and size', () => {
    for (const element of elements(root)) {
      expect(element.attrs.filter(({ name }) => name === 'style' || name.startsWith('on'))).toEqual([])
      if (element.tagName === 'img') {
        expect(attribute(element, 'alt')).toBeTruthy()
        expect(attribute(element, 'width')).toMatch(/^\d+$/)
        expect(attribute(element, 'height')).toMatch(/^\d+$/)
      }
    }
  })
})

describe('across the site', () => {
  const repeated = (values: readonly (string | undefined)[]) => values.filter((value, i) => values.indexOf(value) !== i)

  it.each(datedTypes)(
    'the list of $name is narrowed to itself: its numbers are of it, and their links stay in it',
    ({ name, section, words }) => {
      const { root } = publicPages.find(({ url }) => url === section.url) ?? expect.unreachable('no list')
      const filters = elements(root).find((one) => attribute(one, 'id') === 'luettelon_rajaus')
      const counts = byTag(filters ?? root, 'a').flatMap((link) => {
        const [, count, noun] = /\((\d+) (.+)\)$/.exec(text(link)) ?? []
        return count ? [{ count: Number(count), noun, href: attribute(link, 'href') ?? '' }] : []
      })
      const items: readonly Item[] = content()[name]
      if (counts.length === 0) {
        // Nothing to narrow: all there is, of one year, stands on the page.
        const listed = byTag(root, 'a').map((link) => attribute(link, 'href'))
        expect(yearsOf(items).length).toBeLessThan(2)
        expect(items.filter(({ url }) => !listed.includes(url))).toEqual([])
        return
      }
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(items.length)
      for (const { count, noun, href } of counts) {
        expect(href.startsWith(section.url)).toBe(true)
        expect(noun).toBe(count === 1 ? words.one.toLowerCase() : words.partitive)
      }
    },
  )

  it('at its foot a page offers no item twice, not itself, and what its text leads to only where it offers little else', () => {
    const items = new Set(datedTypes.flatMap(({ name }) => content()[name].map(({ url }) => url)))
    const linksIn = (parts: readonly Element[]) =>
      parts
        .flatMap((part) => byTag(part, 'a').map((link) => attribute(link, 'href') ?? ''))
        .filter((href) => items.has(href))
    const offers = publicPages
      .filter(({ url }) => items.has(url))
      .map(({ url, root }) => {
        const withClass = (start: string) =>
          elements(root).filter((one) => (attribute(one, 'class') ?? '').startsWith(start))
        const foot = withClass('band ground no-print')
        const related = foot.flatMap((one) => byTag(one, 'article')).filter((one) => attribute(one, 'class'))
        const told = new Set([url, ...linksIn(withClass('prose'))])
        const all = linksIn(foot)
        return { url, all, again: all.length > 3 ? linksIn(related).filter((href) => told.has(href)) : [] }
      })
    expect(
      offers.filter(({ url, all, again }) => repeated(all).length + again.length > 0 || all.includes(url)),
    ).toEqual([])
    expect(offers.flatMap(({ all }) => all).length).toBeGreaterThan(few(20))
  })

  it('the maps of a list tell its entries apart, or are left out', () => {
    const lists = publicPages.flatMap(({ url, root }) => {
      const entries = elements(root).filter((one) => (attribute(one, 'class') ?? '').startsWith('entries'))
      // The years of one list stand under headings of their own.
      const maps = entries
        .flatMap((one) => byTag(one, 'svg'))
        .filter((svg) => (attribute(svg, 'class') ?? '').startsWith('map-glyph'))
        .map((svg) =>
          byTag(svg, 'use')
            .map((use) => attribute(use, 'href'))
            .join(),
        )
      // Beside others they keep the rows in line.
      const rows = entries.flatMap((one) => byTag(one, 'article')).length
      return maps.length > 1 && maps.length === rows ? [{ url, different: new Set(maps).size }] : []
    })
    expect(lists.filter(({ different }) => different < 2)).toEqual([])
  })

  it('titles are unique', () => {
    expect(repeated(publicPages.map(({ root }) => text(byTag(root, 'title')[0] ?? root)))).toEqual([])
  })

  it('descriptions are there, one a page, and unique', () => {
    const descriptions = publicPages.map(({ root }) => meta(root, 'description'))
    expect(descriptions.filter(({ length }) => length !== 1)).toEqual([])
    expect(repeated(descriptions.map(([description]) => description))).toEqual([])
  })
})

it.each([
  ['that are not there', '404', 'Sivua ei löytynyt'],
  ['that are gone', '410', 'Sivu on poistettu'],
])('the page for addresses %s is in Finnish, offers search and stays out of indexes', (_, name, title) => {
  const [page, ...others] = readPages('out').filter(({ url }) => [`/${name}.html`, `/${name}/`].includes(url))
  if (!page) throw new Error(`No page ${name}`)
  expect(others).toEqual([])
  expect(attribute(page.root, 'lang')).toBe('fi')
  expect(text(byTag(page.root, 'h1')[0] ?? page.root)).toBe(title)
  expect(text(byTag(page.root, 'title')[0] ?? page.root)).toBe(`${title} – ${site.name}`)
  expect(byTag(page.root, 'main').flatMap((main) => byTag(main, 'form'))).toHaveLength(1)
  expect(meta(page.root, 'robots').map((robots) => robots?.split(/, */)[0])).toEqual(['noindex'])
})

it('a word that may break stays together: no row holds its pieces', () => {
  const cut = publicPages.flatMap(({ url, root }) =>
    elements(root)
      .filter((element) => /(^|[\s:])(inline-)?(flex|grid)(\s|$)/.test(attribute(element, 'class') ?? ''))
      .filter(({ childNodes }) => childNodes.some(({ nodeName }) => nodeName === 'i'))
      .map((element) => `${url} ${text(element)}`),
  )
  expect(cut).toEqual([])
})
