import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onExit } from '@/lib/run/command'

/** Counts of tests in the JSON reports of vitest and Playwright. */

export type Counts = { readonly passed: number; readonly failed: number }

/** A test file that cannot be read counts as one failure. */
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

/** What passed on a retry passed; errors outside tests are failures. */
export const playwrightCounts = (report: {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
  readonly errors: readonly unknown[]
}): Counts => ({
  passed: report.stats.expected + report.stats.flaky,
  failed: report.stats.unexpected + report.errors.length,
})

/** The last line of `npm test`: a failed run never claims that nothing failed. */
export const totalLine = ({ passed, failed }: Counts, code: number): string =>
  `${passed} passed, ${code === 0 ? failed : Math.max(failed, 1)} failed`

export type Tally = {
  readonly reportFile: (suite: string) => string
  /** Adds a suite's report and gives its counts; undefined when it wrote none. */
  readonly add: <Report>(suite: string, read: (report: Report) => Counts) => Counts
  readonly total: () => Counts
}

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
