import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Browser } from 'puppeteer-core'
import { findProgram } from '@/lib/run/child'
import { UserError } from '@/lib/run/command'

/** Firefox by Puppeteer over BiDi, since Playwright drives no Firefox but its own; Chromium the same way, where both are compared. */

const firefoxNames = ['firefox-esr', 'firefox']

/** An older one lacks commands of BiDi that Puppeteer sends with a page's size. */
const oldestFirefox = 153

const isOld = (path: string): boolean =>
  Number(/(\d+)\./.exec(execFileSync(path, ['--version'], { encoding: 'utf8' }))?.[1] ?? 0) < oldestFirefox

/** `FIREFOX_PATH` alone when set, else by `PATH`; undefined when there is none or it is old. Throws a `UserError` on a wrong path. */
export const findFirefox = (): string | undefined => {
  const { FIREFOX_PATH } = process.env
  if (FIREFOX_PATH && !existsSync(FIREFOX_PATH))
    throw new UserError(`Ympäristömuuttujan FIREFOX_PATH osoittamaa selainta ei ole: «${FIREFOX_PATH}».`)
  const [found] = firefoxNames.flatMap((name) => findProgram(name) ?? [])
  const path = FIREFOX_PATH || found
  return path && !isOld(path) ? path : undefined
}

export const withoutFirefox = `Firefoxia ei ole, tai se on vanhempi kuin ${oldestFirefox} (apt-get install firefox-esr, tai kerro polku muuttujassa FIREFOX_PATH)`

export const launchFirefox = async (path: string, scheme: 'light' | 'dark' = 'light'): Promise<Browser> => {
  const { launch } = await import('puppeteer-core')
  return launch({
    browser: 'firefox',
    executablePath: path,
    // BiDi of Firefox sets no colour scheme: 0 is dark, 1 light.
    extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 },
  })
}

export const launchChromium = async (path: string): Promise<Browser> => {
  const { launch } = await import('puppeteer-core')
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = [...sandbox, '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
  return launch({ browser: 'chrome', executablePath: path, args })
}
