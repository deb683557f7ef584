import { expect, test } from '@playwright/test'
import { expectAccessible, expectAccessibleEverywhere, scrollsSideways } from './axe'
import { samplePages } from './pages'

/** WCAG 2.2 A and AA and axe's best practices, on every kind of page. */

for (const { kind, url } of samplePages()) {
  test(`${kind}: axe finds nothing at any width, light or dark`, async ({ page }) => {
    await page.goto(url)
    await expectAccessibleEverywhere(page)
  })

  // axe itself is a script and needs scripts in the page: «JavaScript off» is the site's own scripts refused.
  test(`${kind}: axe finds nothing when the site's scripts do not arrive`, async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort())
    await page.goto(url)
    await expectAccessible(page)
  })

  test(`${kind}: nothing is lost sideways at 400 % zoom (WCAG 1.4.10), nor when text is set wider (1.4.12)`, async ({
    page,
  }) => {
    // 1280 × 1024 at 400 % is 320 × 256 CSS pixels (Understanding SC 1.4.10).
    await page.setViewportSize({ width: 320, height: 256 })
    await page.goto(url)
    expect(await scrollsSideways(page)).toBe(false)
    await page.setViewportSize({ width: 320, height: 800 })
    // The policy lets no style element in; a sheet made in script is not one.
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets = [sheet]
    }, '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}')
    expect(await page.evaluate(() => getComputedStyle(document.body).letterSpacing)).not.toBe('normal')
    expect(await scrollsSideways(page)).toBe(false)
  })
}

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
