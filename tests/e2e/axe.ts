import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import type axe from 'axe-core'
import { type Measured, measuredName } from '../tools/accessibility-report'
import { scrollsAside } from './reading-checks'

/** Each page that is asked has to read it, in half the time of the package's whole text. */
const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Rules = { readonly type: 'tag' | 'rule'; readonly values: readonly string[] }

/** A rule that axe says a page breaks. `told` is for whoever mends it. */
type Finding = { readonly rule: string; readonly tags: readonly string[]; readonly told: string }

const findings = async (
  page: Page,
  rules: Rules = { type: 'tag', values: wcag },
  frames = 1,
): Promise<readonly Finding[]> => {
  // It runs in the page itself, where it sees no frame; none has any but the editing form, where it is the preview.
  expect(page.frames()).toHaveLength(frames)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const found = await page.evaluate(
    ({ type, values }) =>
      (window as unknown as { axe: typeof axe }).axe.run({
        runOnly: { type, values },
        resultTypes: ['violations'],
        iframes: false,
      }),
    { type: rules.type, values: [...rules.values] },
  )
  return found.violations.map(({ id, tags, nodes }) => ({
    rule: id,
    tags,
    told: `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('; ')}`,
  }))
}

/** What axe finds in the page as it stands, by WCAG 2.2 A and AA unless other rules are given; in no frame of it. */
export const violations = async (...asked: Parameters<typeof findings>): Promise<readonly string[]> =>
  (await findings(...asked)).map(({ told }) => told)

const withPractices: Rules = { type: 'tag', values: [...wcag, 'best-practice'] }
/** The rules that a colour scheme can change. */
const ofColours: Rules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/** Axe finds nothing in the page as it stands, and it does not scroll sideways. */
export const expectAccessible = async (page: Page, name?: string, rules = withPractices): Promise<void> => {
  expect(await violations(page, rules), name).toEqual([])
  expect(await page.evaluate(scrollsAside), `${name ?? ''} sideways`).toBe(false)
}

const widths = [320, 768, 1280] as const
const schemes = ['light', 'dark'] as const

/**
 * The page as it stands at each width, in light and, by the rules of colours, in dark; `prepare` brings each to the state that
 * is asked about. Gives what was found, for the accessibility statement and for whoever mends it.
 */
export const measure = async (page: Page, prepare: (width: number) => Promise<unknown> = async () => {}) => {
  const found: Finding[] = []
  const wrong: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    await prepare(width)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      const here = await findings(page, colorScheme === 'light' ? withPractices : ofColours)
      found.push(...here)
      wrong.push(...here.map(({ told }) => `${width} px, ${colorScheme}: ${told}`))
      if (await page.evaluate(scrollsAside)) wrong.push(`${width} px, ${colorScheme}: scrolls sideways`)
    }
  }
  const measured: Measured = {
    url: new URL(page.url()).pathname,
    widths,
    modes: ['vaalea', 'tumma'],
    found: found.map(({ rule, tags }) => ({ rule, tags })),
    browser: page.context().browser()?.version() ?? '',
  }
  return { measured, wrong }
}

/** Nothing is found in the page at any width, in light or dark. What is leaves a mark in the report of the tests. */
export const expectAccessibleEverywhere = async (...asked: Parameters<typeof measure>): Promise<void> => {
  const [page] = asked
  const { measured, wrong } = await measure(...asked)
  // Of the site itself, not of a trial beside it.
  if (page.url().startsWith(test.info().project.use.baseURL ?? ' '))
    await test.info().attach(measuredName, { body: JSON.stringify(measured), contentType: 'application/json' })
  expect(wrong).toEqual([])
}
