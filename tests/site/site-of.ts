import { readFileSync } from 'node:fs'
import { afterAll, beforeAll } from 'vitest'
import { settingsFile } from '@/lib/content/compiled-files'
import { readSettings } from '@/lib/content/singletons'
import type { Settings } from '@/lib/schema/settings'
import { setSettings } from '@/lib/site/settings'

const trialSettings = async (): Promise<Settings> => {
  const folder = 'tests/fixtures/gate'
  const { settings } = await readSettings(folder, folder, '2021-06-15')
  if (!settings) throw new Error(`The settings of ${folder} are not as they should be`)
  return settings
}

/** Within a group of tests, what is asked of the site is asked of the one in `folder`: a trial site has settings of its own. */
export const askSiteIn = (folder: string): void => {
  if (folder === 'out') return
  beforeAll(async () => setSettings(await trialSettings()))
  afterAll(() => setSettings(JSON.parse(readFileSync(settingsFile, 'utf8'))))
}
