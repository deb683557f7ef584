import { expect, test } from '@playwright/test'
import { expectAccessible, expectAccessibleEverywhere } from './axe'
import { thorough } from './pages'
import { fakeSearch } from './search/fake-search'

/** WCAG 2.2 A and AA and axe's best practices in every state of the search page and the field in the header. */

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

/** They have between them all that the others show. */
const typical = ['choices made', 'near misses', 'nothing']

for (const [name, url] of Object.entries(states)) {
  const details = typical.includes(name) ? {} : thorough
  test(`${name}: axe finds nothing at any width, light or dark`, details, async ({ page }) => {
    await fakeSearch(page)
    await page.goto(url)
    await expect(page.locator('[data-part="outcome"]')).toHaveText(/”/)
    const summary = page.locator('[data-part="filters"] > summary')
    // Folded first, where the choices fold.
    await page.setViewportSize({ width: 320, height: 800 })
    if (await summary.isVisible()) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await expectAccessible(page, `320 px, folded, ${colorScheme}`)
      }
    }
    await expectAccessibleEverywhere(page, async () => (await summary.isVisible()) && summary.click())
  })
}

test('failed: axe finds nothing at any width, light or dark', async ({ page }) => {
  await fakeSearch(page, { failures: 1 })
  await page.goto('/haku/?q=hoitotakuu')
  await expect(page.locator('[data-part="failed"]')).toBeVisible()
  await expectAccessibleEverywhere(page)
})

// axe itself is a script and needs scripts in the page: «JavaScript off» is the site's own scripts refused. No other page has one.
test('without its script: axe finds nothing', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort())
  await page.goto('/haku/')
  await expectAccessible(page)
})

test('at 400 % zoom results fit (WCAG 1.4.10)', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await fakeSearch(page)
  await page.goto('/haku/?q=hyvinvointialue')
  await expect(page.locator('[data-part="hits"] > li').first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
})
