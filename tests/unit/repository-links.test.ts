import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { editUrl } from '@/lib/site/settings'

it('a file is edited where it lies, on the branch of the change', () => {
  expect(editUrl('content/asetukset.yml', 'cms/x')).toMatch(
    /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/edit\/cms\/x\/content\/asetukset\.yml$/,
  )
  expect(existsSync('content/asetukset.yml')).toBe(true)
})
