import { expect, type Page, test } from '@playwright/test'
import { samplePages } from './pages'
import { type FocusStop, focusStop } from './reading-checks'

/** What a page offers to the keyboard, in document order, leaving out what is not shown. */
const focusable = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]')]
    const shown = all.filter((element) => element.checkVisibility({ visibilityProperty: true }))
    for (const [i, element] of shown.entries()) element.setAttribute('data-order', String(i))
    return shown.length
  })

/** Presses Tab until the focus leaves the page. */
const walk = async (page: Page, count: number): Promise<readonly (FocusStop | undefined)[]> => {
  const stops: (FocusStop | undefined)[] = []
  for (let i = 0; i < count; i++) {
    await page.keyboard.press('Tab')
    stops.push(await page.evaluate(focusStop))
  }
  return stops
}

/** A phone that runs no scripts, and a desk that does. */
for (const { width, javaScriptEnabled } of [
  { width: 320, javaScriptEnabled: false },
  { width: 1280, javaScriptEnabled: true },
]) {
  test.describe(`at ${width} px, scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })
    for (const { kind, url } of samplePages()) {
      test(`${kind}: Tab reaches everything, in order, with focus in sight`, async ({ page }) => {
        await page.setViewportSize({ width, height: 640 })
        await page.goto(url)
        // What the script brings to light comes with it.
        if (javaScriptEnabled) await expect(page.locator('search-page:not(:defined)')).toHaveCount(0)
        const count = await focusable(page)
        expect(count).toBeGreaterThan(5)
        const stops = await walk(page, count)
        expect(stops.map((stop) => stop?.order)).toEqual(Array.from({ length: count }, (_, i) => i))
        expect(stops.filter((stop) => !stop?.marked || stop.covered)).toEqual([])
      })
    }
  })
}

for (const { kind, url } of samplePages()) {
  test(`${kind}: links of one name lead to one place, and targets are large enough or stand apart (WCAG 2.5.8)`, async ({
    page,
  }) => {
    await page.goto(url)
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
        .filter((link) => link.checkVisibility())
        .map((link) => ({
          name: (link.getAttribute('aria-label') ?? link.textContent ?? '').trim().toLowerCase(),
          // An SVG link's `href` is an object; the attribute is the same in both.
          href: link.getAttribute('href') ?? '',
        })),
    )
    expect(links.filter(({ name }) => name === '')).toEqual([])
    const places = new Map<string, Set<string>>()
    for (const { name, href } of links) {
      places.set(name, (places.get(name) ?? new Set()).add(new URL(href, page.url()).href))
    }
    const ambiguous = [...places].filter(([, hrefs]) => hrefs.size > 1).map(([name, hrefs]) => [name, ...hrefs])
    expect(ambiguous).toEqual([])

    await page.setViewportSize({ width: 320, height: 800 })
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary')]
        // Links inside a sentence are exempt.
        .filter(
          (element) =>
            element.checkVisibility() && !element.closest('p, .prose, article') && !element.matches('.sr-only'),
        )
        .map((element) => ({ name: element.textContent, ...element.getBoundingClientRect().toJSON() }))
        .filter(({ width, height }) => width < 24 || height < 24),
    )
    expect(small).toEqual([])
  })
}

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
