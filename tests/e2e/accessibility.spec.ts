import { expect, test } from '@playwright/test'
import { few, isOfThisContent, whyLeftOut } from '../own-content'
import { expectAccessible } from './axe'
import { samplePages, typicalKinds, typicalOnly } from './pages'
import { expectSound, expectWhole } from './whole-page'

/** WCAG 2.2 A and AA and axe's best practices, on every kind of page: opened once, since opening costs more than most questions. */

for (const { kind, url } of samplePages()) {
  test(
    `${kind}: by the keyboard, by axe, at every width and zoom, in every colour`,
    typicalOnly(kind),
    async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 640 })
      await page.goto(url)
      // What the script brings to light comes with it.
      await expect(page.locator('search-page:not(:defined)')).toHaveCount(0)
      await expectWhole(page)
    },
  )
}

test('the other kinds: axe finds nothing on a phone, links are clear and targets large enough', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  const others = samplePages().filter(({ kind }) => !typicalKinds.includes(kind))
  expect(others.length).toBeGreaterThan(few(10))
  for (const { kind, url } of others)
    await test.step(kind, async () => {
      await page.goto(url)
      await expectSound(page, kind)
    })
})

test('an open menu has no violation', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto('/')
  await page.getByText('Valikko').click()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page, colorScheme)
  }
})

test('in forced colours the map keeps its outlines and names', async ({ page }) => {
  test.skip(!isOfThisContent, whyLeftOut)
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/')
  const colours = await page
    .locator('.tile-map a')
    .first()
    .evaluate((area) => {
      const style = (selector: string, property: 'fill' | 'stroke') => {
        const element = area.querySelector(selector)
        return element ? getComputedStyle(element)[property] : ''
      }
      return { fill: style('.tiles', 'fill'), outline: style('.area-outline', 'stroke'), name: style('text', 'fill') }
    })
  expect(colours.outline).not.toBe(colours.fill)
  expect(colours.name).not.toBe(colours.fill)
})
