import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { editUrl } from '@/lib/site/settings'

it('a page is edited where its source lies, on the published branch unless told', () => {
  expect(editUrl('sivut/osallistu.md')).toMatch(
    /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/edit\/main\/content\/sivut\/osallistu\.md$/,
  )
  expect(editUrl('sivut/osallistu.md', 'cms/x')).toContain('/edit/cms/x/content/')
  expect(existsSync('content/sivut/osallistu.md')).toBe(true)
})
