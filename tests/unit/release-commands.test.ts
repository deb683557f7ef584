import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { copyResults } from '@/lib/commands/statement'
import { type MachineResults, resultsFile, templatesHash } from '@/lib/content/statement/results'

/** What the commands of a release say and refuse: the machine results into the content, and the archive. */

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'popsote-julkaisu-'))
  onTestFinished(() => rmSync(made, { recursive: true }))
  return made
}
const results: MachineResults = {
  day: '2026-11-29',
  commit: '',
  tools: {},
  templates: templatesHash(),
  pages: ['/'],
  widths: [320],
  modes: ['vaalea'],
  violations: [],
  pdfsWithoutTwin: [],
  picturesWithoutAlt: [],
  transcriptsDue: [],
}

test('results of these templates are copied as they are', async () => {
  const [from, to] = [join(folder(), 'a.json'), folder()]
  const violations = [{ criterion: '1.1.1', rule: 'image-alt', pages: ['/'] }]
  for (const [one, told] of [
    [results, /^Testit eivät löytäneet rikkomuksia\. Tulokset 1 sivulta/],
    [{ ...results, violations }, /^Testit löysivät rikkomuksia, ja seloste kertoo ne\./],
  ] as const) {
    writeFileSync(from, JSON.stringify(one))
    expect(await copyResults(from, to)).toMatch(told)
    expect(readFileSync(join(to, resultsFile), 'utf8')).toBe(JSON.stringify(one))
  }
})

test('results that are missing, broken or of other templates are not', async () => {
  const [from, to] = [join(folder(), 'a.json'), folder()]
  await expect(copyResults(from, to)).rejects.toThrow('Koneellisten testien tuloksia ei ole')
  writeFileSync(from, '{}')
  await expect(copyResults(from, to)).rejects.toThrow('ei ole kokonainen')
  writeFileSync(from, JSON.stringify({ ...results, templates: 'muut' }))
  await expect(copyResults(from, to)).rejects.toThrow('Sivupohjat ovat muuttuneet testien 2026-11-29 jälkeen')
  expect(existsSync(join(to, resultsFile))).toBe(false)
})

test('a change in a template is another hash, and one elsewhere is not', () => {
  const root = folder()
  const put = (file: string, text: string) => {
    spawnSync('mkdir', ['-p', join(root, file, '..')])
    writeFileSync(join(root, file), text)
  }
  for (const file of ['app/a.tsx', 'components/b.css', 'lib/content/markdown/c.ts', 'lib/run/d.ts']) put(file, 'x')
  const before = templatesHash(root)
  put('lib/run/d.ts', 'y')
  put('components/README.md', 'y')
  expect(templatesHash(root)).toBe(before)
  put('components/b.css', 'y')
  expect(templatesHash(root)).not.toBe(before)
})

test('an archive of no site is told, and so is how the command is used', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['lib/run/start.mjs', 'lib/commands/archive.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, OUT_DIR: join(tmpdir(), 'popsote-ei-ole') },
    })
  const none = run()
  expect([none.status, none.stderr]).toEqual([
    1,
    expect.stringMatching(/ei ole valmista sivustoa\. Aja ensin «npm run build»\./),
  ])
  const wrong = run('../2026')
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('Käyttö:')])
})
