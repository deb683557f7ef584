import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * Next calls this when the export is written. Thin and plain JavaScript, because Next loads it as it is; the finishing
 * itself is TypeScript in a process of its own.
 *
 * @type {import('next').NextAdapter}
 */
export default {
  name: 'viimeistely',
  onBuildComplete: ({ projectDir }) => {
    const out = process.env.OUT_DIR || 'out'
    // A small young generation keeps the process and its threads small: pages come and go by the thousand.
    const command = ['--max-semi-space-size=4', '--import', 'tsx', join(projectDir, 'lib/build/run-finish.ts'), out]
    const { status } = spawnSync(process.execPath, command, { cwd: projectDir, stdio: 'inherit' })
    if (status !== 0) throw new Error('Sivuston viimeistely ei onnistunut.')
  },
}
