import { expect, test } from '@playwright/test'
import { before } from '@/tests/tools/trial-sites'
import { serveTrial } from './trial-site'

/** On the trial site, whose meetings have papers. */
test('from the list of meetings to a paper in six stops of the keyboard', async ({ page }) => {
  const { url, close } = await serveTrial(before.folder)
  try {
    await page.goto(new URL('/paatoksenteko/kokoukset/', url).href)
    let stops = 0
    /** Presses Tab until a link is reached. */
    const reach = async (name: string | RegExp) => {
      const link = page.getByRole('link', { name }).first()
      do {
        await page.keyboard.press('Tab')
        stops++
      } while (
        stops < 20 &&
        !(await link.evaluate((element) => element === document.activeElement, undefined, { timeout: 5000 }))
      )
    }
    await reach('Siirry sisältöön')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
    await reach(/^Aineistot/)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/ohjausryhma-22-6-2021/#*')
    await page.keyboard.press('Tab')
    stops++
    await expect(page.locator(':focus')).toHaveText('Esityslista')
    expect(stops).toBeLessThanOrEqual(6)
  } finally {
    await close()
  }
})
