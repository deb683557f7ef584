import { expect, test } from '@playwright/test'
import { content } from '@/lib/site/reader'
import { siteIndex } from '@/lib/site/site-index'
import { samplePages } from './pages'
import { watch } from './watch'

/** Pages of the site under the headers they are served with: one of each kind, and all of them in `npm run test:all`. */

const pages = process.env.ALL_TESTS ? siteIndex(content()) : samplePages().filter(({ kind }) => kind !== 'not-found')
const urls = [...pages.map(({ url }) => url), '/404.html', '/410.html']

const parts = process.env.ALL_TESTS ? 4 : 1
/** A page is watched until it has been silent a while: others are loaded in the meantime. */
const tabs = 4

for (let part = 0; part < parts; part++) {
  const some = urls.filter((_, at) => at % parts === part)
  test(`no page asks another site, sets a cookie or breaks its policy, ${part + 1}/${parts}`, async ({
    context,
    baseURL,
  }) => {
    const visit = async (tab: number): Promise<void> => {
      const page = await context.newPage()
      const trouble = await watch(page, new URL(baseURL ?? '').origin)
      for (const url of some.filter((_, at) => at % tabs === tab)) {
        await page.goto(url, { waitUntil: 'networkidle' })
        await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
        expect(trouble, url).toEqual([])
      }
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    }
    await Promise.all(Array.from({ length: tabs }, (_, tab) => visit(tab)))
    expect(await context.cookies()).toEqual([])
  })
}

test('the policy stops what it should: inline scripts, handlers and other origins', async ({ page }) => {
  await page.goto('/')
  const violations = await page.evaluate(async () => {
    const seen: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective))
    const script = document.createElement('script')
    try {
      script.textContent = 'window.harmed = true'
      document.body.append(script)
    } catch {
      // Trusted Types refuse the text before the script is there.
    }
    const image = new Image()
    image.src = 'https://example.fi/x.png'
    const style = document.createElement('style')
    style.textContent = 'body{color:red}'
    document.body.append(style)
    await new Promise((resolve) => setTimeout(resolve, 500))
    return { harmed: Reflect.get(window, 'harmed'), seen }
  })
  expect(violations.harmed).toBeUndefined()
  expect(violations.seen).toEqual(expect.arrayContaining(['img-src', 'style-src-elem']))
})

test('a page whose link is pointed at is there before the link is pressed', async ({ page, context }) => {
  await page.goto('/')
  const browser = await context.newCDPSession(page)
  await browser.send('Preload.enable')
  // Under a driven browser Chromium fetches ahead and leaves the drawing; a reader's browser does both.
  const ready = new Promise<string>((resolve) => {
    browser.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
      if (status === 'Ready') resolve(new URL(prefetchUrl).pathname)
    })
  })
  const link = page.getByRole('navigation', { name: 'Päävalikko' }).getByRole('link', { name: 'Blogi' })
  await link.hover()
  expect(await ready).toBe('/blogi/')
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Blogi' })).toBeVisible()
  const delivery = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation')
    return entry && Reflect.get(entry, 'deliveryType')
  })
  expect(delivery).toBe('navigational-prefetch')
})
