import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { iconElement, speculationRules } from '@/lib/build/page-head'
import { previewNumber } from '@/lib/schema/urls'

test('speculation rules are about pages of this site, and allowed by the hash of their text', () => {
  const { element, hash } = speculationRules('/sub/path')
  const [, text = ''] = element.match(/^<script type="speculationrules">(.*)<\/script>$/) ?? []
  const [rule] = JSON.parse(text).prerender
  expect(rule.eagerness).toBe('moderate')
  expect(rule.where.and).toEqual([
    { href_matches: '/sub/path/*' },
    { not: { href_matches: ['/sub/path/*.*', '/sub/path/admin/*', '/sub/path/haku/*'] } },
  ])
  expect(hash).toBe(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
})

test('the icon’s data address holds no sign that an address may not (RFC 3986, 2), and is the same picture', () => {
  const [, address = ''] = iconElement(readFileSync('public/icon.svg', 'utf8')).match(/href="([^"]*)"/) ?? []
  expect(address).toMatch(/^data:image\/svg\+xml,(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-F]{2})+$/)
  expect(decodeURIComponent(address)).toContain("viewBox='0,0,32,32'")
})

test('a pull request’s site has none, since the site’s policy knows the hash of its own alone', () => {
  for (const [basePath, number] of [
    ['/esikatselu/12', 12],
    ['/sub/esikatselu/7', 7],
  ] as const) {
    expect(previewNumber(basePath)).toBe(number)
    expect(speculationRules(basePath).element).toBe('')
  }
  for (const basePath of [
    '',
    '/esikatselu',
    '/esikatselu/0',
    '/esikatselu/012',
    '/esikatselu/1x',
    '/muuesikatselu/1',
    '/esikatselu/1/a',
  ])
    expect([basePath, previewNumber(basePath)]).toEqual([basePath, undefined])
})
