import { expect, test } from '@playwright/test'
import { content } from '@/lib/site/reader'
import { violations } from './axe'
import { scrollsAside } from './reading-checks'

/** The e-mail of a newsletter as a mail program without pictures shows it. */

const letters = content().Issue.map(({ url }) => `${url}sahkoposti.html`)

for (const url of letters)
  test(`${url} reads on a phone and a computer, light and dark`, async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => void asked.push(new URL(request.url()).pathname))
    const answer = await page.goto(url)
    expect(answer?.headers()['x-robots-tag']).toBe('noindex')
    const looks = new Set<string>()
    for (const width of [320, 600]) {
      await page.setViewportSize({ width, height: 800 })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const name = `${width} px, ${colorScheme}`
        expect(await violations(page), name).toEqual([])
        expect(await page.evaluate(scrollsAside), name).toBe(false)
        looks.add(
          await page.locator('h1').evaluate((heading) => {
            const paper = getComputedStyle(heading.closest('.paper') ?? heading).backgroundColor
            return `${getComputedStyle(heading).color} on ${paper}`
          }),
        )
      }
    }
    // The styles in the elements are not refused by the policy, and each scheme has its own colours.
    expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontSize)).toBe('28px')
    expect(looks.size).toBe(2)
    expect(asked).toEqual([url])
  })
