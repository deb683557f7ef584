import { expect, type Page, test } from '@playwright/test'
import type { Served } from '@/lib/commands/serve'
import { elsewhere } from '@/tests/tools/trial-sites'
import { expectAccessible } from './axe'
import { serveTrial } from './trial-site'
import { watch } from './watch'

/** Audio and film in the trial region, whose pages stand under a path, as a reader plays them. */

let served: Served
test.beforeAll(async () => {
  served = await serveTrial(elsewhere.folder)
})
test.afterAll(() => served?.close())

const visit = async (page: Page, path: string): Promise<readonly string[]> => {
  const trouble = await watch(page, new URL(served.url).origin)
  await page.goto(`${served.url}${path}`)
  return trouble
}

/** The element that plays, as it is now. */
const playing = (page: Page, name: 'audio' | 'video') =>
  page.locator(name).evaluate((media) => {
    if (!(media instanceof HTMLMediaElement)) throw new Error(`No ${media.tagName} to play`)
    return {
      paused: media.paused,
      seconds: Math.floor(media.duration),
      moved: media.currentTime > 0,
      shown: [...media.textTracks].map(({ mode, language }) => `${language} ${mode}`),
      fullscreen: document.fullscreenEnabled,
    }
  })

/** Whether the focus is on the player, or on a button inside it. */
const isOn = (page: Page, name: 'audio' | 'video') =>
  page.locator(name).evaluate((media) => media === document.activeElement)

/** Presses Tab until it has come to the player. */
const tabTo = async (page: Page, name: 'audio' | 'video') => {
  for (let stops = 0; stops < 60 && !(await isOn(page, name)); stops++) await page.keyboard.press('Tab')
  expect(await isOn(page, name)).toBe(true)
}

test('an episode is loaded only when it is played, by the keyboard', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => void asked.push(request.url()))
  const trouble = await visit(page, '/popcast/mita-etavastaanotto-on/')
  await page.waitForLoadState('networkidle')
  expect(asked.filter((url) => url.includes('/media/koe/'))).toEqual([])
  await tabTo(page, 'audio')
  await page.keyboard.press('Space')
  await expect.poll(() => playing(page, 'audio')).toMatchObject({ paused: false, moved: true, seconds: 10 })
  await page.keyboard.press('Space')
  await expect.poll(() => playing(page, 'audio')).toMatchObject({ paused: true })
  // Its own buttons hold nobody.
  for (let stops = 0; stops < 10 && (await isOn(page, 'audio')); stops++) await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText(/^Lataa ääni/)
  expect(trouble).toEqual([])
})

test('what is said can be read, and each time leads to its place', async ({ page }) => {
  const trouble = await visit(page, '/popcast/mita-etavastaanotto-on/')
  await expect(page.getByRole('heading', { name: 'Tekstivastine' })).toBeVisible()
  await expect(page.getByText('Malli Mallinen:')).toBeVisible()
  const time = page.getByRole('link', { name: '0:06', exact: true })
  await expect(time).toHaveAttribute('href', `${elsewhere.base}/media/koe/jakso.mp3#t=6`)
  await expectAccessible(page)
  expect(trouble).toEqual([])
})

test('a film has its picture, captions and whole screen', async ({ page }) => {
  const trouble = await visit(page, '/blogi/mita-opimme-etavastaanotosta/')
  await tabTo(page, 'video')
  await page.keyboard.press('Space')
  await expect
    .poll(() => playing(page, 'video'))
    .toMatchObject({ paused: false, moved: true, shown: ['fi showing'], fullscreen: true })
  await expect
    .poll(() => page.locator('video').evaluate((film: HTMLVideoElement) => film.textTracks[0]?.cues?.length))
    .toBe(1)
  await expectAccessible(page)
  expect(trouble).toEqual([])
})

for (const path of ['/popcast/', '/popcast/mita-etavastaanotto-on/', '/blogi/mita-opimme-etavastaanotosta/'])
  test(`${path} fits a narrow screen, without scripts`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${served.url}${path}`)
    const main = await page.locator('main').boundingBox()
    expect(main?.width).toBeLessThanOrEqual(320)
    for (const player of await page.locator('audio, video').all())
      expect((await player.boundingBox())?.width).toBeLessThanOrEqual(320)
    await context.close()
  })
