import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { samplePages } from './pages'

/** WCAG 2.2 A and AA and axe's best practices, on every kind of page. */

const widths = [320, 768, 1280]
const schemes = ['light', 'dark'] as const
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const violations = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('; ')}`,
  )
}

const scrollsSideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

for (const { kind, url } of samplePages()) {
  for (const colorScheme of schemes) {
    test(`${kind}: axe finds nothing at any width, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(url)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 })
        expect(await violations(page), `${width} px`).toEqual([])
        expect(await scrollsSideways(page), `${width} px sideways`).toBe(false)
      }
    })
  }

  // axe itself is a script and needs scripts in the page: «JavaScript off» is the site's own scripts refused.
  test(`${kind}: axe finds nothing when the site's scripts do not arrive`, async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort())
    await page.goto(url)
    expect(await violations(page)).toEqual([])
  })

  test(`${kind}: text set wider still fits (WCAG 1.4.12)`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(url)
    // The policy lets no style element in; a sheet made in script is not one.
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets = [sheet]
    }, '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}')
    expect(await page.evaluate(() => getComputedStyle(document.body).letterSpacing)).not.toBe('normal')
    expect(await scrollsSideways(page)).toBe(false)
  })

  test(`${kind}: at 400 % zoom nothing is lost sideways (WCAG 1.4.10)`, async ({ page }) => {
    // 1280 × 1024 at 400 % is 320 × 256 CSS pixels (Understanding SC 1.4.10).
    await page.setViewportSize({ width: 320, height: 256 })
    await page.goto(url)
    expect(await scrollsSideways(page)).toBe(false)
  })
}

test('an open menu has no violation', async ({ page }) => {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto('/')
    await page.getByText('Valikko').click()
    expect(await violations(page)).toEqual([])
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
