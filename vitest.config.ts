import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/**
 * `unit` and `content` need nothing built; `site` reads finished sites, and `hosts` serves them by real web servers. The
 * tools of testing and measuring have their unit tests beside them.
 */
const suite = (name: string, ...folders: readonly string[]) => ({
  extends: true as const,
  test: {
    name,
    include: [name, ...folders].map((folder) => `tests/${folder}/**/*.test.ts`),
    // What is built says what site it is.
    setupFiles: name === 'site' ? ['tests/built.ts'] : ['tests/settings.ts'],
  },
})

// Where most who run this live; a server's clock is in UTC, in which what mixes the two goes unseen.
process.env.TZ = 'Europe/Helsinki'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  // No test is about time: on a busy machine some compile, build or compress for longer than the usual five seconds.
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Loading what is tested costs more than most tests do: the files of a worker share it, and leave it as they found it.
    isolate: false,
    // One fewer would be usual, which leaves half of a machine of two cores idle.
    maxWorkers: availableParallelism(),
    projects: [suite('unit', 'tools'), suite('content'), suite('hosts'), suite('site')],
  },
})
