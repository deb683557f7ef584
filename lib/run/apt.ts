import { existsSync } from 'node:fs'
import { runChild } from './child'

/** Installing Debian packages, where this machine and user allow it. */

export type Program = { readonly program: string; readonly args: readonly string[] }
export type InstallPlan = {
  /** What is told while it runs. */
  readonly saying: string
  readonly commands: readonly Program[]
}
export type Rights = {
  /** Debian or one of its kin: `apt-get` is there. */
  readonly hasApt: boolean
  readonly isRoot: boolean
  /** `sudo` works without asking for a password. */
  readonly hasSudo: boolean
}

export const rightsHere = async (): Promise<Rights> => {
  const hasApt = existsSync('/usr/bin/apt-get')
  const isRoot = process.getuid?.() === 0
  const hasSudo = hasApt && !isRoot && (await runChild('sudo', ['-n', 'true'])).code === 0
  return { hasApt, isRoot, hasSudo }
}

/** The plan that installs `packages`; nothing when it is not allowed. `after` are programs run with the same rights. */
export const aptPlan = (
  { hasApt, isRoot, hasSudo }: Rights,
  saying: string,
  packages: readonly string[],
  after: readonly (readonly string[])[] = [],
): InstallPlan | undefined => {
  if (!hasApt || !(isRoot || hasSudo)) return undefined
  // `env`, since sudo drops the variables of its caller.
  const env = ['env', 'DEBIAN_FRONTEND=noninteractive']
  const as = (...line: readonly string[]): Program => {
    const [program = '', ...args] = isRoot ? [...env, ...line] : ['sudo', '-n', ...env, ...line]
    return { program, args }
  }
  const install = [as('apt-get', 'update'), as('apt-get', 'install', '-y', ...packages)]
  return { saying, commands: [...install, ...after.map((line) => as(...line))] }
}

/** Runs the plan's programs in order; gives the output of the one that failed, or nothing. */
export const runPlan = async ({ commands }: InstallPlan): Promise<string | undefined> => {
  for (const { program, args } of commands) {
    const { code, output } = await runChild(program, args)
    if (code !== 0) return output
  }
  return undefined
}
