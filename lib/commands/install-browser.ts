import { aptPlan, type InstallPlan, type Rights, rightsHere } from './apt'
import { nodeTool } from './child'

/** The ways to get a browser onto this machine, in the order they are tried. */

/** Playwright's download first; then Debian's package, where we may install one. */
export const plansFor = (rights: Rights): readonly InstallPlan[] => {
  const download: InstallPlan = {
    saying: 'Selainta ei löytynyt: ladataan Playwrightin Chromium (noin 170 Mt).',
    commands: [{ program: process.execPath, args: nodeTool('@playwright/test', 'install', '--no-shell', 'chromium') }],
  }
  const saying = 'Asennetaan järjestelmän chromium-paketti (apt-get install chromium).'
  const debian = aptPlan(rights, saying, ['chromium'])
  return debian ? [download, debian] : [download]
}

/** The plans that this machine and user allow. */
export const installPlans = async (): Promise<readonly InstallPlan[]> => plansFor(await rightsHere())
