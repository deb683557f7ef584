import { rm } from 'node:fs/promises'
import { runTool, type Step } from '@/lib/run/step'
import { counted } from '@/lib/text/terminal'
import { writeAccessibilityReport } from './accessibility-report'
import { ensureBrowser } from './browsers/find-browser'
import { ensureServers, howToGet, serverNames } from './servers/programs'
import { type Counts, playwrightCounts, type Tally, vitestCounts } from './tally'

/** The generated types of routes come first: without them the compiler does not know Next's page types. */
const checkTypes = async (): Promise<void> => {
  // Left by a development server, and not of these routes.
  await rm('.next/dev', { recursive: true, force: true })
  await runTool('next', ['typegen'], { env: { NEXT_TELEMETRY_DISABLED: '1' } })
  await runTool('typescript', ['--noEmit', '--incremental', 'false'])
}

export const codeStep: Step = {
  name: 'Koodi',
  doing: 'Tarkistetaan koodin tyyppejä ja tyyliä',
  done: 'Koodin tyypit ja tyyli tarkistettu',
  run: async () => {
    await Promise.all([runTool('@biomejs/biome', ['check', '--error-on-warnings']), checkTypes()])
    return undefined
  },
}

/** Adds the suite's tests to the tally, also when it fails; gives how many passed. */
const countTests = async (run: Promise<unknown>, add: () => Counts): Promise<string> => {
  const [outcome] = await Promise.allSettled([run])
  const { passed } = add()
  if (outcome.status === 'rejected') throw outcome.reason
  return counted(passed, 'testi', 'testiä')
}

/** Vitest projects of `vitest.config.ts`, in one run so that no core waits for the last file of the first. */
const vitestStep = (projects: readonly string[], name: string, doing: string, tally: Tally): Step => ({
  name,
  doing,
  done: `${name} läpäisty`,
  run: async () => {
    const suite = projects.join('-')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${tally.reportFile(suite)}`]
    const run = runTool('vitest', ['run', ...projects.flatMap((project) => ['--project', project]), ...reporters])
    return countTests(run, () => tally.add(suite, vitestCounts))
  },
})

export const unitAndContentStep = (tally: Tally): Step =>
  vitestStep(['unit', 'content'], 'Yksikkö- ja sisältötestit', 'Ajetaan yksikkö- ja sisältötestejä', tally)
export const siteAndHostsStep = (tally: Tally): Step =>
  vitestStep(['site', 'hosts'], 'Valmiin sivuston ja palvelinten testit', 'Tarkistetaan valmista sivustoa', tally)

/** The servers of `tests/hosts`. CI's root installs missing ones; elsewhere their tests are skipped with a message. */
export const serversStep: Step = {
  name: 'Palvelinohjelmat',
  doing: 'Etsitään palvelinohjelmia',
  done: 'Palvelinohjelmat etsitty',
  run: async ({ say }) => {
    const found = await ensureServers(say)
    for (const name of serverNames) if (!found.includes(name)) say(howToGet(name))
    return found.join(', ') || 'ei yhtään'
  },
}

/** Playwright's configuration reads the browser from `CHROME_PATH`. */
export const browserStep: Step = {
  name: 'Selain',
  doing: 'Etsitään selainta',
  done: 'Selain löytyi',
  run: async ({ say }) => {
    process.env.CHROME_PATH = await ensureBrowser(say)
    return process.env.CHROME_PATH
  },
}

/** Of all files, or of those whose path matches one of `files`. */
export const endToEndStep = (tally: Tally, files: readonly string[] = []): Step => ({
  name: 'Selaintestit',
  doing: 'Ajetaan selaintestejä',
  done: 'Selaintestit läpäisty',
  run: async ({ progress }) => {
    const run = runTool('@playwright/test', ['test', ...files, '--reporter=line,json'], {
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: tally.reportFile('e2e') },
      onLine: (line) => {
        const at = line.match(/\[(\d+\/\d+)\]/)?.[1]
        if (at) progress(at)
      },
    })
    // Also of tests that failed, for the statement tells what they found; some of the pages are no measure of all.
    return countTests(run, () => {
      if (process.env.ALL_TESTS) writeAccessibilityReport(tally.reportFile('e2e'))
      return tally.add('e2e', playwrightCounts)
    })
  },
})
