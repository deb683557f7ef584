import { constants } from 'node:os'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { environmentProblems } from './environment'

type Undo = () => void | Promise<void>
const undoings = new Set<Undo>()

/** Registers what is undone however the command ends, the newest first. Gives what takes it back. */
export const onExit = (undo: Undo): (() => void) => {
  undoings.add(undo)
  return () => void undoings.delete(undo)
}

const undoAll = async (): Promise<void> => {
  for (const undo of [...undoings].reverse()) {
    undoings.delete(undo)
    try {
      await undo()
    } catch (error) {
      console.error(error)
    }
  }
}

/** Ends a command with a sentence for the person at the terminal; no stack is shown. */
export class UserError extends Error {
  constructor(
    message: string,
    readonly code = 1,
  ) {
    super(message)
  }
}

type ArgumentOptions = NonNullable<ParseArgsConfig['options']>

/** What stands on the command line. Throws a `UserError` with the usage for what is not known, lacks its value or is too much. */
export const readArguments = <const Options extends ArgumentOptions>(
  args: readonly string[],
  usage: string,
  options: Options,
  most = Number.POSITIVE_INFINITY,
) => {
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: true })
    if (read.positionals.length <= most) return read
  } catch {
    // The usage says what can be given.
  }
  throw new UserError(usage, 2)
}

/** A disk that takes no more, as a sentence, by the words of Node and libraries; undefined of anything else. */
export const diskFault = (said: string): string | undefined => {
  if (/\b(ENOSPC|EDQUOT):|No space left on device/i.test(said))
    return 'Levytila loppui kesken. Vapauta tilaa ja aja komento uudelleen.'
  return /\bEROFS:|Read-only file system/i.test(said)
    ? 'Levylle ei voi kirjoittaa: se on vain luettavissa. Salli kirjoittaminen projektin kansioon ja aja komento uudelleen.'
    : undefined
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What made another error, as a failed `fetch` tells it. */
export const causeOf = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error ? error.cause : error

/** An error for the person at the terminal: a `UserError` and a full disk as a sentence, anything else with its stack. */
export const describe = (error: unknown): string => {
  const said = messageOf(error)
  return diskFault(said) ?? (error instanceof Error && !(error instanceof UserError) ? (error.stack ?? said) : said)
}

let ending = false
/** Whether the command has been told to end: what fails now fails because its children were ended. */
export const isEnding = (): boolean => ending

const end = async (code: number): Promise<void> => {
  // A second Ctrl-C must not cut the undoing short.
  if (ending) return
  ending = true
  await undoAll()
  process.exit(code)
}

/** SIGHUP is the terminal's closing. */
const listenToSignals = (): void => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (signal === 'SIGINT' && !ending) process.stderr.write('\nKeskeytetään.\n')
      void end(128 + constants.signals[signal])
    })
  }
}

/** A command's `main` gives its exit code, or nothing to keep running (a server). */
type Main = (args: readonly string[]) => Promise<number | undefined>

/** Runs a command. What it throws is shown in full, a `UserError` as its sentence alone. */
export const run = (main: Main): void => {
  listenToSignals()
  const problems = environmentProblems(process.env)
  const started = problems.length > 0 ? Promise.reject(new UserError(problems.join('\n'))) : main(process.argv.slice(3))
  started
    .catch((error: unknown) => {
      // While ending, children were killed on purpose.
      if (!ending) console.error(describe(error))
      return error instanceof UserError ? error.code : 1
    })
    .then((code) => (code === undefined ? undefined : end(code)))
}
