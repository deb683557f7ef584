import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { scrollsAside } from './reading-checks'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Axe finds nothing in the page as it stands, by WCAG 2.2 A and AA and its best practices, and it does not scroll sideways. */
export const expectAccessible = async (page: Page, name?: string): Promise<void> => {
  // No frame is left unseen by running in the page itself, which spares a page of its own for each report.
  expect(page.frames(), name).toHaveLength(1)
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await axe.withTags(tags).analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('; ')}`,
  )
  expect(found, name).toEqual([])
  expect(await page.evaluate(scrollsAside), `${name ?? ''} sideways`).toBe(false)
}

/** The page as it stands at each width, in light and in dark; `prepare` brings each to the state that is asked about. */
export const expectAccessibleEverywhere = async (
  page: Page,
  prepare: (width: number) => Promise<unknown> = async () => {},
): Promise<void> => {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await prepare(width)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page, `${width} px, ${colorScheme}`)
    }
  }
}
