import { describe, expect, it } from 'vitest'
import { t } from '@/lib/text/fi'
import { sparseSite } from '@/tests/tools/trial-sites'
import { attribute, byTag, elements, emptyElements, notIndexed, ownAddresses, readPages, text } from './output'

/** A site of topics and areas without news, posts or anything else that is about them. */

const all = readPages(sparseSite)
const pages = all.filter(({ url }) => !notIndexed.includes(url))

it('has a page of each topic and area, and says there that nothing is about it', () => {
  const own = pages.filter(({ url }) => /^\/(aiheet|alueet)\/[^/]+\/$/.test(url))
  expect(own.length).toBeGreaterThan(3)
  for (const { url, root } of own.filter(({ url }) => url.startsWith('/aiheet/')))
    expect([url, byTag(root, 'main').map(text).join('')]).toEqual([url, expect.stringContaining(t.list.empty)])
})

it('names in the menu only sections that hold something', () => {
  for (const { url, root } of pages) {
    const menus = elements(root).filter((one) => attribute(one, 'class') === 'main-nav')
    const hrefs = menus.flatMap((menu) => byTag(menu, 'a').map((link) => attribute(link, 'href')))
    expect([url, hrefs]).toEqual([url, expect.arrayContaining(['/alueet/', '/aiheet/'])])
    const inVain = hrefs.filter((href) => /^\/(?:ajankohtaista|blogi|hankkeet)\/$/.test(href ?? ''))
    expect([url, inVain]).toEqual([url, []])
  }
})

describe.each(all)('$url', (page) => {
  it('leads only to what is there, and leaves nothing empty', () => {
    expect(ownAddresses(sparseSite, 'https://koesivusto.example.fi', page).dead).toEqual([])
    expect(emptyElements([page])).toEqual([])
  })
})
