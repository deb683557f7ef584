import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { hostFiles } from '../hosts/host-files'
import { buildDay } from '../run/clock'
import { writeText } from '../run/files'
import { readLedger } from '../site/ledger/ledger'
import { publicAddresses } from '../site/reader'
import { site } from '../site/settings'

/** Writes what tells hosts how to serve the finished site, old addresses of the ledger among it. */
export const writeHostFiles = async (
  folder: string,
  contentDir: string,
  scriptHashes: readonly string[],
): Promise<void> => {
  const { ledger } = await readLedger(contentDir, contentDir)
  const { basePath, origin } = site
  const folders = readdirSync(folder).sort()
  const options = { basePath, origin, scriptHashes, ...publicAddresses(ledger), folders, today: buildDay() }
  for (const { path, text } of hostFiles(options)) writeText(join(folder, path), text)
}
