import { expect, test } from 'vitest'
import { checkContent } from '@/lib/content/check/check'
import { formatProblem } from '@/lib/content/source/problem'

test('the content of the site passes its own checks', { timeout: 60_000 }, async () => {
  const { documents, problems } = await checkContent({ contentDir: 'content', publicDir: 'public' })
  expect(problems.map(formatProblem)).toEqual([])
  expect(documents.length).toBeGreaterThan(0)
})
