import { expect, type Page, test } from '@playwright/test'
import { fakeSuggestions } from './search/fake-search'

/** The field in the header: an editable combobox with a list (ARIA Authoring Practices). */

const field = (page: Page) => page.getByRole('combobox', { name: 'Hae sivustolta' })
const options = (page: Page) => page.getByRole('option')

test('asks for nothing before it has the focus, and then once for both fields', async ({ page }) => {
  const asked = await fakeSuggestions(page)
  await page.goto('/', { waitUntil: 'networkidle' })
  expect(asked()).toBe(0)
  await field(page).fill('oul')
  await expect(options(page)).toHaveCount(3)
  await page.setViewportSize({ width: 320, height: 800 })
  await page.getByText('Valikko').click()
  await field(page).fill('hoito')
  await expect(options(page)).toHaveText(['Hoitotakuu Aihe', 'Hoitotakuu Hanke'])
  expect(asked()).toBe(1)
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
  expect(ids.length).toBe(new Set(ids).size)
})

test('one letter suggests nothing; two do', async ({ page }) => {
  await fakeSuggestions(page)
  await page.goto('/')
  await field(page).pressSequentially('o')
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false')
  await field(page).pressSequentially('u')
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('listbox', { name: 'Ehdotukset' })).toBeVisible()
  await field(page).pressSequentially('xx')
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false')
})

test('arrows go round through the field, and Enter goes to the page that is meant', async ({ page }) => {
  await fakeSuggestions(page)
  await page.goto('/')
  await field(page).fill('oul')
  await expect(options(page)).toHaveCount(3)
  const meant = async () => page.getByRole('option', { selected: true }).allTextContents()
  expect(await meant()).toEqual([])
  await field(page).press('ArrowUp')
  expect(await meant()).toEqual(['Oulun Eteläinen Alue'])
  await field(page).press('ArrowDown')
  expect(await meant()).toEqual([])
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant', /./)
  await field(page).press('ArrowDown')
  await field(page).press('ArrowDown')
  expect(await meant()).toEqual(['Oulunkaari Alue'])
  const id = (await field(page).getAttribute('aria-activedescendant')) ?? ''
  await expect(page.locator(`[id="${id}"]`)).toHaveText('Oulunkaari Alue')
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue('oul')
  await field(page).press('Enter')
  await expect(page).toHaveURL(/\/alueet\/oulunkaari\/$/)
})

test('Enter without a choice searches for the words', async ({ page }) => {
  await fakeSuggestions(page)
  await page.goto('/')
  await field(page).fill('oul')
  await expect(options(page)).toHaveCount(3)
  await field(page).press('Enter')
  await expect(page).toHaveURL(/\/haku\/\?q=oul$/)
})

test('Escape closes, then empties; arrows open again; Tab leaves and closes', async ({ page }) => {
  await fakeSuggestions(page)
  await page.goto('/')
  await field(page).fill('oul')
  await expect(options(page)).toHaveCount(3)
  await field(page).press('Escape')
  await expect(options(page)).toHaveCount(0)
  await expect(field(page)).toHaveValue('oul')
  await field(page).press('ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toHaveText('Oulu Alue')
  await field(page).press('Tab')
  await expect(options(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Hae' })).toBeFocused()
  await field(page).focus()
  await expect(options(page)).toHaveCount(0)
  await field(page).press('Escape')
  await expect(field(page)).toHaveValue('')
})

test('pressing a suggestion goes there', async ({ page }) => {
  await fakeSuggestions(page)
  await page.goto('/')
  await field(page).fill('jono')
  await options(page).getByText('Hoitotakuu').click()
  await expect(page).toHaveURL(/\/aiheet\/hoitotakuu\/$/)
})

test('how many there are is told once typing has settled', async ({ page }) => {
  await fakeSuggestions(page)
  await page.goto('/')
  await field(page).pressSequentially('oul', { delay: 60 })
  await expect(page.getByRole('status')).toHaveText('3 ehdotusta. Selaa niitä nuolinäppäimillä.')
  await field(page).pressSequentially('qq')
  await expect(page.getByRole('status')).toHaveText('Ei ehdotuksia. Hae painamalla Enter.')
})

test('in forced colours the choice that is meant differs from the others', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await fakeSuggestions(page)
  await page.goto('/')
  await field(page).fill('oul')
  await field(page).press('ArrowDown')
  const grounds = await options(page).evaluateAll((all) => all.map((item) => getComputedStyle(item).backgroundColor))
  expect(grounds).toHaveLength(3)
  expect(grounds[0]).not.toBe(grounds[1])
})

test('without its list it is the plain form', async ({ page }) => {
  await page.route(/ehdotukset/, (route) => route.fulfill({ status: 404 }))
  await page.goto('/')
  await field(page).focus()
  const plain = page.getByRole('searchbox', { name: 'Hae sivustolta' })
  await expect(plain).toBeFocused()
  await plain.fill('oulu')
  await plain.press('Enter')
  await expect(page).toHaveURL(/\/haku\/\?q=oulu$/)
})
