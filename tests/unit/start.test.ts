import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writeText } from '@/lib/run/files'

/** The launcher of commands. */

test('an error that nobody expected names lines of the sources, not of the bundle, in a thread too', () => {
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync('.cache/koe ä-')
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
    const bundles = ['process', 'thread'].map((kind) => `${kind}-${folder.replace(/\W/g, '-')}`)
    for (const bundle of bundles)
      for (const name of ['virhe', 'saie'])
        rmSync(`.cache/commands/${bundle}-${name}-ts`, { recursive: true, force: true })
  })
  const threads = relative(folder, 'lib/run/threads')
  writeText(join(folder, 'saie.ts'), "export const main = () => () => {\n  throw new Error('säikeessä')\n}\n")
  writeText(
    join(folder, 'virhe.ts'),
    [
      `import { inThreads } from '${threads}'`,
      'type Never = { readonly never: string }',
      "const fails = (never?: Never): string => never?.never ?? [].reduce(() => '')",
      'export const main = async (args: readonly string[]): Promise<void> => {',
      `  if (args.length > 0) await inThreads('${folder}/saie.ts', undefined, [1])`,
      '  fails()',
      '}',
    ].join('\n'),
  )
  const saidBy = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['lib/run/start.mjs', join(folder, 'virhe.ts'), ...args], { encoding: 'utf8' }).stderr
  expect(saidBy()).toMatch(
    /^TypeError: [^\n]+\n(.*\n)? +at fails \(.*virhe\.ts:3:\d+\)\n +at main \(.*virhe\.ts:6:\d+\)/,
  )
  expect(saidBy('säie')).toMatch(/säikeessä.+saie\.ts:2:\d+/s)
})
