import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest'
import { lockFile } from '@/lib/build/lock'

/** Two builds at a time, as processes of their own in one folder. */

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The lock as JavaScript, since each process runs a line of its own after it. */
// esbuild would work from the folder in which another test of the same worker loaded it.
const absWorkingDir = process.cwd()
const { outputFiles } = buildSync({
  absWorkingDir,
  entryPoints: ['lib/build/lock.ts'],
  platform: 'node',
  format: 'esm',
  write: false,
})
const [module] = outputFiles.map(({ text }) => `data:text/javascript,${encodeURIComponent(text)}`)
const script = (then: string, before = '') => [
  '--input-type=module',
  '--eval',
  `import { takeLock } from ${JSON.stringify(module)}; ${before}; const lock = takeLock(); ${then}`,
]
const { BUILD_LOCK: _, ...env } = process.env
const say = 'console.log(typeof lock === "number" ? "varattu " + lock : "vapaa")'
const ask = (then = say, more = {}) =>
  spawnSync(process.execPath, script(then), { cwd: folder, env: { ...env, ...more }, encoding: 'utf8' }).stdout.trim()

it('a second build is told which one is running, and may start when that has ended', async () => {
  const first = spawn(
    process.execPath,
    script('console.log("otettu"); process.stdin.on("data", () => { lock(); process.exit() })'),
    {
      cwd: folder,
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  onTestFinished(() => void first.kill('SIGKILL'))
  await once(first.stdout, 'data')
  expect(ask()).toBe(`varattu ${first.pid}`)
  expect(readFileSync(join(folder, lockFile), 'utf8')).toBe(String(first.pid))
  first.stdin.write('loppu')
  await once(first, 'exit')
  expect(existsSync(join(folder, lockFile))).toBe(false)
  expect(ask()).toBe('vapaa')
})

it('a lock left by a build that was killed is taken over', () => {
  const gone = spawnSync(process.execPath, ['--version'])
  writeFileSync(join(folder, lockFile), String(gone.pid))
  expect(ask()).toBe('vapaa')
})

it('so is one by which a process of our own id was killed, as in containers', () => {
  const before = `(await import('node:fs')).writeFileSync('${lockFile}', String(process.pid))`
  const { stdout } = spawnSync(process.execPath, script(say, before), { cwd: folder, env, encoding: 'utf8' })
  expect(stdout.trim()).toBe('vapaa')
})

it('a broken lock is taken over', () => {
  writeFileSync(join(folder, lockFile), '')
  expect(ask()).toBe('vapaa')
})

it('what a build starts belongs to it', () => {
  const inner = `import("node:child_process").then(({ spawnSync }) => { console.log(spawnSync(process.execPath, ${JSON.stringify(script(say))}, { encoding: "utf8" }).stdout.trim()) })`
  expect(ask(inner)).toBe('vapaa')
})
