import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { speculationRules } from '@/lib/build/page-head'

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
