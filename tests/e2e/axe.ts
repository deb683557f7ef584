import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import { scrollsAside } from './reading-checks'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Rules = { readonly type: 'tag' | 'rule'; readonly values: readonly string[] }

/** What axe finds in the page as it stands, by WCAG 2.2 A and AA unless other rules are given; in no frame of it. */
export const violations = async (
  page: Page,
  rules: Rules = { type: 'tag', values: wcag },
  frames = 1,
): Promise<readonly string[]> => {
  // It runs in the page itself, where it sees no frame; none has any but the editing form, where it is the preview.
  expect(page.frames()).toHaveLength(frames)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = await page.evaluate(
    ({ type, values }) =>
      (window as unknown as { axe: typeof axe }).axe.run({
        runOnly: { type, values },
        resultTypes: ['violations'],
        iframes: false,
      }),
    { type: rules.type, values: [...rules.values] },
  )
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('; ')}`,
  )
}

const withPractices: Rules = { type: 'tag', values: [...wcag, 'best-practice'] }
/** The rules that a colour scheme can change. */
const ofColours: Rules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/** Axe finds nothing in the page as it stands, and it does not scroll sideways. */
export const expectAccessible = async (page: Page, name?: string, rules = withPractices): Promise<void> => {
  expect(await violations(page, rules), name).toEqual([])
  expect(await page.evaluate(scrollsAside), `${name ?? ''} sideways`).toBe(false)
}

/** The page as it stands at each width, in light and, by the rules of colours, in dark; `prepare` brings each to the state that is asked about. */
export const expectAccessibleEverywhere = async (
  page: Page,
  prepare: (width: number) => Promise<unknown> = async () => {},
): Promise<void> => {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await prepare(width)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page, `${width} px, ${colorScheme}`, colorScheme === 'light' ? withPractices : ofColours)
    }
  }
}
