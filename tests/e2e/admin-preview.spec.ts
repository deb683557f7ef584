import { expect, test } from '@playwright/test'
import { isOfThisContent, whyLeftOut } from '../own-content'
import { formViolations, open, openLocally, preview, text, typeAfter, withoutMotion } from './admin/form'
import { news, writeNews } from './admin/news'
import { readTree, seed } from './admin/working-copy'
import { thorough } from './pages'
import { troubleInForms, watch } from './watch'

/** The preview beside a form: the page as it will be, in the site's own style. `tests/site/admin-preview.test.ts` has every page. */

test.use({ viewport: { width: 1600, height: 1200 }, ...withoutMotion })

const name = '2021-07-07-valmistelutoimielin-rekrytoi'
const url = '/ajankohtaista/valmistelutoimielin-rekrytoi/'
test.skip(!isOfThisContent, whyLeftOut)

test('a form shows the page that it makes while it is typed, and loads what shows it only then', async ({
  page,
  baseURL,
}) => {
  test.slow()
  const trouble = await watch(page, new URL(baseURL ?? '').origin)
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(request.url()))
  const loaded = (file: string): boolean => scripts.some((address) => address.includes(`/admin/${file}`))
  await page.goto(url)
  const built = {
    body: await page.locator('.prose').evaluate((prose) => prose.innerHTML.replaceAll('<i></i>', '')),
    face: await page.locator('h1').evaluate((headline) => getComputedStyle(headline).fontFamily),
  }
  await seed(page, readTree('content', 'public/media'))
  await openLocally(page)
  expect([loaded('preview-page'), loaded('react-dom')]).toEqual([false, false])
  await open(page, 'ajankohtaista', name)
  const shown = preview(page)
  await expect(shown.locator('h1')).toHaveText('Valmistelutoimielin rekrytoi')
  expect([loaded('preview-page'), loaded('react-dom')]).toEqual([true, true])
  expect(await shown.locator('.prose').evaluate((prose) => prose.innerHTML)).toBe(built.body)
  expect(await shown.locator('h1').evaluate((headline) => getComputedStyle(headline).fontFamily)).toBe(built.face)
  await expect(shown.locator('time').first()).toHaveText('7.7.2021')
  await expect
    .poll(() => shown.locator('img').evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBeGreaterThan(0)
  expect(await formViolations(page)).toEqual([])

  await text(page, 'Otsikko').fill('Öljyä & <ääntä')
  await expect(shown.locator('h1')).toHaveText('Öljyä & <ääntä')
  await typeAfter(page, 'hallinnon käynnistämistä.', ' Uusi **kesken')
  await expect(shown.locator('.prose')).toContainText('käynnistämistä. Uusi **kesken')
  expect(troubleInForms(trouble)).toEqual([])
})

test('what has no page has no preview', async ({ page }) => {
  await seed(page, readTree('content', 'public/media'))
  await openLocally(page)
  await open(page, 'tekijat')
  await text(page, 'Tiivistelmä').waitFor()
  await expect(page.getByText('Esikatselu', { exact: true })).toHaveCount(0)
  expect(page.frames()).toHaveLength(1)
})

test('a new item and a picture that nobody has yet are shown before they are saved', thorough, async ({ page }) => {
  await seed(page, readTree('content', 'public/media'))
  await openLocally(page)
  await writeNews(page, '2026-11-20')
  const shown = preview(page)
  await expect(shown.locator('h1')).toHaveText(news.title)
  await expect(shown.locator('.prose .notice')).toContainText('Ääni annetaan vain kerran.')
  const picture = shown.getByRole('img', { name: news.alt })
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBeGreaterThan(0)
})
