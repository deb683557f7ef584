import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { onExit } from './command'

/** Folders where programs are looked for. */
export const programFolders = (): readonly string[] => (process.env.PATH ?? '').split(delimiter).filter(Boolean)

/** A program's path, by `PATH` first, then in `places`; undefined where it is not installed. */
export const findProgram = (name: string, places: readonly string[] = []): string | undefined =>
  [...programFolders(), ...places].map((folder) => join(folder, name)).find((path) => existsSync(path))

export type ChildOptions = {
  /** Added to the command's own environment. */
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Called with each line of output, standard and error alike, as it comes. */
  readonly onLine?: (line: string) => void
  readonly onStart?: (pid: number) => void
  /** Milliseconds it may take to end after being asked. */
  readonly patience?: number
}
export type ChildResult = {
  /** 127 when the program could not be started, 128 + signal when a signal ended it. */
  readonly code: number
  readonly output: string
}

/** Windows has no process groups, and a detached child there opens a window of its own. */
const grouped = process.platform !== 'win32'

const signalGroup = (child: ChildProcess, signal: NodeJS.Signals): void => {
  try {
    if (grouped && child.pid) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch {
    // It had already ended.
  }
}

/** Asks the child and all it started to end, and after `patience` milliseconds forces them. */
export const endChild = (child: ChildProcess, patience = 3000): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    const force = setTimeout(() => signalGroup(child, 'SIGKILL'), patience)
    child.once('exit', () => {
      clearTimeout(force)
      // What it started may still be running.
      signalGroup(child, 'SIGKILL')
      resolve()
    })
    signalGroup(child, 'SIGTERM')
  })

/** In each process of Node that a child is or starts: it ends when its parent was killed, which could end nothing itself. */
const endsWithParent = `--import=data:text/javascript,${encodeURIComponent(
  'const parent = process.ppid; setInterval(() => process.ppid === parent || process.kill(process.pid, "SIGKILL"), 500).unref()',
)}`

/** Starts a program in a process group of its own, so that Ctrl-C reaches it through us, once. */
export const startChild = (program: string, args: readonly string[], options: ChildOptions = {}): ChildProcess => {
  const nodeOptions = process.env.NODE_OPTIONS ?? ''
  const child = spawn(program, args, {
    cwd: options.cwd,
    detached: grouped,
    env: {
      ...process.env,
      ...options.env,
      NODE_OPTIONS: nodeOptions.includes(endsWithParent) ? nodeOptions : `${nodeOptions} ${endsWithParent}`.trim(),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const keep = onExit(() => endChild(child, options.patience))
  child.once('exit', keep)
  child.once('error', keep)
  if (child.pid) options.onStart?.(child.pid)
  for (const stream of [child.stdout, child.stderr]) {
    if (stream && options.onLine) createInterface({ input: stream }).on('line', options.onLine)
  }
  return child
}

/** Runs a program to its end, and does not throw when it fails. `VERBOSE` shows its output as it comes. */
export const runChild = (program: string, args: readonly string[], options: ChildOptions = {}): Promise<ChildResult> =>
  new Promise((resolve) => {
    const lines: string[] = []
    const onLine = (line: string) => {
      lines.push(line)
      if (process.env.VERBOSE) console.log(line)
      options.onLine?.(line)
    }
    const child = startChild(program, args, { ...options, onLine })
    child.once('error', (error) => resolve({ code: 127, output: error.message }))
    child.once('close', (code, signal) =>
      resolve({ code: code ?? 128 + (signal ? constants.signals[signal] : 0), output: lines.join('\n') }),
    )
  })

/** Arguments for `node` that run the command line of an installed package: `nodeTool('next', 'build')`. */
export const nodeTool = (name: string, ...args: readonly string[]): readonly string[] => {
  const manifest = join('node_modules', name, 'package.json')
  const { bin }: { bin: string | Record<string, string> } = JSON.parse(readFileSync(manifest, 'utf8'))
  const file = typeof bin === 'string' ? bin : Object.values(bin)[0]
  if (!file) throw new Error(`${name} has no command line`)
  return [join(dirname(manifest), file), ...args]
}
