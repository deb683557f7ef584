import { expect, test } from '@playwright/test'
import { site } from '@/lib/site/settings'
import { watch } from './watch'

/** A feed that is opened in a browser, under the policy of the site. Playwright finds no roles in XML, so elements are named. */

for (const form of ['xml', 'atom.xml'])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`a feed (${form}, ${colorScheme}) reads as a page and leads to its items`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width: 320, height: 640 },
        isMobile: true,
        baseURL,
      })
      const page = await context.newPage()
      const problems = await watch(page, new URL(baseURL ?? '').origin)
      await page.goto(`/syotteet/ajankohtaista.${form}`)
      await expect(page).toHaveTitle(`${site.name}: Ajankohtaista`)
      await expect(page.locator('h1')).toHaveText(`${site.name}: Ajankohtaista`)
      await expect(page.locator('a', { hasText: 'Mikä syöte on?' })).toBeVisible()
      const looks = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return { wide: scrollWidth > clientWidth, paper: getComputedStyle(document.documentElement).backgroundColor }
      })
      expect(looks).toEqual({ wide: false, paper: colorScheme === 'light' ? 'rgb(251, 250, 246)' : 'rgb(15, 23, 22)' })
      // What is for feed readers alone is not shown.
      await expect(page.locator('guid, pubDate, published, content').first()).toBeHidden()
      const first = page.locator('h2').first()
      const href = await first.locator('a').getAttribute('href')
      expect(href?.replace(site.origin, '')).toMatch(/^\/ajankohtaista\/[a-z0-9-]+\/$/)
      await expect(first).toBeVisible()
      expect(problems).toEqual([])
      await context.close()
    })
