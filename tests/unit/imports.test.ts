import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** The reading rule: `app → components, lib`; `components → lib`; `lib → nothing above`; none of them → `tests`. */
const forbidden: Readonly<Record<string, RegExp>> = {
  app: /^@\/tests\/|^(\.\.\/)+tests\//,
  components: /^@\/(app\/(?!styles\/)|tests\/)|^(\.\.\/)+(app|tests)\//,
  lib: /^@\/(app|components|tests)\/|^(\.\.\/)+(app|components|tests)\//,
}

const sources = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx)$/.test(name))
    .map((name) => ({ file: join(folder, name), code: readFileSync(join(folder, name), 'utf8') }))

const importsOf = (code: string) =>
  [...code.matchAll(/from '([^']+)'|import[ (]+'([^']+)'/g)].map((match) => match[1] ?? match[2] ?? '')

it.each(Object.entries(forbidden))('%s imports nothing from above', (folder, pattern) => {
  const files = sources(folder)
  expect(files.length).toBeGreaterThan(10)
  const wrong = files.flatMap(({ file, code }) =>
    importsOf(code)
      .filter((from) => pattern.test(from))
      .map((from) => `${file}: ${from}`),
  )
  expect(wrong).toEqual([])
})

it('one step writes the compiled content and one module reads it', () => {
  const users = [...sources('lib'), ...sources('components'), ...sources('app')]
    .filter(({ code }) => importsOf(code).some((from) => from.endsWith('/compiled-files')))
    .map(({ file }) => file)
  expect(users.sort()).toEqual(['lib/content/checked-sources.ts', 'lib/content/compile.ts', 'lib/content/index.ts'])
})

it('pages ask the reader of compiled content and never for documents before the gate', () => {
  const wrong = [...sources('components'), ...sources('app')].flatMap(({ file, code }) =>
    importsOf(code)
      .filter((from) => /\/content\/(listing|gate|addresses|ledger|check\/)/.test(from))
      .concat(/\bpublicAddresses\b/.test(code) ? ['publicAddresses'] : [])
      .map((from) => `${file}: ${from}`),
  )
  expect(wrong).toEqual([])
})

it('a route is a table of contents: at most 45 lines', () => {
  const long = sources('app')
    .filter(({ code }) => code.split('\n').length > 46)
    .map(({ file }) => file)
  expect(long).toEqual([])
})
