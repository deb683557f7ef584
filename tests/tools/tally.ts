import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onExit } from '@/lib/run/command'

/** Counts of tests, from the reports that vitest and Playwright write as JSON. */

export type Counts = { readonly passed: number; readonly failed: number }

/**
 * Counts in a report of vitest. A test file that could not even be read has no tests in it to fail: it counts as one.
 */
export const vitestCounts = (report: {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}): Counts => {
  const unread = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + unread.length }
}

/** Counts in a report of Playwright. What passed only when tried again passed; errors outside tests count as failures. */
export const playwrightCounts = (report: {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
  readonly errors: readonly unknown[]
}): Counts => ({
  passed: report.stats.expected + report.stats.flaky,
  failed: report.stats.unexpected + report.errors.length,
})

/** The last line of `npm test`: a run that failed never claims that nothing did. */
export const totalLine = ({ passed, failed }: Counts, code: number): string =>
  `${passed} passed, ${code === 0 ? failed : Math.max(failed, 1)} failed`

export type Tally = {
  /** Where a suite is to write its report. */
  readonly reportFile: (suite: string) => string
  /** Adds a suite's report to the total and gives its own counts; nothing when it wrote none. */
  readonly add: <Report>(suite: string, read: (report: Report) => Counts) => Counts
  readonly total: () => Counts
}

/** A total over suites, with a temporary folder for their reports. */
export const newTally = (): Tally => {
  const dir = mkdtempSync(join(tmpdir(), 'popsote-test-'))
  onExit(() => rmSync(dir, { recursive: true, force: true }))
  const reportFile = (suite: string) => join(dir, `${suite}.json`)
  let total: Counts = { passed: 0, failed: 0 }
  return {
    reportFile,
    add: (suite, read) => {
      const file = reportFile(suite)
      if (!existsSync(file)) return { passed: 0, failed: 0 }
      const counts = read(JSON.parse(readFileSync(file, 'utf8')))
      total = { passed: total.passed + counts.passed, failed: total.failed + counts.failed }
      return counts
    },
    total: () => total,
  }
}
