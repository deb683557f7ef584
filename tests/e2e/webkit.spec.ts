import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { hasWebkit, launchWebkit, type Webkit, withoutWebkit } from '../tools/browsers/webkit'
import { samplePages, typicalOnly } from './pages'
import { compoundBreaks, focusStop } from './reading-checks'
import { walkThrough } from './reading-walk'

/** The same walk in WebKit, the browser of every iPhone: one load for each kind of page. */

test.skip(!hasWebkit(), withoutWebkit)
// One browser, in one worker.
test.describe.configure({ mode: 'default' })

/** Codes of keys: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const tab = '\uE004'
const escapeKey = '\uE00C'

let browser: Webkit | undefined
test.beforeAll(async () => {
  browser = hasWebkit() ? await launchWebkit() : undefined
})
test.afterAll(async () => browser?.close())

const open = async (url: string): Promise<Webkit> => {
  if (!browser) throw new Error('No WebKit')
  await browser.open(url, 320, 640)
  return browser
}

/** WebKit gives the hyphen no box: it is looked for in the picture, of what stands in the window. */
const missingHyphens = async (page: Webkit): Promise<readonly string[]> => {
  const breaks = await page.evaluate(compoundBreaks)
  const { data, info } = await sharp(await page.screenshot())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const inWindow = breaks.filter(({ bottom }) => bottom < info.height)
  const isBlank = ({ right, top, bottom }: (typeof breaks)[number]): boolean => {
    const shades: number[] = []
    for (let y = Math.ceil(top); y < bottom; y++)
      for (let x = Math.ceil(right); x < right + 4; x++) shades.push(data[y * info.width + x] ?? 0)
    return Math.max(...shades) - Math.min(...shades) < 60
  }
  return inWindow.filter(isBlank).map(({ words }) => words)
}

for (const { kind, url } of samplePages()) {
  test(
    `${kind}: reads whole and without hyphens, and nothing lies over the focus`,
    typicalOnly(kind),
    async ({ baseURL }) => {
      const page = await open(`${baseURL}${url}`)
      await walkThrough({
        ask: page.evaluate,
        tab: () => page.press(tab),
        missingHyphens: () => missingHyphens(page),
        hasHeading: async (name) => {
          const told = await page.accessible('h1')
          return told.role === 'heading' && told.name === name
        },
        widen: () => page.open(`${baseURL}${url}`, 1280, 800),
      })
    },
  )
}

test('the menu goes when the focus leaves it, and by Escape', async ({ baseURL }) => {
  const page = await open(`${baseURL}/ajankohtaista/`)
  const openMenu = () =>
    page.evaluate(() => {
      const button = document.querySelector<HTMLElement>('[popovertarget]')
      button?.focus()
      button?.click()
    })
  const isOpen = () => page.evaluate(() => document.querySelector('#sivuston_valikko')?.checkVisibility())
  await openMenu()
  expect(await isOpen()).toBe(true)
  const inMenu = await page.evaluate(() => document.querySelectorAll('#sivuston_valikko :is(a, input, button)').length)
  for (let stop = 0; stop < inMenu + 3; stop++) {
    await page.press(tab)
    expect((await page.evaluate(focusStop))?.covered).not.toBe(true)
  }
  expect(await isOpen()).toBe(false)
  await page.open(`${baseURL}/ajankohtaista/`, 320, 640)
  await openMenu()
  await page.press(escapeKey)
  expect(await isOpen()).toBe(false)
})
