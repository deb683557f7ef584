import { expect, test } from '@playwright/test'

/** The ground the other browser tests stand on: a real browser, in Finnish, on the served site and nothing else. */

test('the browser speaks Finnish and keeps Finnish time', async ({ page }) => {
  await page.goto('/')
  const ground = await page.evaluate(() => [navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone])
  expect(ground).toEqual(['fi-FI', 'Europe/Helsinki'])
})

test('a folder without its slash leads to the page, and what is not there says 404', async ({ page }) => {
  await page.goto('/ajankohtaista')
  expect(new URL(page.url()).pathname).toBe('/ajankohtaista/')
  const missing = await page.goto('/tata-sivua-ei-ole/')
  expect(missing?.status()).toBe(404)
})
