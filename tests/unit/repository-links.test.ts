import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { typeNamed } from '@/lib/schema/content-types'
import { editUrl, newFileUrl, reportUrl } from '@/lib/site/repository-links'

it('a page is edited where its source lies, on the published branch unless told', () => {
  expect(editUrl('sivut/osallistu.md')).toMatch(
    /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/edit\/main\/content\/sivut\/osallistu\.md$/,
  )
  expect(editUrl('sivut/osallistu.md', 'cms/x')).toContain('/edit/cms/x/content/')
  expect(existsSync('content/sivut/osallistu.md')).toBe(true)
})

it.each(['News', 'Post'] as const)('a new %s begins from the template, and is short enough for any server', (type) => {
  const { pathname, searchParams, href } = new URL(newFileUrl(type))
  expect(pathname).toMatch(new RegExp(`/new/main/content/${typeNamed(type).folder}$`))
  expect(searchParams.get('filename')).toBe('VVVV-KK-PP-otsikko.md')
  expect(searchParams.get('value')).toMatch(/^---\ntitle:\ndate: VVVV-KK-PP\nsummary:\n/)
  expect(href.length).toBeLessThan(2000)
})

it('the page that is wrong goes with the report', () => {
  expect(new URL(reportUrl('/ajankohtaista/x/')).searchParams.get('sivu')).toBe('https://popsote.fi/ajankohtaista/x/')
  expect(new URL(reportUrl()).searchParams.has('sivu')).toBe(false)
})
