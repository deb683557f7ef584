import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Served } from '@/lib/commands/serve'
import { endChild, startChild } from '@/lib/run/child'
import { UserError } from '@/lib/run/command'
import { freePort } from './free-port'

/** Runs a real web server with a temporary folder for all that it writes. */

export type HostServer = {
  readonly program: string
  /** 0 takes any free port. */
  readonly port: number
  readonly basePath: string
  /** Writes the configuration into `work`, an empty folder, and gives the program's arguments. */
  readonly prepare: (work: string, port: number) => readonly string[]
}

/** In milliseconds. */
const patience = 60_000

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.unref().setTimeout(1000, () => socket.destroy())
    socket.once('connect', () => socket.end())
  })

/** Throws a `UserError` with the server's output when it does not start. */
export const startHostServer = async (server: HostServer): Promise<Served> => {
  const work = mkdtempSync(join(tmpdir(), 'popsote-server-'))
  const port = server.port || (await freePort())
  const lines: string[] = []
  // Servers write notes to their home.
  const env = { HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work }
  const child = startChild(server.program, server.prepare(work, port), { env, onLine: (line) => lines.push(line) })
  const ended = Promise.race([once(child, 'exit'), once(child, 'error').catch(() => [])]).then(() => true)
  const close = async () => {
    await endChild(child)
    rmSync(work, { recursive: true, force: true })
  }
  const began = performance.now()
  while (!(await answers(port))) {
    const over = (await Promise.race([ended, pause(50)])) === true
    if (!over && performance.now() - began < patience) continue
    await close()
    throw new UserError(`Palvelin ${server.program} ei käynnistynyt.\n${lines.join('\n')}`)
  }
  return { url: `http://localhost:${port}${server.basePath}`, close }
}
