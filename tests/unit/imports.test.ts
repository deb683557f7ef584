import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * The rooms of the code in the order in which data flows. A file imports its own room or a lower rank; rooms of one rank do
 * not know each other, but for parts of the same room (`outputs/feeds` may use `outputs/seo`).
 */
const ranks: Readonly<Record<string, number>> = {
  'lib/text': 0,
  'lib/run': 0,
  'lib/schema': 1,
  'lib/content': 2,
  'lib/site': 3,
  'lib/outputs': 4,
  'lib/search': 4,
  'lib/editors': 5,
  'lib/hosts': 5,
  'lib/build': 6,
  'lib/commands': 7,
  components: 8,
  app: 9,
}

/** Scripts of the browser are made into the site, and their views are rendered by it: the build reads them as files. */
const roomOf = (file: string): string =>
  file
    .split('/')
    .slice(0, file.startsWith('lib/') ? 2 : 1)
    .join('/')

const sources = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .map((name) => ({ file: join(folder, name), code: readFileSync(join(folder, name), 'utf8') }))

const importsOf = (code: string): readonly string[] =>
  [...code.matchAll(/from '([^']+)'|import[ (]+'([^']+)'/g)].map((match) => match[1] ?? match[2] ?? '')

/** The file of the project that an import names; nothing for packages and generated files. */
const target = (file: string, from: string): string | undefined => {
  const path = from.startsWith('@/') ? from.slice(2) : from.startsWith('.') ? normalize(join(dirname(file), from)) : ''
  return ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx']
    .map((ending) => path + ending)
    .find((name) => path !== '' && !/^\.|\.css$/.test(path) && statSync(name, { throwIfNoEntry: false })?.isFile())
}

const files = ['lib', 'components', 'app'].flatMap(sources)
const imports = files.map(({ file, code }) => ({
  file,
  targets: importsOf(code).flatMap((from) => target(file, from) ?? []),
}))

it('every file lies in a room', () => {
  expect(files.map(({ file }) => roomOf(file)).filter((room) => ranks[room] === undefined)).toEqual([])
  expect(readdirSync('lib').filter((name) => statSync(join('lib', name)).isFile())).toEqual([])
})

it('a file imports its own room or a lower rank', () => {
  const wrong = imports.flatMap(({ file, targets }) => {
    const room = roomOf(file)
    return targets
      .filter((to) => roomOf(to) !== room && (ranks[roomOf(to)] ?? 99) >= (ranks[room] ?? 0))
      .map((to) => `${file} → ${to}`)
  })
  expect(wrong).toEqual([])
})

it('no two files import each other, at any length of the circle', () => {
  const graph = new Map(imports.map(({ file, targets }) => [file, targets]))
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, way: readonly string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
    if (done.has(file) || way.includes(file)) return
    for (const to of graph.get(file) ?? []) visit(to, [...way, file])
    done.add(file)
  }
  for (const { file } of imports) visit(file, [])
  expect(circles).toEqual([])
})

describe('what views may not do', () => {
  const views = files.filter(({ file }) => !file.startsWith('lib/'))

  it('they ask bound questions and never hold the content', () => {
    const wrong = views
      .filter(({ code }) => /\b(content|publicAddresses)\(\)|\bmediaFacts\b|buildMoment|buildDay|'node:fs/.test(code))
      .map(({ file }) => file)
    expect(wrong).toEqual([])
  })

  it('they know no document before the gate', () => {
    const wrong = views.flatMap(({ file, code }) =>
      importsOf(code)
        .filter((from) => /\/(listing|gate|ledger|check|source)(\/|$)/.test(from))
        .map((from) => `${file}: ${from}`),
    )
    expect(wrong).toEqual([])
  })
})

it('nothing of the site imports its tests', () => {
  const wrong = files.flatMap(({ file, code }) =>
    importsOf(code)
      .filter((from) => /(^@|\.\.)\/tests\//.test(from))
      .map((from) => `${file}: ${from}`),
  )
  expect(wrong).toEqual([])
})

it('one step writes the compiled content, and one module reads documents and one settings', () => {
  const users = imports
    .filter(({ targets }) => targets.includes('lib/content/compiled-files.ts'))
    .map(({ file }) => file)
  expect(users.sort()).toEqual([
    'lib/build/pipeline.ts',
    'lib/build/rebuild/kept-content.ts',
    'lib/build/rebuild/page-record.ts',
    'lib/content/compile.ts',
    'lib/content/contentlayer.ts',
    'lib/site/reader.ts',
    'lib/site/settings.ts',
  ])
})

it('a route is a table of contents: at most 40 lines', () => {
  const long = sources('app').filter(({ code }) => code.split('\n').length > 41)
  expect(long.map(({ file }) => file)).toEqual([])
})
