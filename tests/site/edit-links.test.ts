import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { documentAt } from '@/lib/content/queries'
import { datedTypes } from '@/lib/schema/content-types'
import { content } from '@/lib/site/reader'
import { editUrl, newFileUrl, reportUrl } from '@/lib/site/repository-links'
import { t } from '@/lib/text/fi'
import { attribute, byTag, publicPages, text } from './output'

/** Links out to the git host by their text, on each page. */
const pages = publicPages.map(({ url, root }) => ({
  url,
  links: new Map(byTag(root, 'a').map((link) => [text(link), attribute(link, 'href')])),
}))

it('every page with a source leads to that source, and no other page to any', () => {
  const documents = pages.filter(({ url }) => documentAt(content(), url))
  expect(documents.length).toBeGreaterThan(50)
  for (const { url, links } of pages) {
    const document = documentAt(content(), url)
    expect([url, links.get(t.edit.page)]).toEqual([url, document && editUrl(document.id)])
    if (document) expect(existsSync(`content/${document.id}`)).toBe(true)
  }
})

it('the lists lead to a new item of their own kind', () => {
  const adding = pages.flatMap(({ url, links }) =>
    datedTypes.flatMap(({ words }) => {
      const href = links.get(t.edit.add(words.one))
      return href ? [[url, href]] : []
    }),
  )
  expect(adding).toEqual([
    ['/ajankohtaista/', newFileUrl('News')],
    ['/blogi/', newFileUrl('Post')],
  ])
})

it('every page lets its errors be told, by its own address', () => {
  for (const { url, links } of pages) expect([url, links.get(t.footer.report)]).toEqual([url, reportUrl(url)])
})
