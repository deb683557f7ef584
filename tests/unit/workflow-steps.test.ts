import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

/** The scripts inside the workflows, run as the git host runs them, where what they call fails too. */

type Step = { readonly name?: string; readonly run?: string; readonly shell?: string }
type Workflow = {
  readonly defaults?: { readonly run?: { readonly shell?: string } }
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>
}

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax: only a named bash has `pipefail`. */
const shells: Readonly<Record<string, readonly string[]>> = {
  '': ['-e'],
  bash: ['--noprofile', '--norc', '-eo', 'pipefail'],
}

let folder = ''
/** What the host reads after the step: its outputs, variables for later steps, and the summary. */
const written = (name: string): string => readFileSync(join(folder, name), 'utf8')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workflow-'))
  mkdirSync(join(folder, 'tree'))
  mkdirSync(join(folder, 'bin'))
  for (const name of ['output', 'env', 'summary']) writeFileSync(join(folder, name), '')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs the step of this name in `tree`; gives its exit code. Programs in `bin` come before the machine's own. */
const runStep = (file: string, name: string, env: Readonly<Record<string, string>> = {}): number | null => {
  const workflow: Workflow = parse(readFileSync(join('.github/workflows', file), 'utf8'))
  const step = Object.values(workflow.jobs)
    .flatMap(({ steps }) => steps)
    .find((one) => one.name === name)
  if (!step?.run) throw new Error(`${file} has no step «${name}»`)
  const script = join(folder, 'step.sh')
  writeFileSync(script, step.run)
  const args = shells[step.shell ?? workflow.defaults?.run?.shell ?? '']
  if (!args) throw new Error(`${file} uses a shell that is not known here`)
  return spawnSync('bash', [...args, script], {
    cwd: join(folder, 'tree'),
    env: {
      ...process.env,
      PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_ENV: join(folder, 'env'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      ...env,
    },
  }).status
}

const program = (name: string, script: string): void => {
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, 'bin', name), 0o755)
}

describe('the fast lane', () => {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.fi', '-c', 'commit.gpgsign=false', ...args], {
      cwd: join(folder, 'tree'),
      encoding: 'utf8',
    }).trim()
  const save = (file: string, text = file): void => {
    mkdirSync(dirname(join(folder, 'tree', file)), { recursive: true })
    writeFileSync(join(folder, 'tree', file), text)
  }
  const commit = (): string => {
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', 'x')
    return git('rev-parse', 'HEAD')
  }
  const lane = (base: string): string => {
    expect(runStep('tarkistus.yml', 'Onko muutoksia muualla kuin sisällössä', { BASE: base })).toBe(0)
    return written('output').trim()
  }

  let base = ''
  beforeEach(() => {
    git('init', '--quiet')
    for (const file of ['tests/x.test.ts', 'content/aiheet/a.md', 'public/media/a.png', 'public/robots.txt']) save(file)
    base = commit()
  })

  it.each<readonly [string, () => void]>([
    ['an article', () => save('content/ajankohtaista/päivä ja yö.md')],
    ['a picture', () => save('public/media/ä.png')],
    ['an article that is gone', () => git('rm', '--quiet', 'content/aiheet/a.md')],
    ['a picture that is renamed', () => git('mv', 'public/media/a.png', 'public/media/b.png')],
  ])('is for %s', (_, change) => {
    change()
    commit()
    expect(lane(base)).toBe('muuta=false')
  })

  it.each<readonly [string, () => void]>([
    ['code', () => save('lib/a.ts')],
    ['code beside content', () => [save('content/aiheet/b.md'), save('tests/x.test.ts', 'it.skip')]],
    ['a test that is moved among the pictures', () => git('mv', 'tests/x.test.ts', 'public/media/x.txt')],
    ['a picture that becomes code', () => git('mv', 'public/media/a.png', 'a.ts')],
    ['another public file', () => save('public/robots.txt', 'x')],
    ['a folder whose name begins as that of content', () => save('content-lib/a.ts')],
    ['content deeper in the code', () => save('lib/content/a.ts')],
    ['a name with a line break', () => save('lib/a\ncontent/b.ts')],
    ['a right to run', () => chmodSync(join(folder, 'tree', 'public/robots.txt'), 0o755)],
  ])('is not for %s', (_, change) => {
    change()
    commit()
    expect(lane(base)).toBe('muuta=true')
  })

  it('compares with where the branch began, not with what has been merged since', () => {
    git('checkout', '--quiet', '-b', 'branch')
    save('content/aiheet/b.md')
    commit()
    git('checkout', '--quiet', '-')
    save('lib/a.ts')
    const later = commit()
    git('checkout', '--quiet', 'branch')
    expect(lane(later)).toBe('muuta=false')
  })

  it('is closed when the change cannot be known', () => {
    save('content/aiheet/b.md')
    commit()
    expect(lane('0123456789012345678901234567890123456789')).toBe('muuta=true')
  })

  it('is closed to a push, which has nothing to compare with', () => {
    expect(lane('')).toBe('muuta=true')
  })

  it('is closed when git fails', () => {
    program('git', 'exit 128')
    expect(lane(base)).toBe('muuta=true')
  })
})

