import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { lockFile } from '@/lib/build/lock'
import { rulesPath } from '@/lib/hosts/rules'
import { writeText } from '@/lib/run/files'
import { makeTree } from '@/tests/tools/tree'
import { copyTrialMedia } from '@/tests/tools/trial-media'

/** A real build that is ended as a terminal does it: the signal goes to all that it started. */

const tree = '.test/ended'
const rules = join(tree, 'out', rulesPath)

beforeAll(() => {
  makeTree(tree)
  copyTrialMedia(tree)
  cpSync('tests/fixtures/gate', join(tree, 'content'), { recursive: true })
  writeText(rules, 'vanha')
})
afterAll(() => rmSync(tree, { recursive: true, force: true }))

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}

/** What still runs of those that were started with this mark in their environment. */
const running = (mark: string): readonly string[] =>
  readdirSync('/proc').filter(
    (pid) =>
      /^\d+$/.test(pid) && textOf(`/proc/${pid}/environ`).includes(mark) && !/\) Z /.test(textOf(`/proc/${pid}/stat`)),
  )

it.runIf(process.platform === 'linux').each([
  ['SIGHUP', 'while content is checked and Next bundles', '[2/14]'],
  ['SIGINT', 'while content is checked and Next bundles', '[2/14]'],
  ['SIGTERM', 'while content is checked and Next bundles', '[2/14]'],
] as const)(
  '%s %s leaves no process, no lock and the old site',
  async (signal, _, said) => {
    const mark = `ended-${signal}-${process.pid}`
    const build = spawn(process.execPath, ['lib/run/start.mjs', 'lib/commands/build.ts'], {
      cwd: tree,
      detached: true,
      env: { ...process.env, CONTENT_DIR: '', OUT_DIR: '', BASE_PATH: '', VERBOSE: '1', MARK: mark },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const exit = once(build, 'exit')
    onTestFinished(() => {
      for (const pid of running(mark)) process.kill(Number(pid), 'SIGKILL')
    })
    let output = ''
    for (const stream of [build.stdout, build.stderr]) stream.on('data', (text) => (output += text))
    await vi.waitFor(() => expect(output).toContain(said), { timeout: 200_000 })
    // The build, and at least Next.
    await vi.waitFor(() => expect(running(mark).length).toBeGreaterThan(1), { timeout: 20_000 })
    process.kill(-(build.pid ?? 0), signal)
    expect(await exit).not.toEqual([0, null])
    await vi.waitFor(() => expect(running(mark)).toEqual([]), { timeout: 20_000 })
    expect(output).not.toContain('epäonnistui')
    expect([lockFile, 'out.new'].filter((name) => existsSync(join(tree, name)))).toEqual([])
    expect(readFileSync(rules, 'utf8')).toBe('vanha')
  },
  300_000,
)

const called = (mark: string, name: string): readonly string[] =>
  running(mark).filter((pid) => textOf(`/proc/${pid}/comm`).trim() === name)

/** npm runs a script in a shell; the outer one stands for npm, in a process group that who takes orphans in is not of. */
const bundles = join(tree, '.cache/commands')
const build = '"$NODE" lib/run/start.mjs lib/commands/build.ts'
const runByNpm = (mark: string, script = `${build}; true`): number => {
  rmSync(bundles, { recursive: true, force: true })
  const npm = spawn('sh', ['-c', `sh -c '${script}'; true`], {
    cwd: tree,
    detached: true,
    env: { ...process.env, NODE: process.execPath, CONTENT_DIR: '', npm_lifecycle_event: 'build', MARK: mark },
    stdio: 'ignore',
  })
  onTestFinished(() => {
    for (const pid of running(mark)) process.kill(Number(pid), 'SIGKILL')
  })
  return npm.pid ?? 0
}

it.runIf(process.platform === 'linux').each([
  ['npm', 0],
  ['its shell', 1],
])('ends with %s that is killed while the command is still bundled', async (_, at) => {
  const mark = `ended-npm-${at}-${process.pid}`
  const npm = runByNpm(mark)
  await vi.waitFor(() => expect(called(mark, 'esbuild')).toHaveLength(1), { timeout: 60_000, interval: 10 })
  const shells = [
    npm,
    ...called(mark, 'sh')
      .map(Number)
      .filter((pid) => pid !== npm),
  ]
  expect(shells).toHaveLength(2)
  process.kill(shells[at] ?? 0, 'SIGKILL')
  await vi.waitFor(() => expect(running(mark)).toEqual([]), { timeout: 20_000 })
})

it.runIf(process.platform === 'linux').each([
  ['its shell stays', `${build}; true`],
  ['its shell is gone too', `exec ${build}`],
])('begins nothing when npm was killed before it starts, and %s', async (name, script) => {
  const mark = `ended-before-${name.length}-${process.pid}`
  const go = join(tree, 'go')
  rmSync(go, { force: true })
  const npm = runByNpm(mark, `while [ ! -e go ]; do sleep 0.1; done; ${script}`)
  await vi.waitFor(() => expect(called(mark, 'sh')).toHaveLength(2), { timeout: 20_000 })
  process.kill(npm, 'SIGKILL')
  writeText(go, '')
  await vi.waitFor(() => expect(running(mark)).toEqual([]), { timeout: 60_000 })
  expect(existsSync(bundles)).toBe(false)
})
