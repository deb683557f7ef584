import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildSync } from 'esbuild'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { contentFailure, measure } from '@/lib/build/measured-step'
import { pageProgress } from '@/lib/build/pipeline'
import { fixClock } from '@/lib/commands/preconditions'
import { endChild, runChild, startChild } from '@/lib/run/child'
import { stampsIn } from '@/lib/run/files'
import { counted, duration, size, table } from '@/lib/text/terminal'
import { playwrightCounts, totalLine, vitestCounts } from '@/tests/tools/tally'

describe('text', () => {
  test('durations', () => {
    expect([0, 1234, 59_900, 61_400].map(duration)).toEqual(['0,0 s', '1,2 s', '59,9 s', '1 min 1 s'])
    expect(duration(59_970)).toBe('1 min 0 s')
  })
  test('sizes', () => {
    expect([0, 999, 1000, 999_960, 12_340_000, 2.5e9].map(size)).toEqual([
      '0 t',
      '999 t',
      '1,0 kt',
      '1,0 Mt',
      '12,3 Mt',
      '2,5 Gt',
    ])
  })
  test('counts have plain spaces, so that a log can be searched', () => {
    expect(counted(1, 'sivu', 'sivua')).toBe('1 sivu')
    expect(counted(87, 'sivu', 'sivua')).toBe('87 sivua')
    expect(counted(10_000, 'sivu', 'sivua')).toBe('10 000 sivua')
  })
  test('tables line up', () => {
    const columns = [
      { title: 'Vaihe', align: 'left' as const },
      { title: 'Aika', align: 'right' as const },
    ]
    expect(table(columns, [['Tyypit', '4,2 s']])).toBe('Vaihe    Aika\n──────  ─────\nTyypit  4,2 s')
  })
})

describe('build', () => {
  test('reads how far Next is', () => {
    expect(pageProgress('  Generating static pages using 2 workers (31/126) ')).toBe('31/126')
    expect(pageProgress('✓ Generating static pages (126/126) in 2.1s')).toBe('126/126')
    expect(pageProgress('  Collecting page data using 2 workers ...')).toBeUndefined()
  })

  test('tells every problem on its line and closes with their number', () => {
    const problem = {
      file: 'content/aiheet/x.md',
      line: 3,
      field: 'title',
      what: 'Kenttä on tyhjä',
      fix: 'Kirjoita arvo',
    }
    const { report, sentence, code } = contentFailure([problem, { ...problem, line: 5 }])
    expect(report.split('\n')).toEqual([
      'content/aiheet/x.md:3 title: Kenttä on tyhjä. Kirjoita arvo.',
      'content/aiheet/x.md:5 title: Kenttä on tyhjä. Kirjoita arvo.',
    ])
    expect(sentence).toBe('Sisällössä on 2 virhettä 1 tiedostossa. Sivustoa ei rakennettu.')
    expect(code).toBe(1)
  })

  test('a BUILD_TIME that is no time is refused', () => {
    const before = process.env.BUILD_TIME
    process.env.BUILD_TIME = 'eilen'
    expect(fixClock).toThrow('BUILD_TIME')
    if (before === undefined) delete process.env.BUILD_TIME
    else process.env.BUILD_TIME = before
  })

  test('measures pages without those for what is not found or is gone', () => {
    const dir = mkdtempSync(join(tmpdir(), 'measure-'))
    for (const folder of ['a', '404', '404-lomake', '410']) mkdirSync(join(dir, folder))
    const pages = ['index.html', 'a/index.html', '404-lomake/index.html']
    const others = ['404.html', '404/index.html', '410.html', '410/index.html', 'x.css']
    for (const file of [...pages, ...others]) writeFileSync(join(dir, file), '12345')
    expect(measure(stampsIn(dir))).toEqual({ pages: 3, bytes: 40 })
    rmSync(dir, { recursive: true })
  })
})

describe('child processes', () => {
  const node = (script: string) => runChild(process.execPath, ['-e', script])

  test('give their code and everything they printed', async () => {
    const { code, output } = await node('console.log("a"); console.error("b"); process.exit(3)')
    expect(code).toBe(3)
    expect(output.split('\n').sort()).toEqual(['a', 'b'])
  })

  test('a signal and a program that is not there have codes too', async () => {
    expect((await node('process.kill(process.pid, "SIGKILL")')).code).toBe(137)
    expect((await runChild('/ei/ole', [])).code).toBe(127)
  })

  test('end with everything they started, also when they would not', async () => {
    const stubborn = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log(process.pid)'
    const script = `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(stubborn)}], { stdio: "inherit" }); ${stubborn}`
    let started = 0
    const child = await new Promise<ReturnType<typeof startChild>>((resolve) => {
      const parent = startChild(process.execPath, ['-e', script], {
        onLine: () => {
          started += 1
          if (started === 2) resolve(parent)
        },
      })
      onTestFinished(() => endChild(parent, 0))
    })
    // The pipe they share closes when the last of them is gone.
    const closed = once(child, 'close')
    await endChild(child, 50)
    await closed
    expect(child.signalCode).toBe('SIGKILL')
  })
})

test('a command that is killed leaves nothing that it started', async () => {
  const idle = 'console.log(process.pid); setInterval(() => {}, 1000)'
  const parent = `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(idle)}], { stdio: "inherit" }); ${idle}`
  const { outputFiles } = buildSync({
    absWorkingDir: process.cwd(),
    stdin: {
      contents: `import { startChild } from './lib/run/child'; startChild(process.execPath, ['-e', ${JSON.stringify(parent)}], { onLine: console.log })`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
  })
  const command = spawn(process.execPath, ['--input-type=module', '--eval', outputFiles[0]?.text ?? ''], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const started: number[] = []
  onTestFinished(() => {
    for (const pid of started) if (isRunning(pid)) process.kill(pid, 'SIGKILL')
    command.kill('SIGKILL')
  })
  for await (const line of createInterface({ input: command.stdout })) if (started.push(Number(line)) === 2) break
  expect(started.map(isRunning)).toEqual([true, true])
  command.kill('SIGKILL')
  await vi.waitFor(() => expect(started.map(isRunning)).toEqual([false, false]), 20_000)
})

/** One that has ended and is not yet fetched runs no more. */
const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

describe('counting tests', () => {
  test('a test file that could not be read counts as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ]
    expect(vitestCounts({ numPassedTests: 5, numFailedTests: 1, testResults })).toEqual({ passed: 5, failed: 2 })
  })

  test('so does an error outside Playwright’s tests', () => {
    const report = { stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: [{}] }
    expect(playwrightCounts(report)).toEqual({ passed: 4, failed: 2 })
  })

  test('a run that failed never says that nothing did', () => {
    expect(totalLine({ passed: 3, failed: 0 }, 0)).toBe('3 passed, 0 failed')
    expect(totalLine({ passed: 3, failed: 0 }, 2)).toBe('3 passed, 1 failed')
  })
})
