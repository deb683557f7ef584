import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { UserError } from '@/lib/run/command'
import { startHostServer } from './host-server'
import { findServer, howToGet } from './programs'

/** The real sshd on the loopback, with a host key of its own and one user key: this user's, who may do all that they may. */

export type Sshd = {
  readonly port: number
  readonly user: string
  /** Texts, as the publisher's settings take them. */
  readonly key: string
  readonly knownHosts: string
  readonly close: () => Promise<void>
}

export const startSshd = async (): Promise<Sshd> => {
  const program = findServer('sshd')
  const keygen = findServer('ssh-keygen')
  if (!program || !keygen) throw new UserError(howToGet('sshd'))
  const keys = mkdtempSync(join(tmpdir(), 'sshd-keys-'))
  const read = (name: string) => readFileSync(join(keys, name), 'utf8')
  for (const name of ['host', 'user'])
    execFileSync(keygen, ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', join(keys, name)])
  // A shell reads what this user starts it with, from a home; it may be slow, or speak.
  const config = `
SetEnv HOME=${keys}
HostKey ${join(keys, 'host')}
AuthorizedKeysFile ${join(keys, 'user.pub')}
ListenAddress 127.0.0.1
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
`
  // Where a root's sshd shuts itself in before anybody is known.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true })
  const { url, close } = await startHostServer({
    program,
    port: 0,
    basePath: '',
    prepare: (work, port) => {
      const file = join(work, 'sshd_config')
      writeFileSync(file, `Port ${port}${config}`)
      return ['-D', '-e', '-f', file]
    },
  })
  const port = Number(new URL(url).port)
  const [type = '', text = ''] = read('host.pub').split(' ')
  return {
    port,
    user: userInfo().username,
    key: read('user'),
    knownHosts: `[127.0.0.1]:${port} ${type} ${text}\n`,
    close: async () => {
      await close()
      rmSync(keys, { recursive: true, force: true })
    },
  }
}
