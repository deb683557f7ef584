import { expect, type Page } from '@playwright/test'
import { type FocusStop, focusStop } from './reading-checks'

/** What a page offers to the keyboard, in document order, leaving out what is not shown. */
const focusable = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]')]
    const shown = all.filter((element) => element.checkVisibility({ visibilityProperty: true }))
    for (const [i, element] of shown.entries()) element.setAttribute('data-order', String(i))
    return shown.length
  })

/** From the top of the page Tab reaches everything, in order, each time with the focus in sight. */
export const expectTabReachesAll = async (page: Page): Promise<void> => {
  const count = await focusable(page)
  expect(count).toBeGreaterThan(5)
  const stops: (FocusStop | undefined)[] = []
  for (let i = 0; i < count; i++) {
    await page.keyboard.press('Tab')
    stops.push(await page.evaluate(focusStop))
  }
  expect(stops.map((stop) => stop?.order)).toEqual(Array.from({ length: count }, (_, i) => i))
  expect(stops.filter((stop) => !stop?.marked || stop.covered)).toEqual([])
}
