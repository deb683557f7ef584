import { expect, type Page, test } from '@playwright/test'
import { few } from '../own-content'
import { expectAccessible, expectAccessibleEverywhere } from './axe'
import {
  brokenWords,
  clipped,
  compoundBreaks,
  copied,
  missingHyphens,
  scrollsAside,
  spaceText,
  unseen,
} from './reading-checks'
import { expectTabReachesAll } from './walk'

/** What is asked of a page as it stands: all of a kind's own test, or the part of it that is quick. */

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
  expect(missingHyphens(await page.evaluate(compoundBreaks))).toEqual([])
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

/** Of a page at the width of a computer. */
export const expectWhole = async (page: Page): Promise<void> => {
  await test.step('Tab reaches everything, in order, with focus in sight', () => expectTabReachesAll(page))
  await test.step('links of one name lead to one place', () => expectClearLinks(page))
  await test.step('targets are large enough or stand apart (WCAG 2.5.8)', () => expectLargeTargets(page))
  await test.step('axe finds nothing at any width, light or dark', () => expectAccessibleEverywhere(page))
  await test.step('reads whole at 400 % zoom, with text set wider and in forced colours, and says no hyphen', () =>
    expectReadsWhole(page))
}

/** Of a page on a phone. */
export const expectSound = async (page: Page, name: string): Promise<void> => {
  await expectClearLinks(page)
  await expectLargeTargets(page)
  expect(missingHyphens(await page.evaluate(compoundBreaks))).toEqual([])
  await expectAccessible(page, name)
}
