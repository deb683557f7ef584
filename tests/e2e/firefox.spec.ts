import { expect, test } from '@playwright/test'
import type { Browser, Page } from 'puppeteer-core'
import { findFirefox, launchFirefox, withoutFirefox } from '../tools/browsers/puppeteer'
import { samplePages, typicalOnly } from './pages'
import { compoundBreaks, focusStop, missingHyphens } from './reading-checks'
import { walkThrough } from './reading-walk'

/** The same walk and the same reading in Firefox, which lays out and names by itself: one load for each kind of page. */

const path = findFirefox()
test.skip(path === undefined, withoutFirefox)
// One browser, in one worker.
test.describe.configure({ mode: 'default' })

let browser: Browser | undefined
test.beforeAll(async () => {
  browser = path === undefined ? undefined : await launchFirefox(path)
})
test.afterAll(async () => browser?.close())

const open = async (url: string, baseURL: string | undefined): Promise<Page> => {
  if (!browser) throw new Error('No Firefox')
  const page = await browser.newPage()
  await page.setViewport({ width: 320, height: 640 })
  await page.goto(`${baseURL}${url}`)
  return page
}

for (const { kind, url } of samplePages()) {
  test(
    `${kind}: reads whole and without hyphens, and nothing lies over the focus`,
    typicalOnly(kind),
    async ({ baseURL }) => {
      const page = await open(url, baseURL)
      await walkThrough({
        ask: (asked) => page.evaluate(asked),
        tab: () => page.keyboard.press('Tab'),
        missingHyphens: async () => missingHyphens(await page.evaluate(compoundBreaks)),
        hasHeading: async (name) =>
          (await page.$(`::-p-aria([name="${name.replaceAll('"', '\\"')}"][role="heading"])`)) !== null,
        widen: () => page.setViewport({ width: 1280, height: 800 }),
      })
      await page.close()
    },
  )
}

test('the menu goes when the focus leaves it, and by Escape', async ({ baseURL }) => {
  const page = await open('/ajankohtaista/', baseURL)
  const isOpen = () => page.$eval('#sivuston_valikko', (menu) => menu.checkVisibility())
  await page.click('[popovertarget]')
  expect(await isOpen()).toBe(true)
  const inMenu = (await page.$$('#sivuston_valikko :is(a, input, button)')).length
  for (let stop = 0; stop < inMenu + 3; stop++) {
    await page.keyboard.press('Tab')
    expect((await page.evaluate(focusStop))?.covered).not.toBe(true)
    expect(await isOpen()).toBe(stop < inMenu)
  }
  await page.reload()
  await page.click('[popovertarget]')
  await page.keyboard.press('Escape')
  expect(await isOpen()).toBe(false)
  await page.close()
})
