import { expect } from '@playwright/test'
import { brokenWords, copied, focusStop, scrollsAside } from './reading-checks'

/** A page on a phone's screen, in a browser that Playwright does not drive. */
export interface OpenPage {
  readonly ask: <T>(asked: () => T) => Promise<T>
  readonly tab: () => Promise<void>
  /** Borders of compounds at which a line ends without a hyphen. */
  readonly missingHyphens: () => Promise<readonly string[]>
  /** Whether a screen reader is told of a heading of this name. */
  readonly hasHeading: (name: string) => Promise<boolean>
  /** Makes it as wide as a desk's screen. */
  readonly widen: () => Promise<void>
}

/** It reads whole and without hyphens, and nothing lies over the focus. */
export const walkThrough = async ({ ask, tab, missingHyphens, hasHeading, widen }: OpenPage): Promise<void> => {
  expect(await ask(scrollsAside)).toBe(false)
  expect(await ask(brokenWords)).toEqual([])
  expect(await missingHyphens()).toEqual([])
  expect(await ask(copied)).not.toContain('\u00AD')
  const heading = await ask(() => document.querySelector('h1')?.textContent ?? '')
  expect(heading).not.toBe('')
  expect(await hasHeading(heading)).toBe(true)

  const count = await ask(
    () =>
      [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')].filter((element) =>
        element.checkVisibility({ visibilityProperty: true }),
      ).length,
  )
  expect(count).toBeGreaterThan(5)
  for (let i = 0; i < count; i++) {
    await tab()
    const stop = await ask(focusStop)
    expect(stop?.covered, stop?.name).not.toBe(true)
  }

  await widen()
  expect(await ask(brokenWords)).toEqual([])
}
