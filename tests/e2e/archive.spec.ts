import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { archiveOf, writeZip } from '../archives'

/** The archive as somebody opens it years from now: from a folder, without a server, a network or scripts. */

test.use({ javaScriptEnabled: false })
// One archive, in one worker.
test.describe.configure({ mode: 'default' })

let folder = ''
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'popsote-tikku-'))
  const { files } = await archiveOf('out', writeZip)
  for (const [name, data] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), data)
  }
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('opens from a folder with its look and drawings, and its links lead on', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const failed: string[] = []
  page.on('requestfailed', (request) => failed.push(request.url()))
  await page.goto(pathToFileURL(join(folder, 'index.html')).href)
  await expect(page.getByText(/^Arkistokopio 29\.11\.2026\. Elävä sivusto: https:/)).toBeVisible()
  expect(await page.evaluate(() => getComputedStyle(document.body).minHeight)).not.toBe('0px')
  const drawing = page.locator('main svg use').first()
  expect(await drawing.evaluate((use) => (use as SVGUseElement).getBBox().width)).toBeGreaterThan(0)

  await page.locator('main').getByRole('link', { name: 'Koillismaa' }).first().click()
  await expect(page).toHaveURL(/^file:.*\/alueet\/koillismaa\/index\.html$/)
  await page.getByRole('navigation', { name: 'Päävalikko' }).getByRole('link', { name: 'Ajankohtaista' }).click()
  await expect(page).toHaveURL(/\/ajankohtaista\/index\.html$/)
  await page.locator('main article a').first().click()
  await expect(page).toHaveURL(/^file:.*\/ajankohtaista\/[a-z0-9-]+\/index\.html$/)
  await expect(page.locator('h1')).toBeVisible()

  await page.goto(pathToFileURL(join(folder, 'haku/index.html')).href)
  await page.getByRole('heading', { name: 'Kaikki sivut' }).waitFor()
  await page.getByRole('link', { name: 'Saavutettavuusseloste' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Saavutettavuusseloste')

  expect(asked.filter((url) => !/^(file|data):/.test(url))).toEqual([])
  expect(failed).toEqual([])
})

test('pictures and the headings’ face load from the folder', async ({ page }) => {
  await page.goto(pathToFileURL(join(folder, 'ajankohtaista/valmistelutoimielin-rekrytoi/index.html')).href)
  const broken = await page.evaluate(() =>
    [...document.images]
      .filter(({ loading, complete, naturalWidth }) => loading !== 'lazy' && complete && naturalWidth === 0)
      .map(({ src }) => src),
  )
  expect(broken).toEqual([])
})
