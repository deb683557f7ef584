import { expect, type Page, test } from '@playwright/test'
import { few, isOfThisContent, whyLeftOut } from '../own-content'
import { expectAccessible, expectAccessibleEverywhere } from './axe'
import { samplePages, typicalKinds, typicalOnly } from './pages'
import { brokenWords, clipped, copied, missingHyphens, scrollsAside, spaceText, unseen } from './reading-checks'
import { expectTabReachesAll } from './walk'

/** WCAG 2.2 A and AA and axe's best practices, on every kind of page: opened once, since opening costs more than most questions. */

const expectClearLinks = async (page: Page): Promise<void> => {
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
}

const expectLargeTargets = async (page: Page): Promise<void> => {
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
}

const expectReadsWhole = async (page: Page): Promise<void> => {
  // 1280 × 1024 at 400 % is 320 × 256 CSS pixels (Understanding SC 1.4.10).
  await page.setViewportSize({ width: 320, height: 256 })
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await page.evaluate(scrollsAside)).toBe(false)
  expect(await page.evaluate(brokenWords)).toEqual([])
  expect(await page.evaluate(missingHyphens)).toEqual([])
  expect(await page.evaluate(copied)).not.toContain('\u00AD')
  expect(await page.title()).not.toContain('\u00AD')
  const devtools = await page.context().newCDPSession(page)
  const { nodes } = await devtools.send('Accessibility.getFullAXTree')
  const names = nodes.map(({ name }) => String(name?.value ?? ''))
  expect(names.length).toBeGreaterThan(few(50))
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
}

for (const { kind, url } of samplePages()) {
  test(
    `${kind}: by the keyboard, by axe, at every width and zoom, in every colour`,
    typicalOnly(kind),
    async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 640 })
      await page.goto(url)
      // What the script brings to light comes with it.
      await expect(page.locator('search-page:not(:defined)')).toHaveCount(0)
      await test.step('Tab reaches everything, in order, with focus in sight', () => expectTabReachesAll(page))
      await test.step('links of one name lead to one place', () => expectClearLinks(page))
      await test.step('targets are large enough or stand apart (WCAG 2.5.8)', () => expectLargeTargets(page))
      await test.step('axe finds nothing at any width, light or dark', () => expectAccessibleEverywhere(page))
      await test.step('reads whole at 400 % zoom, with text set wider and in forced colours, and says no hyphen', () =>
        expectReadsWhole(page))
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
      await expectClearLinks(page)
      await expectLargeTargets(page)
      expect(await page.evaluate(missingHyphens)).toEqual([])
      await expectAccessible(page, kind)
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
