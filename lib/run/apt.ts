import { existsSync } from 'node:fs'
import { runChild } from './child'

/** Installing Debian packages, as root alone: no command takes rights that it was not started with. */

export type Program = { readonly program: string; readonly args: readonly string[] }
export type InstallPlan = {
  /** Shown while it runs. */
  readonly saying: string
  readonly commands: readonly Program[]
}
export type Rights = { readonly hasApt: boolean; readonly isRoot: boolean }

export const rightsHere = (): Rights => ({ hasApt: existsSync('/usr/bin/apt-get'), isRoot: process.getuid?.() === 0 })

/** How to install `packages` and then run `after`; nothing when it is not allowed. */
export const aptPlan = (
  { hasApt, isRoot }: Rights,
  saying: string,
  packages: readonly string[],
  after: readonly (readonly string[])[] = [],
): InstallPlan | undefined => {
  if (!hasApt || !isRoot) return undefined
  const lines = [['apt-get', 'update'], ['apt-get', 'install', '-y', ...packages], ...after]
  const commands = lines.map((line) => ({ program: 'env', args: ['DEBIAN_FRONTEND=noninteractive', ...line] }))
  return { saying, commands }
}

/** Runs the plan's programs in order; gives the output of the one that failed, or nothing. */
export const runPlan = async ({ commands }: InstallPlan): Promise<string | undefined> => {
  for (const { program, args } of commands) {
    const { code, output } = await runChild(program, args)
    if (code !== 0) return output
  }
  return undefined
}
