import { endChild, findProgram, startChild } from '@/lib/run/child'
import { freePort } from '../servers/free-port'

/** WebKit by its own WebDriver (https://www.w3.org/TR/webdriver2/), on a screen that only it sees. */

const programs = ['WebKitWebDriver', 'Xvfb'] as const

export const hasWebkit = (): boolean => programs.every((name) => findProgram(name) !== undefined)

export const withoutWebkit = 'WebKitiä ei ole (apt-get install webkit2gtk-driver xvfb)'

export interface Webkit {
  /** Opens the address in a window of this size, in CSS pixels; no window is narrower than 334. */
  readonly open: (url: string, width: number, height: number) => Promise<void>
  readonly evaluate: <T>(asked: () => T) => Promise<T>
  readonly press: (key: string) => Promise<void>
  /** What a screen reader is told of the first such element. */
  readonly accessible: (selector: string) => Promise<{ readonly role: string; readonly name: string }>
  readonly screenshot: () => Promise<Buffer>
  readonly close: () => Promise<void>
}

/** Starts a program and gives the first line that it writes. */
const started = (name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  let told = (_line: string): void => {}
  const line = new Promise<string>((resolve) => {
    told = resolve
  })
  const child = startChild(name, args, { env, onLine: (text) => told(text) })
  return { child, line }
}

/** Asked until it answers, or five seconds have passed. */
const answering = async (url: string): Promise<void> => {
  for (let asked = 0; asked < 50; asked++) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('WebKitWebDriver ei vastaa.')
}

export const launchWebkit = async (): Promise<Webkit> => {
  const screen = started('Xvfb', ['-displayfd', '1', '-screen', '0', '600x600x24', '-nolisten', 'tcp'])
  const port = await freePort()
  const display = `:${await screen.line}`
  const driver = started('WebKitWebDriver', [`--port=${port}`], { DISPLAY: display })
  const service = `http://127.0.0.1:${port}`
  const end = async () => {
    await endChild(driver.child)
    await endChild(screen.child)
  }
  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await fetch(service + path, { method, ...(body && { body: JSON.stringify(body) }) })
    const { value } = (await answer.json()) as { value: T }
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value)}`)
    return value
  }
  try {
    await answering(`${service}/status`)
    const options = { args: ['--automation', '--full-screen'] }
    const { sessionId } = await call<{ sessionId: string }>('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    })
    const ask = <T>(method: string, path: string, body?: object) =>
      call<T>(method, `/session/${sessionId}${path}`, body)
    return {
      open: async (url, width, height) => {
        await ask('POST', '/window/rect', { x: 0, y: 0, width, height })
        await ask('POST', '/url', { url })
      },
      evaluate: (asked) => ask('POST', '/execute/sync', { script: `return (${asked})()`, args: [] }),
      press: async (key) => {
        const actions = [
          { type: 'keyDown', value: key },
          { type: 'keyUp', value: key },
        ]
        await ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
      },
      accessible: async (selector) => {
        const found = await ask<Readonly<Record<string, string>>>('POST', '/element', {
          using: 'css selector',
          value: selector,
        })
        const element = `/element/${Object.values(found)[0]}`
        const [role, name] = await Promise.all([
          ask<string>('GET', `${element}/computedrole`),
          ask<string>('GET', `${element}/computedlabel`),
        ])
        return { role, name }
      },
      screenshot: async () => Buffer.from(await ask<string>('GET', '/screenshot'), 'base64'),
      close: async () => {
        await ask('DELETE', '').catch(() => {})
        await end()
      },
    }
  } catch (error) {
    await end()
    throw error
  }
}
