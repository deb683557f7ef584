import { expect, test } from 'vitest'
import { formatProblem } from '@/lib/content/source/problem'
import { checkSite } from '@/lib/site/check-site'

test('the content of the site passes its own checks', { timeout: 60_000 }, async () => {
  const { documents, problems } = await checkSite({ contentDir: 'content', publicDir: 'public' })
  expect(problems.map(formatProblem)).toEqual([])
  expect(documents.length).toBeGreaterThan(0)
})
