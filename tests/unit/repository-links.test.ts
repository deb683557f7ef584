import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { editUrl } from '@/lib/site/settings'

it('a file is edited where it lies, on the branch of the change', () => {
  expect(editUrl('content/sivut/osallistu.md', 'cms/x')).toMatch(
    /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/edit\/cms\/x\/content\/sivut\/osallistu\.md$/,
  )
  expect(existsSync('content/sivut/osallistu.md')).toBe(true)
})
