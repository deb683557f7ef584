import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { isMainThread, workerData } from 'node:worker_threads'

/**
 * Starts a module of the project, in a process (`node lib/run/start.mjs lib/commands/build.ts`) or a thread (`threads.ts`):
 * bundles it into `.cache/` unless that is as new as its sources, and runs its `main`. What is imported when it is needed
 * stays in files of its own, and packages stay where they are.
 */

const root = join(import.meta.dirname, '../..')
/** Once bundles are older than this nothing runs from them any more; in milliseconds. */
const keptFor = 24 * 60 * 60 * 1000

const module = isMainThread ? process.argv[2] : workerData.module
const folder = join(root, '.cache/commands', `${isMainThread ? 'process' : 'thread'}-${module.replace(/\W/g, '-')}`)
const record = join(folder, 'current.json')

/** @param {string} file */
const stamp = (file) => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0

/** @returns {string | undefined} The bundle, when none of its sources has changed. */
const current = () => {
  if (!existsSync(record)) return undefined
  const { entry, inputs } = JSON.parse(readFileSync(record, 'utf8'))
  return Object.entries(inputs).every(([file, at]) => stamp(file) === at) ? entry : undefined
}

/**
 * Which content is compiled is asked by a Next that watches; a command reads it once, and may start before there is any.
 *
 * @type {import('esbuild').Plugin}
 */
const noVersion = {
  name: 'no-version',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\.contentlayer\/version\.mjs$/ }, () => ({ path: 'version', namespace: 'no-version' }))
    onLoad({ filter: /.*/, namespace: 'no-version' }, () => ({ contents: "export const contentVersion = ''" }))
  },
}

/**
 * Node's own modules name files, this package's a folder.
 *
 * @type {import('esbuild').Plugin}
 */
const folderNames = {
  name: 'folder-names',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^hyphen\/fi$/ }, ({ path }) => ({ path: `${path}/index.js`, external: true })),
}

/** Aside and renamed: others may bundle the same at the same time. Names say what is inside, so that what runs is never changed. */
const bundle = async () => {
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `import { main } from './${module}'; import { run } from './lib/run/${isMainThread ? 'command' : 'thread'}'; run(main)`,
      resolveDir: root,
    },
    absWorkingDir: root,
    outdir: folder,
    entryNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [noVersion, folderNames],
    sourcemap: 'inline',
    sourcesContent: false,
    metafile: true,
    write: false,
    logLevel: 'error',
  })
  mkdirSync(folder, { recursive: true })
  /** @param {string} file @param {string | Uint8Array} data */
  const put = (file, data) => {
    writeFileSync(`${file}.${process.pid}`, data)
    renameSync(`${file}.${process.pid}`, file)
  }
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() }
    if (Date.now() - mtimeMs > keptFor) rmSync(file, { force: true })
  }
  for (const { path, contents } of outputFiles) put(path, contents)
  const [entry = ''] = Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) =>
    entryPoint === '<stdin>' ? [relative(dirname(record), join(root, path))] : [],
  )
  const files = [...Object.keys(metafile.inputs), 'lib/run/start.mjs', 'package-lock.json', 'tsconfig.json']
  const inputs = Object.fromEntries(
    files.filter((file) => existsSync(join(root, file))).map((file) => [file, stamp(file)]),
  )
  put(record, JSON.stringify({ entry, inputs }))
  return entry
}

process.setSourceMapsEnabled(true)
await import(join(folder, current() ?? (await bundle())))
