import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { blocks } from '@/lib/content/markdown/blocks'
import { withGuideTables } from '@/lib/editors/report/guide'
import { contentTypes } from '@/lib/schema/content-types'
import { singletonTypes } from '@/lib/schema/settings'

const guide = readFileSync('content/README.md', 'utf8')

test('the editors’ guide is up to date: npm run content -- ohje', () => expect(withGuideTables(guide)).toBe(guide))

test('it names every field of every type, of the settings and of the word lists, every block and every choice', () => {
  for (const { words, fields } of [...contentTypes, ...singletonTypes]) {
    const [part = ''] = guide.split(new RegExp(`\n###? ${words.one}\n`))[1]?.split(/\n###? /) ?? []
    for (const { name, choices = [] } of fields) {
      expect(part).toContain(`\`${name}\``)
      for (const { value } of choices) expect(part).toContain(`\`${value}\``)
    }
  }
  for (const { name } of blocks) expect(guide).toContain(`::${name}`)
})

test('a table that was edited by hand comes back, and the text around it stays', () => {
  const spoilt = guide.replace(/\| `title` \|.*\n/, '')
  expect(spoilt).not.toBe(guide)
  expect(withGuideTables(spoilt)).toBe(guide)
})

test('a guide without its marks is refused', () => expect(() => withGuideTables('# Ohje')).toThrow('puuttuvat merkit'))
