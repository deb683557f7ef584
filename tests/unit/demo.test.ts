import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { checkSite } from '@/lib/site/check-site'
import { setSettings } from '@/lib/site/settings'
import { dayAfter } from '@/lib/text/times'
import { shifted, writeDemoContent } from '@/tests/tools/demo'
import { copyTrialMedia } from '@/tests/tools/trial-media'
import { trialDay } from '@/tests/tools/trial-sites'
import { testSettings } from '../settings'

it.each([
  ["date: '2021-06-15'", "date: '2026-11-29'"],
  ['closes: 2021-06-30T14:30', 'closes: 2026-12-14T14:30'],
  ['ajankohtaista/2021-06-14-kuljetukset-alkavat.md', 'ajankohtaista/2026-11-28-kuljetukset-alkavat.md'],
  ['2021-02-31 ja 2021-06 ja 08-2021-06-15-1', '2021-02-31 ja 2021-06 ja 08-2021-06-15-1'],
])('moves the days of %s', (text, later) => {
  expect(shifted(text, 1993)).toBe(later)
})

// Around a turn of clocks, the turn of a year, a leap day, and what is no whole number of weeks away.
it.each([0, 1993, 2028, 2114, 2500, 4000])('what is shown %i days later passes the checks of content', async (days) => {
  const dir = mkdtempSync(join(tmpdir(), 'demo-'))
  onTestFinished(() => {
    rmSync(dir, { recursive: true })
    setSettings(testSettings)
  })
  const [contentDir, publicDir] = [join(dir, 'content'), join(dir, 'public')]
  cpSync('public/media', join(publicDir, 'media'), { recursive: true })
  copyTrialMedia(dir)
  writeDemoContent(contentDir, days)
  const today = dayAfter(trialDay, days)
  const { problems, documents } = await checkSite({ contentDir, publicDir, today })
  expect(problems).toEqual([])
  expect(documents.length).toBeGreaterThan(60)
})
