import { existsSync } from 'node:fs'
import { nodeTool, runChild } from './child'

/** The ways to get a browser onto this machine, in the order they are tried. */

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

/** Playwright's download first; then Debian's package, where we may install one. */
export const plansFor = ({ hasApt, isRoot, hasSudo }: Rights): readonly InstallPlan[] => {
  const download: InstallPlan = {
    saying: 'Selainta ei löytynyt: ladataan Playwrightin Chromium (noin 170 Mt).',
    commands: [{ program: process.execPath, args: nodeTool('@playwright/test', 'install', '--no-shell', 'chromium') }],
  }
  if (!hasApt || !(isRoot || hasSudo)) return [download]
  // `env`, since sudo drops the variables of its caller.
  const env = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
  const apt = (...args: readonly string[]): Program => {
    const [program = '', ...rest] = isRoot ? [...env, ...args] : ['sudo', '-n', ...env, ...args]
    return { program, args: rest }
  }
  const debian: InstallPlan = {
    saying: 'Asennetaan järjestelmän chromium-paketti (apt-get install chromium).',
    commands: [apt('update'), apt('install', '-y', 'chromium')],
  }
  return [download, debian]
}

/** What this machine and user allow. */
export const rights = async (): Promise<Rights> => {
  const hasApt = existsSync('/usr/bin/apt-get')
  const isRoot = process.getuid?.() === 0
  const hasSudo = hasApt && !isRoot && (await runChild('sudo', ['-n', 'true'])).code === 0
  return { hasApt, isRoot, hasSudo }
}

/** The plans that this machine and user allow. */
export const installPlans = async (): Promise<readonly InstallPlan[]> => plansFor(await rights())
