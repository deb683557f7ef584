import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onExit, UserError } from '../../run/command'
import { keyscan, type SshSettings } from './settings'

/** Publishing on a server: files by rsync into a folder of their own, the rest by `server.sh`. */

const script = 'lib/hosts/deploy/server.sh'

export type Action = 'begin' | 'finish' | 'abort' | 'rollback' | 'preview-begin' | 'preview-finish' | 'preview-close'

export type Server = {
  /** Names this publisher, and its release: they sort by time. */
  readonly token: string
  /** Gives what the server printed. Throws a `UserError` with its words when it fails. */
  readonly run: (action: Action, preview?: number) => Promise<string>
  /** Copies the site in `folder` to `place`, below the server's folder. */
  readonly upload: (folder: string, place: string) => Promise<void>
  readonly close: () => void
}

/** Standard input is closed when all of `input` is read. */
const runWith = (
  program: string,
  args: readonly string[],
  explain: (said: string) => string,
  input = '',
): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] })
    const ended = onExit(() => void child.kill())
    const said: Record<'out' | 'all', string> = { out: '', all: '' }
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said.all += text
        if (stream === child.stdout) said.out += text
      })
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    child.once('error', () => {
      ended()
      reject(new UserError(`Ohjelma ${program} puuttuu. Asenna se, Debianissa «apt-get install openssh-client rsync».`))
    })
    child.once('close', (code) => {
      ended()
      if (code === 0) resolve(said.out.trim())
      else reject(new UserError(explain(said.all.trim()) || `${program} päättyi koodiin ${code}.`))
    })
  })

/** What SSH says in English when there is no connection (it ends with 255), as a sentence that says the mend. */
export const explainSsh =
  ({ host, user, port, key, knownHosts }: SshSettings) =>
  (said: string): string => {
    const server = port === 22 ? host : `${host}, portti ${port},`
    const scan = `komennon «${keyscan(host, port)}» tuloste, kun olet varmistanut sen palvelimen ylläpidolta`
    const where = knownHosts
      ? 'muuttujaan DEPLOY_KNOWN_HOSTS'
      : 'muuttujaan DEPLOY_KNOWN_HOSTS tai tiedostoon ~/.ssh/known_hosts'
    const sentences: readonly (readonly [RegExp, string])[] = [
      [
        /host key for .* has changed/i,
        `Palvelimen ${host} tunniste on toinen kuin annettu, joten mitään ei lähetetty. Jos palvelin on vaihdettu, pane ${where} ${scan}.`,
      ],
      [/host key verification failed/i, `Palvelimen ${host} tunnistetta ei tunneta. Pane ${where} ${scan}.`],
      [
        /permission denied \(/i,
        key
          ? `Palvelin ${host} ei päästä käyttäjää ${user} muuttujan DEPLOY_KEY avaimella. Lisää avaimen julkinen puoli (.pub) palvelimella käyttäjän ${user} tiedostoon ~/.ssh/authorized_keys.`
          : `Palvelin ${host} ei päästä käyttäjää ${user} omilla SSH-avaimillasi. Anna avain muuttujassa DEPLOY_KEY tai lisää omasi julkinen puoli palvelimella käyttäjän ${user} tiedostoon ~/.ssh/authorized_keys.`,
      ],
      [/could not resolve hostname/i, `Palvelinta ${host} ei löydy. Tarkista muuttuja DEPLOY_HOST.`],
      [
        /connection (refused|timed out|closed|reset)|operation timed out|no route to host|network is unreachable/i,
        `Palvelin ${server} ei vastaa SSH-yhteyteen. Tarkista muuttujat DEPLOY_HOST ja DEPLOY_PORT sekä palomuuri.`,
      ],
      [
        /rsync: (command )?not found/i,
        `Palvelimelta ${host} puuttuu rsync. Asenna se sinne, Debianissa «apt-get install rsync».`,
      ],
    ]
    const [, sentence] = sentences.find(([sign]) => sign.test(said)) ?? []
    // Its last line is the cause; those before it tell of files that are gone by now.
    return sentence ? `${sentence} SSH sanoi: «${said.split('\n').at(-1)?.trim()}»` : said
  }

/** `20261129T154212-3f2a9c01`; UTC. */
const newToken = (now: Date): string =>
  `${now.toISOString().replace(/[-:]|\.\d+Z/g, '')}-${randomBytes(4).toString('hex')}`

const configOf = ({ host, user, port, key, knownHosts }: SshSettings, folder: string): string =>
  [
    'Host site',
    `HostName ${host}`,
    `User ${user}`,
    `Port ${port}`,
    'BatchMode yes',
    'ConnectTimeout 20',
    'ServerAliveInterval 15',
    // A server whose key is not known is never trusted at first sight.
    'StrictHostKeyChecking yes',
    ...(key ? [`IdentityFile "${join(folder, 'key')}"`, 'IdentitiesOnly yes'] : []),
    ...(knownHosts ? [`UserKnownHostsFile "${join(folder, 'known_hosts')}"`, 'GlobalKnownHostsFile none'] : []),
    '',
  ].join('\n')

/** Secrets are written to a folder of their own until `close`. */
export const connect = (settings: SshSettings, now = new Date()): Server => {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const removed = onExit(remove)
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text, { mode: 0o600 })
  // SSH reads no key with the line ends of Windows or without the last.
  if (settings.key) write('key', `${settings.key.replaceAll('\r', '').trimEnd()}\n`)
  if (settings.knownHosts) write('known_hosts', `${settings.knownHosts.replaceAll('\r', '').trimEnd()}\n`)
  const config = join(folder, 'config')
  write('config', configOf(settings, folder))
  const token = newToken(now)
  const { path } = settings
  const explain = explainSsh(settings)
  return {
    token,
    // The remote shell reads these as one line; none of them has a sign with a meaning (`environment.ts`).
    run: (action, preview) =>
      runWith(
        'ssh',
        ['-F', config, 'site', 'sh', '-s', '--', action, path, token, String(preview ?? '')],
        explain,
        readFileSync(script, 'utf8'),
      ),
    upload: async (from, place) => {
      // By content, as each build writes every file anew: what is as before is linked, not sent, and keeps its ETag.
      const same = ['--checksum', `--link-dest=${path}/current/`]
      const args = [
        '-rpz',
        '--chmod=D755,F644',
        ...same,
        '-e',
        `ssh -F '${config}'`,
        `${from}/`,
        `site:${path}/${place}/`,
      ]
      await runWith('rsync', args, explain)
    },
    close: () => {
      removed()
      remove()
    },
  }
}