describe('the report of a change', () => {
  it.each([0, 1, 2])('is told with its exit code %d, which fails the job later', (code) => {
    program('npm', `echo raportti; exit ${code}`)
    expect(runStep('tarkistus.yml', 'Raportti', { BRANCH: 'x' })).toBe(0)
    expect(written('env')).toBe(`KOODI=${code}\n`)
    expect(written('tree/raportti.md')).toBe('raportti\n')
    expect(written('summary')).toBe('raportti\n')
    expect(runStep('tarkistus.yml', 'Virheet estävät julkaisun', { KOODI: String(code) })).toBe(code)
  })

  it('fails at once when it cannot be told', () => {
    program('npm', 'echo raportti')
    expect(runStep('tarkistus.yml', 'Raportti', { BRANCH: 'x', GITHUB_STEP_SUMMARY: join(folder, 'no', 'x') })).toBe(1)
    expect(written('env')).toBe('')
  })
})

describe('the report on health', () => {
  it('is kept and told', () => {
    program('npm', 'echo terveys')
    expect(runStep('julkaise.yml', 'Sisällön kunto')).toBe(0)
    expect([written('tree/terveys.md'), written('summary')]).toEqual(['terveys\n', 'terveys\n'])
  })

  it('fails the step when it fails itself', () => {
    program('npm', 'echo puolikas; exit 3')
    expect(runStep('julkaise.yml', 'Sisällön kunto')).toBe(3)
  })
})

describe('where a reviewer finds the preview', () => {
  const told = (env: Readonly<Record<string, string>>): string => {
    mkdirSync(join(folder, 'tree'), { recursive: true })
    writeFileSync(join(folder, 'tree/raportti.md'), 'raportti\n')
    expect(
      runStep('tarkistus.yml', 'Esikatselun osoite', {
        OSOITE: 'https://sivusto.test/esikatselu/12/',
        AJO: '77',
        ...env,
      }),
    ).toBe(0)
    return written('tree/raportti.md')
  }

  it('is an address when it was taken to a server', () => {
    expect(told({ RAKENNUS: 'success', VIENTI: 'success' })).toBe(
      'raportti\n\nEsikatselu: https://sivusto.test/esikatselu/12/\n',
    )
  })

  it('is a command when it is an artefact alone', () => {
    const line = 'gh run download 77 --name esikatselu --dir esikatselu && npm run serve -- esikatselu'
    for (const VIENTI of ['skipped', 'failure'])
      expect(told({ RAKENNUS: 'success', VIENTI })).toBe(`raportti\n\nEsikatselu omalla koneella: \`${line}\`\n`)
  })

  it('is not told when nothing was built', () => {
    expect(told({ RAKENNUS: 'failure', VIENTI: 'skipped' })).toBe('raportti\n')
  })
})

describe('the owner hears of a publishing that failed', () => {
  /** `gh` that has an open issue of this number, or none, and writes down what else it is asked. */
  const gh = (number: string) =>
    program(
      'gh',
      `[ "$2" = list ] && { printf '%s' '${number}'; exit; }; printf '%s %s %s\\n' "$1" "$2" "$3" >> ../calls`,
    )
  const calls = (step: string): string => {
    writeFileSync(join(folder, 'calls'), '')
    expect(runStep('julkaise.yml', step, { AJO: 'https://git.test/ajo/1' })).toBe(0)
    return written('calls')
  }

  it('by a new issue, which a later failure brings up to date', () => {
    gh('')
    expect(calls('Julkaisu epäonnistui')).toBe('label create julkaisu\nissue create --title\n')
    gh('7')
    expect(calls('Julkaisu epäonnistui')).toBe('issue edit 7\n')
  })

  it('and of the next that succeeds, which closes it', () => {
    gh('7')
    expect(calls('Julkaisu onnistui')).toBe('issue close 7\n')
    gh('')
    expect(calls('Julkaisu onnistui')).toBe('')
  })
})

describe('hetki.yml', () => {
  const koitti = (answer: string): string => {
    program('curl', answer)
    expect(runStep('hetki.yml', 'Verrataan kelloon', { SIVUSTO: 'https://sivusto.test/' })).toBe(0)
    return written('output')
  }

  it('builds when the moment that the site names has passed', () => {
    expect(koitti('echo 2021-08-04T14:30+03:00')).toBe('koitti=true\n')
  })

  it.each([
    ['is to come', 'echo 2099-08-04T14:30+03:00'],
    ['does not come', 'echo'],
  ])('builds nothing when it %s', (_, answer) => {
    expect(koitti(answer)).toBe('koitti=false\n')
  })

  it('asks the address without a second slash', () => {
    expect(
      koitti('case "$*" in *https://sivusto.test/hetki.txt) echo 2021-08-04T14:30+03:00;; *) exit 22;; esac'),
    ).toBe('koitti=true\n')
  })

  it.each([
    ['the site does not answer', 'exit 22'],
    ['what comes is no time', 'echo "<!DOCTYPE html>"'],
  ])('fails where it is seen when %s', (_, answer) => {
    program('curl', answer)
    expect(runStep('hetki.yml', 'Verrataan kelloon', { SIVUSTO: 'https://sivusto.test' })).not.toBe(0)
  })
})
