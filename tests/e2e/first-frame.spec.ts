import { expect, type Page, test } from '@playwright/test'
import { holdBack, samplePages, wholePage } from './pages'

/** What is shown a moment after the first frame (`lib/build/later-style.ts`) moves nothing, and never stays away. */

const sizes = [
  { width: 320, height: 640 },
  { width: 412, height: 823 },
  { width: 1280, height: 900 },
  { width: 1920, height: 1400 },
]

/** Sum of the layout shifts since the page was opened (Layout Instability, 2.1). */
const shifted = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'))
        }).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => setTimeout(() => resolve(sum), 100))
      }),
  )

/** A busy browser may paint a page it has read by half: the menu's word arrives, and its button grows. */
const halfRead = 0.02

const isShown = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate((element) => element.checkVisibility())

for (const { kind, url } of samplePages()) {
  test(`${kind}: nothing moves while the page comes`, async ({ page }) => {
    for (const size of sizes) {
      await page.setViewportSize(size)
      await page.goto(url)
      await wholePage(page)
      expect(await shifted(page), `${size.width} px`).toBeLessThan(halfRead)
      expect(await isShown(page, 'footer a >> nth=0')).toBe(true)
    }
  })
}

test('a browser is not asked to lay out text before the sheet has come', async ({ page }) => {
  const send = await holdBack(page, '**/*.css')
  await page.goto('/', { waitUntil: 'commit' })
  await expect(page.locator('h1')).toHaveCount(1)
  expect(await isShown(page, 'h1')).toBe(false)
  send()
  await expect.poll(() => isShown(page, 'h1')).toBe(true)
})

test('a page whose sheet does not come shows everything', async ({ page }) => {
  await page.route('**/*.css', (route) => route.abort())
  await page.goto('/')
  for (const part of ['header > div > a', 'h1', 'footer a >> nth=0'])
    await expect.poll(() => isShown(page, part), part).toBe(true)
})

test('a page that is loaded again opens where the reader left it', async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 823 })
  for (const url of ['/alueet/pohjois-pohjanmaa/', '/ajankohtaista/valmistelutoimielin-rekrytoi/']) {
    await page.goto(url)
    await wholePage(page)
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2))
    const left = await page.evaluate(() => scrollY)
    expect(left).toBeGreaterThan(500)
    await page.reload()
    await wholePage(page)
    expect(await page.evaluate(() => scrollY)).toBe(left)
  }
})
