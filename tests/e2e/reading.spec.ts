import { expect, test } from '@playwright/test'
import { absoluteUrl } from '@/lib/site/settings'
import { isOfThisContent, whyLeftOut } from '../own-content'

/** What a resident does: with scripts off unless a test says otherwise. */
test.use({ javaScriptEnabled: false })

test('finds the own area on the map and what happens there', async ({ page }) => {
  test.skip(!isOfThisContent, whyLeftOut)
  await page.goto('/')
  await page.getByRole('link', { name: /^Koillismaa: Kuusamo ja Taivalkoski$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Koillismaa' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Ajankohtaista Koillismaalta' })).toBeVisible()
})

test('the map is a link an area, and each says its municipalities', async ({ page }) => {
  test.skip(!isOfThisContent, whyLeftOut)
  await page.goto('/')
  const names = await page
    .locator('.tile-map a')
    .evaluateAll((areas) => areas.map((area) => area.getAttribute('aria-label')))
  expect(names).toHaveLength(7)
  expect(
    names.flatMap(
      (name) =>
        (name ?? '')
          .split(': ')
          .at(-1)
          ?.split(/, | ja /) ?? [],
    ),
  ).toHaveLength(38)
})

test('finds the own area by municipality on a phone', async ({ page }) => {
  test.skip(!isOfThisContent, whyLeftOut)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/')
  await page.getByText('Kunnat luettelona').click()
  await expect(page.getByText('Kuusamo ja Taivalkoski').filter({ visible: true })).toHaveCount(1)
  await page.goto('/alueet/')
  await page.getByRole('link', { name: 'Vaala', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Oulunkaari' })).toBeVisible()
})

test('opens the menu on a phone and goes to the news, then to an older year', async ({ page }) => {
  test.skip(!isOfThisContent, whyLeftOut)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/')
  await page.getByText('Valikko').click()
  await page.getByRole('link', { name: 'Ajankohtaista', exact: true }).click()
  await page.getByRole('link', { name: /^2020/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Uutiset vuodelta 2020' })).toBeVisible()
  await expect(page.getByText('22.12.2020').first()).toBeVisible()
})

test('the search field opens the search page with the word in the address', async ({ page }) => {
  await page.goto('/')
  const field = page.getByRole('combobox', { name: 'Hae sivustolta' })
  await field.fill('hoitotakuu')
  await page.getByRole('button', { name: 'Hae' }).click()
  await expect(page).toHaveURL(/\/haku\/\?q=hoitotakuu$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Haku' })).toBeVisible()
})

test('the browser suggests topics, areas and pages in every search field, from the page itself', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const url of ['/', '/tata-sivua-ei-ole/']) {
    await page.goto(url)
    const lists = await page.locator('input[name="q"]').evaluateAll((fields) =>
      fields.map((field) => {
        const list = field instanceof HTMLInputElement ? field.list : null
        return [...(list?.options ?? [])].map(({ value }) => value)
      }),
    )
    expect(lists.length).toBeGreaterThan(1)
    for (const names of lists) expect(names).toEqual(expect.arrayContaining(['Hoitotakuu', 'Koillismaa', 'Osallistu']))
  }
})

test('a wrong address answers 404 in Finnish and helps on', async ({ page }) => {
  const response = await page.goto('/ei-ole/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1, name: 'Sivua ei löytynyt' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Alueet', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Alueet' })).toBeVisible()
})

test('share links are plain and carry the address', async ({ page }) => {
  test.skip(!isOfThisContent, whyLeftOut)
  await page.goto('/ajankohtaista/valmistelutoimielin-rekrytoi/')
  const address = absoluteUrl('/ajankohtaista/valmistelutoimielin-rekrytoi/')
  for (const name of ['Facebook', 'X', 'LinkedIn', 'Sähköposti']) {
    const link = page.getByRole('link', { name, exact: true })
    await expect(link).toHaveAttribute('href', new RegExp(encodeURIComponent(address)))
  }
})

test('on paper the front page names the municipalities of each area', async ({ page }) => {
  test.skip(!isOfThisContent, whyLeftOut)
  await page.emulateMedia({ media: 'print' })
  await page.goto('/')
  await expect(page.getByText('Kuusamo ja Taivalkoski').filter({ visible: true })).toHaveCount(1)
})

test('on paper there is no navigation, and the address of the page is in the foot', async ({ page }) => {
  test.skip(!isOfThisContent, whyLeftOut)
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  await page.goto('/ajankohtaista/valmistelutoimielin-rekrytoi/')
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('contentinfo')).toBeHidden()
  await expect(page.getByText(absoluteUrl('/ajankohtaista/valmistelutoimielin-rekrytoi/'))).toBeVisible()
})
