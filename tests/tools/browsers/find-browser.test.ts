import { describe, expect, test } from 'vitest'
import { browserCandidates, chooseBrowser, type Surroundings } from './find-browser'
import { headlessPlan, plansFor } from './install-browser'

const linux: Surroundings = {
  platform: 'linux',
  chromePath: '',
  playwrightPath: '/cache/playwright/chrome',
  folders: ['/home/user/bin', '/usr/bin'],
  home: '/home/user',
}
const working =
  (...paths: readonly string[]) =>
  async (path: string) =>
    paths.includes(path)

describe('choosing a browser', () => {
  test('CHROME_PATH wins over everything', async () => {
    const around = { ...linux, chromePath: '/own/chrome' }
    expect(await chooseBrowser(around, working('/own/chrome', '/cache/playwright/chrome'))).toBe('/own/chrome')
  })

  test('a CHROME_PATH that does not start is refused, never passed over', async () => {
    const around = { ...linux, chromePath: '/own/chrome' }
    await expect(chooseBrowser(around, working('/usr/bin/chromium'))).rejects.toThrow('CHROME_PATH')
  })

  test('Playwright’s own comes before the system’s', async () => {
    expect(await chooseBrowser(linux, working('/usr/bin/chromium', '/cache/playwright/chrome'))).toBe(
      '/cache/playwright/chrome',
    )
  })

  test('a headless shell comes before a whole browser, which does more than the page', async () => {
    const shell = '/usr/bin/chromium-headless-shell'
    expect(await chooseBrowser(linux, working('/cache/playwright/chrome', '/usr/bin/chromium', shell))).toBe(shell)
  })

  test('a browser that is there but does not start is passed over', async () => {
    expect(await chooseBrowser(linux, working('/usr/bin/google-chrome-stable'))).toBe('/usr/bin/google-chrome-stable')
  })

  test('without any there is none', async () => {
    expect(await chooseBrowser(linux, working())).toBeUndefined()
  })

  test('looks in PATH first, then in the usual places, each once', () => {
    const candidates = browserCandidates(linux)
    expect(candidates.filter((path) => path.endsWith('/chromium'))[0]).toBe('/home/user/bin/chromium')
    expect(candidates).toContain('/opt/google/chrome/google-chrome')
    expect(new Set(candidates).size).toBe(candidates.length)
  })

  test('knows where macOS and Windows keep theirs', () => {
    expect(browserCandidates({ ...linux, platform: 'darwin' })).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    )
    expect(browserCandidates({ ...linux, platform: 'win32', home: 'C:\\Users\\a' })).toContain(
      'C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    )
  })
})

describe('installing a browser', () => {
  const programs = (rights: Parameters<typeof plansFor>[0]) =>
    plansFor(rights).map(({ commands }) => commands.map(({ program, args }) => [program, ...args].join(' ')))

  test('root on Debian may install the package when the download fails', () => {
    const [download, debian] = programs({ hasApt: true, isRoot: true })
    expect(download?.[0]).toContain('install --no-shell chromium')
    expect(debian).toEqual([
      'env DEBIAN_FRONTEND=noninteractive apt-get update',
      'env DEBIAN_FRONTEND=noninteractive apt-get install -y chromium',
    ])
  })

  test('others only download', () => {
    expect(programs({ hasApt: true, isRoot: false })).toHaveLength(1)
  })

  test('without apt there is only the download', () => {
    expect(programs({ hasApt: false, isRoot: true })).toHaveLength(1)
  })

  test('the one without a window only as Debian’s package', () => {
    const [, install] = headlessPlan({ hasApt: true, isRoot: true })?.commands ?? []
    expect(install?.args.join(' ')).toContain('apt-get install -y chromium-headless-shell')
    expect(headlessPlan({ hasApt: false, isRoot: true })).toBeUndefined()
    expect(headlessPlan({ hasApt: true, isRoot: false })).toBeUndefined()
  })
})
