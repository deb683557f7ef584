import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { isMainThread, threadId, workerData } from 'node:worker_threads'

/** Runs the `main` of a module, in a process or a thread, from a bundle in `.cache/` that follows its sources. */

const root = join(import.meta.dirname, '../..')
/** Milliseconds after which nothing runs from an old bundle any more. */
const keptFor = 24 * 60 * 60 * 1000

/** A process's name, parent and group (known on Linux alone). @param {number | string} pid */
const facts = (pid) => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  const [, name, parent, group] = /\((.*)\) \S (\d+) (\d+)/.exec(stat) ?? []
  return { name, parent: Number(parent), group: Number(group) }
}

/** Who started us: our parent, and its own where it is npm's shell. */
const starters = () => {
  try {
    const { name, parent } = facts(process.ppid)
    return name === 'sh' ? `${process.ppid} ${parent}` : `${process.ppid}`
  } catch {
    return `${process.ppid}`
  }
}

/** Whether npm has ended already: it is of our process group, and who takes an orphan in is not. What is started apart leads a group. */
const isOrphan = () => {
  try {
    const { group } = facts('self')
    const { name, parent, group: parentGroup } = facts(process.ppid)
    if (group === process.pid) return false
    return parentGroup !== group || (name === 'sh' && group !== process.ppid && facts(parent).group !== group)
  } catch {
    return false
  }
}

// What ends npm does not reach us, as the shell between passes nothing on and may stay: without this a server or a build
// would go on. From the first line, for npm may end while we bundle, or before we begin.
if (isMainThread && process.env.npm_lifecycle_event) {
  const before = starters()
  if (isOrphan()) process.exit(1)
  setInterval(() => starters() === before || process.kill(process.pid, 'SIGTERM'), 500).unref()
}

const module = isMainThread ? process.argv[2] : workerData.module
const folder = join(root, '.cache/commands', `${isMainThread ? 'process' : 'thread'}-${module.replace(/\W/g, '-')}`)
const record = join(folder, 'current.json')

/** @param {string} file */
const stamp = (file) => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0

/** @returns {string | undefined} The bundle, if none of its sources has changed. */
const current = () => {
  if (!existsSync(record)) return undefined
  const { entry, inputs } = JSON.parse(readFileSync(record, 'utf8'))
  return Object.entries(inputs).every(([file, at]) => stamp(file) === at) ? entry : undefined
}

/** Only a watching Next needs the version of the content. @type {import('esbuild').Plugin} */
const noVersion = {
  name: 'no-version',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\.contentlayer\/version\.mjs$/ }, () => ({ path: 'version', namespace: 'no-version' }))
    onLoad({ filter: /.*/, namespace: 'no-version' }, () => ({ contents: "export const contentVersion = ''" }))
  },
}

/** Of many small files, which take longer to load one by one; Contentlayer's thousand are wanted in a thread alone. */
const manyFiles = /^(date-fns|hast|htmlparser2|mdast|parse5|rehype|remark|unified|unist)/
/** These find files of their own beside themselves, or are never used here. */
const staysApart = /^(esbuild|imagescript|markdown-wasm|mdx-bundler)(\/|$)/
/** By these Contentlayer would report to a collector of traces: a third of its code, and nobody collects. */
const tracing = /^(@grpc\/|@opentelemetry\/(?!api$))/

/**
 * Packages stay where they are, but for those of many files.
 * @type {import('esbuild').Plugin}
 */
const packages = {
  name: 'packages',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^([^@./]|@[^/])/ }, ({ path, importer }) => {
      if (tracing.test(path)) return { path, namespace: 'nothing' }
      const ofMany = manyFiles.test(path) || (!isMainThread && path.startsWith('contentlayer2/'))
      const isBundled = (ofMany || importer.includes('node_modules')) && !staysApart.test(path)
      return isBundled ? undefined : { path, external: true }
    })
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }))
    onLoad({ filter: /node_modules.*@contentlayer2.*\.[cm]?js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      // It reads its own manifest from where it stands.
      return { contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)) }
    })
  },
}

/** Files are written under other names and renamed, as others may bundle at the same time; hashed names never change. */
const bundle = async () => {
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `import { main } from './${module}'; import { run } from './lib/run/${isMainThread ? 'command' : 'threads'}'; run(main)`,
      resolveDir: root,
    },
    absWorkingDir: root,
    outdir: folder,
    entryNames: '[name]-[hash]',
    bundle: true,
    // Each thread parses its own: Contentlayer's is five megabytes, three and a half so.
    minifyWhitespace: true,
    // Contentlayer's modules lose their order when they are split.
    splitting: isMainThread,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)",
    },
    plugins: [noVersion, packages],
    sourcemap: 'external',
    sourcesContent: false,
    metafile: true,
    write: false,
    logLevel: 'error',
  })
  mkdirSync(folder, { recursive: true })
  /** @param {string} file @param {string | Uint8Array} data */
  const put = (file, data) => {
    const temporary = `${file}.${process.pid}.${threadId}`
    writeFileSync(temporary, data)
    renameSync(temporary, file)
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
  // Of packages the list of what is installed: they are ten times our own files.
  const own = Object.keys(metafile.inputs).filter((file) => !file.startsWith('node_modules/'))
  const files = [...own, 'lib/run/start.mjs', 'package-lock.json', 'node_modules/.package-lock.json', 'tsconfig.json']
  const inputs = Object.fromEntries(
    files.filter((file) => existsSync(join(root, file))).map((file) => [file, stamp(file)]),
  )
  put(record, JSON.stringify({ entry, inputs }))
  return entry
}

/** @type {Map<string, SourceMap | undefined>} */
const maps = new Map()
/** The map of a bundle's file, read when an error is shown: Node would read it whenever the file is loaded. @param {string} file */
const mapOf = (file) => {
  if (!maps.has(file)) {
    const text = existsSync(`${file}.map`) && readFileSync(`${file}.map`, 'utf8')
    maps.set(file, text ? new SourceMap(JSON.parse(text)) : undefined)
  }
  return maps.get(file)
}

/** A line of a stack, at its place in the sources. @param {NodeJS.CallSite} site */
const lineOf = (site) => {
  const name = site.getFileName() ?? ''
  const file = name.startsWith('file:') ? fileURLToPath(name) : name
  const place =
    file.startsWith(folder) &&
    mapOf(file)?.findEntry((site.getLineNumber() ?? 1) - 1, (site.getColumnNumber() ?? 1) - 1)
  if (!place || !('originalSource' in place)) return `    at ${site}`
  const { originalSource, originalLine, originalColumn } = place
  const at = `${join(folder, originalSource)}:${originalLine + 1}:${originalColumn + 1}`
  return `    at ${site.getFunctionName() ?? '<anonymous>'} (${at})`
}

Error.prepareStackTrace = (error, sites) => [String(error), ...sites.map(lineOf)].join('\n')

// Most code here runs for seconds: V8 would spend a fifteenth of them on making it faster for later.
setFlagsFromString('--interrupt-budget=800000')
await import(join(folder, current() ?? (await bundle())))
