import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { iconElement, speculationRules } from '@/lib/build/page-head'

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
