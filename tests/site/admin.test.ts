import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { content } from '@/lib/site/reader'
import { siteIndex } from '@/lib/site/site-index'
import { filesIn, publicPages } from './output'

/** The editing forms lie beside the site, where nobody who reads it is led. */

const forms = /^\/admin\//

test('the forms are in the site, for those who know their address', () => {
  const page = readFileSync('out/admin/index.html', 'utf8')
  expect(page).toContain('<meta name="robots" content="noindex, nofollow">')
  expect(page).not.toMatch(/<script(?![^>]* src="\.\/main\.js")/)
})

test('neither the list of pages, a sitemap nor the index of search names them, and no page links to them', () => {
  expect(siteIndex(content()).filter(({ url }) => forms.test(url))).toEqual([])
  const lists = filesIn('out').filter((file) => /^(sitemap.*\.xml|robots\.txt|hakemisto\/.+)$/.test(file))
  expect(lists.some((file) => file.startsWith('hakemisto/'))).toBe(true)
  const naming = lists.filter((file) => readFileSync(join('out', file), 'latin1').includes('/admin/'))
  expect(naming).toEqual([])
  expect(publicPages.filter(({ html }) => html.includes('href="/admin/')).map(({ url }) => url)).toEqual([])
})
