import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './tests/tools/browsers/find-browser'
import { freePort } from './tests/tools/servers/free-port'

// This file is read again in each worker: what the first reading found reaches them through the environment.
process.env.CHROME_PATH = await findBrowser()
process.env.E2E_PORT ||= String(await freePort())

/** Chromium will not start its sandbox as root, which is what containers and CI machines run as. */
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/browser-setup.ts',
  workers: 2,
  fullyParallel: true,
  // Only to end what hangs: a busy machine is slow, and no test is about time.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  // `npm test` has some of each kind, `npm run test:all` has all.
  ...(process.env.ALL_TESTS || process.env.CANARY ? {} : { grepInvert: /@all/ }),
  reporter: process.env.CI ? 'list' : 'line',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    launchOptions: {
      executablePath: process.env.CHROME_PATH,
      // The browser calls nobody while it tests.
      args: [
        ...sandbox,
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // No page of a test lives for so long that compiling its scripts to fast code pays.
        '--js-flags=--no-maglev,--no-turbofan',
      ],
    },
  },
  // The canary has its own command: it opens every file there is.
  projects: [process.env.CANARY ? { name: 'canary', testMatch: '**/*.canary.ts' } : { name: 'chromium' }],
})
