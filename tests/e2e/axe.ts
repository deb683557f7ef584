import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import { scrollsAside } from './reading-checks'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds in the page as it stands, by WCAG 2.2 A and AA and, if asked, its best practices; in no frame of it. */
export const violations = async (
  page: Page,
  ruleTags: readonly string[] = wcag,
  frames = 1,
): Promise<readonly string[]> => {
  // It runs in the page itself, where it sees no frame; none has any but the editing form, where it is the preview.
  expect(page.frames()).toHaveLength(frames)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = await page.evaluate(
    (values) =>
      (window as unknown as { axe: typeof axe }).axe.run({
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
        iframes: false,
      }),
    [...ruleTags],
  )
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('; ')}`,
  )
}

/** Axe finds nothing in the page as it stands, and it does not scroll sideways. */
export const expectAccessible = async (page: Page, name?: string): Promise<void> => {
  expect(await violations(page, [...wcag, 'best-practice']), name).toEqual([])
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
