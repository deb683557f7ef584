import { constants } from 'node:os'

/** What must be undone however a command ends. */

type Undo = () => void | Promise<void>
const undoings = new Set<Undo>()

/**
 * Registers what must be undone however the command ends: by itself, by an error, by Ctrl-C or by SIGTERM. The newest runs
 * first. Returns a function that takes the registration back.
 */
export const onExit = (undo: Undo): (() => void) => {
  undoings.add(undo)
  return () => void undoings.delete(undo)
}

/** Undoes everything registered, the newest first. */
export const undoAll = async (): Promise<void> => {
  for (const undo of [...undoings].reverse()) {
    undoings.delete(undo)
    try {
      await undo()
    } catch (error) {
      console.error(error)
    }
  }
}

/** What every command shares: one way to start, to refuse, and to leave nothing behind when interrupted. */

/** Ends a command with a sentence meant for the person at the terminal; no stack is shown. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly code = 1,
  ) {
    super(message)
  }
}

let ending = false
const end = async (code: number): Promise<void> => {
  // A second Ctrl-C does not cut the undoing short: it puts moved folders back in a moment.
  if (ending) return
  ending = true
  await undoAll()
  process.exit(code)
}

/** Signals, the terminal's closing among them, end the command through its undoings. */
const listenToSignals = (): void => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (signal === 'SIGINT' && !ending) process.stderr.write('\nKeskeytetään.\n')
      void end(128 + constants.signals[signal])
    })
  }
}

/**
 * A SIGTERM to npm kills the shell between npm and us, which passes nothing on: without this, `npm start` ended by its
 * process id would leave a server behind. Looks twice a second.
 */
const endWithNpm = (): void => {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) void end(128 + constants.signals.SIGTERM)
  }, 500).unref()
}

/** What a command's module exports as `main`: it gives the exit code, or nothing to keep running (a server). */
export type Main = (args: readonly string[]) => Promise<number | undefined>

/** Runs a command (`start.mjs`). What it throws is shown in full, a `Refusal` as its sentence alone. */
export const run = (main: Main): void => {
  listenToSignals()
  endWithNpm()
  main(process.argv.slice(3))
    .catch((error: unknown) => {
      // While ending, what was killed on purpose is no failure.
      if (!ending) console.error(error instanceof Refusal ? error.message : error)
      return error instanceof Refusal ? error.code : 1
    })
    .then((code) => (code === undefined ? undefined : end(code)))
}
