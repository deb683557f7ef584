import { expect, test } from '@playwright/test'
import { expectAccessible, expectAccessibleEverywhere } from './axe'
import { samplePages } from './pages'
import { brokenWords, clipped, copied, scrollsAside, spaceText, unseen } from './reading-checks'

/** WCAG 2.2 A and AA and axe's best practices, on every kind of page. */

for (const { kind, url } of samplePages()) {
  test(`${kind}: axe finds nothing at any width, light or dark`, async ({ page }) => {
    await page.goto(url)
    await expectAccessibleEverywhere(page)
  })

  test(`${kind}: reads whole at 400 % zoom, with text set wider and in forced colours, and says no hyphen`, async ({
    page,
  }) => {
    // 1280 × 1024 at 400 % is 320 × 256 CSS pixels (Understanding SC 1.4.10).
    await page.setViewportSize({ width: 320, height: 256 })
    await page.goto(url)
    expect(await page.evaluate(scrollsAside)).toBe(false)
    expect(await page.evaluate(brokenWords)).toEqual([])
    expect(await page.evaluate(copied)).not.toContain('\u00AD')
    expect(await page.title()).not.toContain('\u00AD')
    const devtools = await page.context().newCDPSession(page)
    const { nodes } = await devtools.send('Accessibility.getFullAXTree')
    const names = nodes.map(({ name }) => String(name?.value ?? ''))
    expect(names.length).toBeGreaterThan(50)
    expect(names.filter((name) => name.includes('\u00AD'))).toEqual([])

    await page.emulateMedia({ forcedColors: 'active' })
    expect(await page.evaluate(unseen)).toEqual([])
    await page.emulateMedia({ forcedColors: 'none' })

    await page.evaluate(spaceText)
    expect(await page.evaluate(() => getComputedStyle(document.body).letterSpacing)).not.toBe('normal')
    expect(await page.evaluate(scrollsAside)).toBe(false)
    expect(await page.evaluate(clipped)).toEqual([])

    await page.setViewportSize({ width: 1280, height: 800 })
    await page.evaluate(() => {
      document.adoptedStyleSheets = []
    })
    expect(await page.evaluate(brokenWords)).toEqual([])
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
