import { UserError } from '../../run/command'
import { deployPlaces } from '../../run/environment'

/** Where and how the site is published, from the environment: in CI from the repository's variables and secrets. */

export type Place = (typeof deployPlaces)[number]

/** What a host can send of what the site says; the smoke test asks for no more. */
export const abilities: Readonly<
  Record<Place, { readonly headers: boolean; readonly redirects: boolean; readonly gone: boolean }>
> = {
  ssh: { headers: true, redirects: true, gone: true },
  netlify: { headers: true, redirects: true, gone: true },
  cloudflare: { headers: true, redirects: true, gone: false },
  'github-pages': { headers: false, redirects: false, gone: false },
}

export type SshSettings = {
  readonly host: string
  readonly user: string
  readonly path: string
  readonly port: number
  /** Text of a private key; without one SSH uses the user's own. */
  readonly key?: string
  /** Lines of a `known_hosts` file; without them SSH reads the user's own. */
  readonly knownHosts?: string
}

type Env = Readonly<Record<string, string | undefined>>

const isPlace = (value: string): value is Place => deployPlaces.some((place) => place === value)

/** The chosen place. Throws a `UserError` when none is. */
export const deployPlace = (env: Env): Place => {
  const value = env.DEPLOY_TO ?? ''
  if (isPlace(value)) return value
  throw new UserError(
    `Julkaisupaikkaa ei ole valittu. Aseta muuttujaan DEPLOY_TO jokin näistä: ${deployPlaces.join(', ')}. Ohje: lib/hosts/deploy/README.md.`,
  )
}

/** Throws a `UserError` that names all that are missing. */
const required = <Name extends string>(env: Env, names: readonly Name[]): Readonly<Record<Name, string>> => {
  const lacking = names.filter((name) => !env[name])
  if (lacking.length > 0)
    throw new UserError(
      `Julkaisu (DEPLOY_TO=${env.DEPLOY_TO}) tarvitsee vielä: ${lacking.join(', ')}. Ohje: lib/hosts/deploy/README.md.`,
    )
  return Object.fromEntries(names.map((name) => [name, env[name] ?? ''])) as Record<Name, string>
}

/** A line of `known_hosts` (sshd(8)): a host's key, a comment, or nothing. */
const isKnownHost = (line: string): boolean =>
  line === '' ||
  line.startsWith('#') ||
  /^(@\S+ +)?[^\s@]+ +(ssh|ecdsa|sk)-[a-z0-9@.-]+ +[A-Za-z0-9+/]+=*( |$)/.test(line)

/** The command whose output is a server's line of `known_hosts`. */
export const keyscan = (host: string, port: number): string => `ssh-keyscan ${port === 22 ? '' : `-p ${port} `}${host}`

/** The form of plain values is checked for every command (`environment.ts`); of secrets here, without showing them. */
export const sshSettings = (env: Env): SshSettings => {
  const { DEPLOY_HOST, DEPLOY_USER, DEPLOY_PATH } = required(env, ['DEPLOY_HOST', 'DEPLOY_USER', 'DEPLOY_PATH'])
  const { DEPLOY_KEY: key, DEPLOY_KNOWN_HOSTS: knownHosts } = env
  const port = Number(env.DEPLOY_PORT || 22)
  if (key && !/^-----BEGIN [A-Z ]*PRIVATE KEY-----\r?\n[\s\S]+\n-----END [A-Z ]*PRIVATE KEY-----\s*$/.test(key))
    throw new UserError(
      'DEPLOY_KEY ei ole yksityinen avain. Kopioi siihen avaintiedoston koko teksti, myös rivit -----BEGIN ja -----END.',
    )
  if (knownHosts?.split('\n').some((line) => !isKnownHost(line.trim())))
    throw new UserError(
      `DEPLOY_KNOWN_HOSTS ei ole palvelimen tunniste. Kopioi siihen komennon «${keyscan(DEPLOY_HOST, port)}» tuloste, kun olet varmistanut sen palvelimen ylläpidolta.`,
    )
  return {
    host: DEPLOY_HOST,
    user: DEPLOY_USER,
    path: DEPLOY_PATH.replace(/\/+$/, ''),
    port,
    key: key || undefined,
    knownHosts: knownHosts || undefined,
  }
}

/** Pinned: a publisher holds a token that may change the whole site. */
const tools = { netlify: 'netlify-cli@27.10.2', cloudflare: 'wrangler@4.164.0' } as const

/** The arguments of `npx` that publish `folder` by the host's own command. Its tokens stay in the environment. */
export const hostCommand = (place: 'netlify' | 'cloudflare', env: Env, folder: string): readonly string[] => {
  if (place === 'netlify') {
    const { DEPLOY_PROJECT } = required(env, ['DEPLOY_PROJECT', 'NETLIFY_AUTH_TOKEN'])
    // Without --no-build it would build by itself.
    return ['--yes', tools.netlify, 'deploy', '--prod', '--no-build', `--dir=${folder}`, `--site=${DEPLOY_PROJECT}`]
  }
  const { DEPLOY_PROJECT } = required(env, ['DEPLOY_PROJECT', 'CLOUDFLARE_API_TOKEN', 'CLOUDFLARE_ACCOUNT_ID'])
  const branch = env.BRANCH || 'main'
  return [
    '--yes',
    tools.cloudflare,
    'pages',
    'deploy',
    folder,
    `--project-name=${DEPLOY_PROJECT}`,
    `--branch=${branch}`,
  ]
}
