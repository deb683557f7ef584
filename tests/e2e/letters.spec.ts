import { expect, test } from '@playwright/test'
import { content } from '@/lib/site/reader'
import { elsewhere } from '@/tests/tools/trial-sites'
import { violations } from './axe'
import { scrollsAside } from './reading-checks'
import { serveTrial } from './trial-site'

/** The e-mail of a newsletter as a mail program shows it, in the site and in the trial region, whose one letter is of an area. */

const letters = [
  ...content().Issue.map(({ url }) => ({ url, home: undefined })),
  { url: '/uutiskirje/neuvolat/', home: elsewhere.folder },
]

for (const { url, home } of letters)
  test(`${url} reads on a phone and a computer, light and dark`, async ({ page, baseURL }) => {
    const served = home === undefined ? undefined : await serveTrial(home)
    const address = `${served?.url ?? baseURL}${url}sahkoposti.html`
    const asked: string[] = []
    page.on('request', (request) => void asked.push(request.url()))
    const answer = await page.goto(address)
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
    expect(asked).toEqual([address])
    // As mail programs show it at first.
    await test.step('with pictures off it looks the same', async () => {
      const whole = await page.screenshot({ fullPage: true })
      await page.route(/./, (route) => (route.request().resourceType() === 'image' ? route.abort() : route.continue()))
      await page.reload()
      expect((await page.screenshot({ fullPage: true })).equals(whole)).toBe(true)
    })
    await served?.close()
  })
