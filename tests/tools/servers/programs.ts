import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { aptPlan, rightsHere, runPlan } from '@/lib/run/apt'
import { findProgram } from '@/lib/run/child'

/** And the calendar program that reads what the site writes. */
export const serverNames = ['nginx', 'caddy', 'apache2', 'sshd', 'calcurse'] as const
export type ServerName = (typeof serverNames)[number]

/** Debian's packages of each; nginx sends `.br` files only with a module of its own, and publishing needs both ends. */
export const serverPackages: Readonly<Record<ServerName, readonly string[]>> = {
  nginx: ['nginx', 'libnginx-mod-http-brotli-static'],
  caddy: ['caddy'],
  apache2: ['apache2'],
  sshd: ['openssh-server', 'openssh-client', 'rsync'],
  calcurse: ['calcurse'],
}

/** An ordinary user's `PATH` has no `sbin`. */
const places = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin']

/** Names of services, where they differ. */
const services: Readonly<Partial<Record<ServerName, string>>> = { sshd: 'ssh' }

/** Path of the program, if installed. */
export const findServer = (name: ServerName | 'ssh' | 'ssh-keygen' | 'rsync'): string | undefined =>
  findProgram(name, places)

const moduleFolders = ['/usr/lib/nginx/modules', '/usr/share/nginx/modules', '/usr/lib64/nginx/modules']

/** nginx's module for `.br` files, if installed. */
export const brotliModule = (): string | undefined =>
  moduleFolders.map((folder) => join(folder, 'ngx_http_brotli_static_module.so')).find((file) => existsSync(file))

/** What a program is of no use without. */
const hasCompany = (name: ServerName): boolean => {
  if (name === 'nginx') return brotliModule() !== undefined
  return name !== 'sshd' || (['ssh', 'ssh-keygen', 'rsync'] as const).every((one) => findServer(one) !== undefined)
}

export const hasServer = (name: ServerName): boolean => findServer(name) !== undefined && hasCompany(name)

const missing = (): readonly ServerName[] => serverNames.filter((name) => !hasServer(name))

/** Installs missing servers if `install` (by default in CI) and the machine allow. Gives those that are there. */
export const ensureServers = async (
  say: (text: string) => void = console.log,
  install = Boolean(process.env.CI),
): Promise<readonly ServerName[]> => {
  const lacking = missing()
  if (install && lacking.length > 0) {
    const packages = lacking.flatMap((name) => serverPackages[name])
    // Debian starts what it installs.
    const stop = ['sh', '-c', lacking.map((name) => `service ${services[name] ?? name} stop || true`).join('; ')]
    const saying = `Asennetaan palvelinohjelmia (apt-get install ${packages.join(' ')}).`
    const plan = aptPlan(rightsHere(), saying, packages, [stop])
    if (plan) {
      say(plan.saying)
      const failure = await runPlan(plan)
      if (failure !== undefined) say(`Asennus ei onnistunut. ${failure}`)
    }
  }
  return serverNames.filter((name) => !missing().includes(name))
}

export const howToGet = (name: ServerName): string =>
  `${name}${findServer(name) ? ' on vajaa' : ' puuttuu'}: asenna se, Debianissa komennolla «apt-get install ${serverPackages[name].join(' ')}».`
