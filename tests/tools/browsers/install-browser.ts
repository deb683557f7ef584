import { aptPlan, type InstallPlan, type Rights } from '@/lib/run/apt'
import { nodeTool } from '@/lib/run/child'

/** The ways to get a browser onto this machine, in the order they are tried. */

/** Program and Debian package. */
export const headlessShell = 'chromium-headless-shell'

export const plansFor = (rights: Rights): readonly InstallPlan[] => {
  const download: InstallPlan = {
    saying: 'Selainta ei löytynyt: ladataan Playwrightin Chromium (noin 170 Mt).',
    commands: [{ program: process.execPath, args: nodeTool('@playwright/test', 'install', '--no-shell', 'chromium') }],
  }
  const saying = 'Asennetaan järjestelmän chromium-paketti (apt-get install chromium).'
  const debian = aptPlan(rights, saying, ['chromium'])
  return debian ? [download, debian] : [download]
}

export const headlessPlan = (rights: Rights): InstallPlan | undefined =>
  aptPlan(rights, 'Asennetaan selain ilman omaa ikkunaa (apt-get install chromium-headless-shell).', [headlessShell])
