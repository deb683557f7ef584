import { expect, test } from 'vitest'
import { checkSite } from '@/lib/site/check-site'
import { copyGood, put } from './helpers'

test('the way to take part and what happens to the answers are needed through the day of closing, and not after', async () => {
  const site = copyGood()
  const summary = 'Kokeilu. Tiivistelmä, joka on juuri niin pitkä kuin tiivistelmän pitää olla.'
  const front = `title: Kokeilu\nsummary: ${summary}\ndate: 2026-11-01\nkind: idea\ncloses: 2026-11-22T12:00\n`
  put(site, 'content/osallistu/2026-11-01-kokeilu.md', `---\n${front}---\n\nTeksti.\n`)
  const fieldsOn = async (today: string) => (await checkSite({ ...site, today })).problems.map(({ field }) => field)
  expect(await fieldsOn('2026-11-22')).toEqual(['how', 'data'])
  expect(await fieldsOn('2026-11-23')).toEqual([])
})
