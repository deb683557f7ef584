import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { readCompiled, readyFile } from '@/lib/content/compiled-files'

/** What Next's workers read while the content may still be compiled. */

const folder = mkdtempSync(join(tmpdir(), 'compiled-'))
const file = join(folder, 'listing.json')
writeFileSync(file, '{}')
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => vi.unstubAllEnvs())

test('outside a build nothing is waited for', () => {
  expect(readCompiled(file)).toBe('{}')
})

test('waits until the build has compiled', () => {
  vi.stubEnv('CONTENT_FROM', String(process.pid))
  const ready = readyFile(process.pid)
  new Worker(`setTimeout(() => require('fs').writeFileSync(${JSON.stringify(ready)}, ''), 200)`, { eval: true })
  expect(existsSync(ready)).toBe(false)
  expect(readCompiled(file)).toBe('{}')
  expect(existsSync(ready)).toBe(true)
  rmSync(ready)
})

test('does not wait for a build that was killed', () => {
  vi.stubEnv('CONTENT_FROM', String(spawnSync('true').pid))
  expect(() => readCompiled(file)).toThrow('ESRCH')
})
