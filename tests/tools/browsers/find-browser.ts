import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { rightsHere, runPlan } from '@/lib/run/apt'
import { programFolders, runChild } from '@/lib/run/child'
import { UserError } from '@/lib/run/command'
import { headlessPlan, headlessShell, plansFor } from './install-browser'

/** Finds a Chromium to test in, or installs one. */

export type Surroundings = {
  readonly platform: NodeJS.Platform
  readonly chromePath: string
  readonly playwrightPath: string
  readonly folders: readonly string[]
  readonly home: string
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macApps = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome']
const linuxPlaces = ['/usr/bin', '/usr/local/bin', '/usr/lib/chromium', '/snap/bin', '/opt/google/chrome']
const windowsPlaces = ['C:\\Program Files', 'C:\\Program Files (x86)']

/** Where a browser may be, best first: `CHROME_PATH` alone when set, else a headless shell, Playwright's own, `PATH`, usual places. */
export const browserCandidates = (around: Surroundings): readonly string[] => {
  const { platform, chromePath, playwrightPath, folders, home } = around
  if (chromePath) return [chromePath]
  if (platform === 'win32') {
    const places = [...windowsPlaces, `${home}\\AppData\\Local`]
    return [playwrightPath, ...places.map((place) => `${place}\\Google\\Chrome\\Application\\chrome.exe`)]
  }
  const places = [...folders, ...(platform === 'linux' ? linuxPlaces : [])]
  const apps = platform === 'darwin' ? ['/Applications', `${home}/Applications`] : []
  return [
    ...places.map((folder) => `${folder}/${headlessShell}`),
    playwrightPath,
    ...places.flatMap((folder) => names.map((name) => join(folder, name))),
    ...apps.flatMap((folder) => macApps.map((app) => `${folder}/${app}`)),
  ].filter((path, at, all) => path && all.indexOf(path) === at)
}

/** Throws a `UserError` when `CHROME_PATH` names a browser that does not work. */
export const chooseBrowser = async (
  around: Surroundings,
  works: (path: string) => Promise<boolean>,
): Promise<string | undefined> => {
  for (const path of browserCandidates(around)) if (await works(path)) return path
  if (!around.chromePath) return undefined
  throw new UserError(
    `Ympäristömuuttujan CHROME_PATH osoittamaa selainta ei voi käynnistää: «${around.chromePath}». Korjaa polku tai poista muuttuja.`,
  )
}

const surroundings = async (): Promise<Surroundings> => {
  const { chromium } = await import('@playwright/test')
  return {
    platform: process.platform,
    chromePath: process.env.CHROME_PATH ?? '',
    playwrightPath: chromium.executablePath(),
    folders: programFolders(),
    home: homedir(),
  }
}

/** A downloaded browser on a bare machine may lack system libraries. On Windows the trial would open a window. */
const works = async (path: string): Promise<boolean> => {
  if (!existsSync(path)) return false
  return process.platform === 'win32' || (await runChild(path, ['--version'])).code === 0
}

const missing =
  'Testeihin tarvittavaa Chromium-selainta ei löytynyt eikä sitä voitu asentaa. Asenna Chromium tai Chrome ja aja komento uudelleen, tai kerro selaimen polku ympäristömuuttujassa CHROME_PATH.'

/** Path of a browser that starts. Throws a `UserError` when there is none. */
export const findBrowser = async (): Promise<string> => {
  const found = await chooseBrowser(await surroundings(), works)
  if (!found) throw new UserError(missing)
  return found
}

const wholeBrowser =
  'Selainta ilman omaa ikkunaa (chromium-headless-shell) ei ole. Kokonainen selain tekee muutakin työtä: testit kestävät yli kaksi kertaa pidempään ja sivun TBT voi kasvaa.'

/** As `findBrowser`, but installs one if needed, reporting through `say`; where it may, the headless shell, which does little but the page. */
export const ensureBrowser = async (say: (text: string) => void = console.log): Promise<string> => {
  const around = await surroundings()
  const found = await chooseBrowser(around, works)
  if (found && (around.chromePath || found.endsWith(headlessShell))) return found
  const shell = headlessPlan(rightsHere())
  for (const plan of [...(shell ? [shell] : []), ...(found ? [] : plansFor(rightsHere()))]) {
    say(plan.saying)
    const failure = await runPlan(plan)
    const browser = failure === undefined ? await chooseBrowser(around, works) : undefined
    if (browser) return browser
    say(`Asennus ei onnistunut. ${failure ?? 'Selain ei käynnisty.'}`)
  }
  if (!found) throw new UserError(missing)
  say(wholeBrowser)
  return found
}
