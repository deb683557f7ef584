import { expect, test } from '@playwright/test'
import { isOfThisContent, whyLeftOut } from '../own-content'
import { samplePages, typicalKinds, typicalOnly } from './pages'
import { focusStop } from './reading-checks'
import { expectTabReachesAll } from './walk'

test('the kinds that stand for the rest are there', () => {
  test.skip(!isOfThisContent, whyLeftOut)
  expect(samplePages().map(({ kind }) => kind)).toEqual(expect.arrayContaining([...typicalKinds]))
})

test.describe('on a phone that runs no scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
  for (const { kind, url } of samplePages()) {
    test(`${kind}: Tab reaches everything, in order, with focus in sight`, typicalOnly(kind), async ({ page }) => {
      await page.goto(url)
      await expectTabReachesAll(page)
    })
  }
})

test('the skip link comes first and moves to the content', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Siirry sisältöön' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test.describe('the menu on a phone without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })

  test('opens and closes from the keyboard, and Escape gives the focus back', async ({ page }) => {
    await page.goto('/ajankohtaista/')
    const button = page.getByRole('button', { name: 'Valikko' })
    const menu = page.getByRole('navigation', { name: 'Päävalikko' })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(menu).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(menu).toBeHidden()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(menu.getByRole('link').first()).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(menu).toBeHidden()
    await expect(button).toBeFocused()
  })

  test('never lies over what has the focus, and is gone when the focus leaves it', async ({ page }) => {
    await page.goto('/ajankohtaista/')
    const menu = page.getByRole('navigation', { name: 'Päävalikko' })
    await page.getByRole('button', { name: 'Valikko' }).click()
    await expect(menu).toBeVisible()
    const inMenu = await menu.locator('..').locator('a, input, button').count()
    for (let stop = 0; stop < inMenu; stop++) {
      await page.keyboard.press('Tab')
      expect((await page.evaluate(focusStop))?.covered).toBe(false)
      await expect(menu).toBeVisible()
    }
    for (let stop = 0; stop < 3; stop++) {
      await page.keyboard.press('Tab')
      expect((await page.evaluate(focusStop))?.covered).toBe(false)
      await expect(menu).toBeHidden()
    }
  })

  test('stands below the header, however many lines that has, and a tap beside it closes it', async ({ page }) => {
    await page.goto('/ajankohtaista/')
    const button = page.getByRole('button', { name: 'Valikko' })
    const menu = page.getByRole('navigation', { name: 'Päävalikko' })
    await button.click()
    const [header, panel] = [await button.boundingBox(), await menu.boundingBox()]
    expect(panel?.y ?? 0).toBeGreaterThan((header?.y ?? 0) + (header?.height ?? 0))
    await page.mouse.click(200, 3)
    await expect(menu).toBeHidden()
  })
})
