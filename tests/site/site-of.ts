import { readFileSync } from 'node:fs'
import { afterAll, beforeAll } from 'vitest'
import { readSettings } from '@/lib/content/check-settings'
import { settingsFile } from '@/lib/content/compiled-files'
import type { Settings } from '@/lib/schema/settings'
import { setSettings } from '@/lib/site/settings'

const trialSettings = async (): Promise<Settings> => {
  const file = 'tests/fixtures/gate/asetukset.yml'
  const { settings } = await readSettings(file, file, '2021-06-15')
  if (!settings) throw new Error(`${file} is not as it should be`)
  return settings
}

/** Within a group of tests, what is asked of the site is asked of the one in `folder`: a trial site has settings of its own. */
export const askSiteIn = (folder: string): void => {
  if (folder === 'out') return
  beforeAll(async () => setSettings(await trialSettings()))
  afterAll(() => setSettings(JSON.parse(readFileSync(settingsFile, 'utf8'))))
}
