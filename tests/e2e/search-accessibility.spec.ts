import { expect, test } from '@playwright/test'
import { expectAccessible } from './search/axe'
import { fakeSearch, fakeSuggestions } from './search/fake-search'

/** WCAG 2.2 A and AA and axe's best practices in every state of the search page and the field in the header. */

const widths = [320, 768, 1280]
const states = {
  results: '/haku/?q=hoitotakuu',
  'many results': '/haku/?q=sote',
  'choices made': '/haku/?q=sote&tyyppi=uutinen&tyyppi=hanke&aihe=sote-keskus&jarjestys=uusin',
  'near misses': '/haku/?q=hoitokoti',
  'a word read as another': '/haku/?q=hoitotakku',
  nothing: '/haku/?q=xyzzyqwx',
  'nothing with the choices made': '/haku/?q=koillismaa&vuosi=2023',
  'a long word': `/haku/?q=${'a'.repeat(300)}`,
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, url] of Object.entries(states)) {
    test(`${name}: axe finds nothing at any width, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await fakeSearch(page)
      await page.goto(url)
      await expect(page.locator('[data-part="outcome"]')).toHaveText(/”/)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 })
        const summary = page.locator('[data-part="filters"] > summary')
        if (await summary.isVisible()) {
          if (width === 320) await expectAccessible(page, `${width} px, folded`)
          await summary.click()
        }
        await expectAccessible(page, `${width} px`)
      }
    })
  }

  test(`failed: axe finds nothing at any width, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await fakeSearch(page, { failures: 1 })
    await page.goto('/haku/?q=hoitotakuu')
    await expect(page.locator('[data-part="failed"]')).toBeVisible()
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      await expectAccessible(page, `${width} px`)
    }
  })

  test(`suggestions: axe finds nothing at any width, open and closed, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await fakeSuggestions(page)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto('/')
      if (width < 1024) await page.getByText('Valikko').click()
      const field = page.getByRole('combobox')
      await field.fill('oul')
      await expect(page.getByRole('option')).toHaveCount(3)
      await field.press('ArrowDown')
      await expect(page.getByRole('option', { selected: true })).toBeVisible()
      await expectAccessible(page, `${width} px, open`)
      await field.press('Escape')
      await expectAccessible(page, `${width} px, closed`)
    }
  })
}

test('at 400 % zoom results and suggestions fit (WCAG 1.4.10)', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await fakeSearch(page)
  await fakeSuggestions(page)
  await page.goto('/haku/?q=hyvinvointialue')
  await expect(page.locator('[data-part="hits"] > li').first()).toBeVisible()
  await page.getByText('Valikko').click()
  await page.getByRole('combobox').fill('hy')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.getByRole('combobox').press('ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toBeInViewport()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
})
