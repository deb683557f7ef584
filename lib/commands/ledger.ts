import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentDir, publicDir } from '../build/folders'
import { contentFailure } from '../build/measured-step'
import { publicContent } from '../content/gate'
import { inPageOrder, listingOf } from '../content/listing'
import { ledgerName } from '../content/source/list-sources'
import { UserError } from '../run/command'
import { buildMoment } from '../run/environment'
import { appendToLedger, formatLedger } from '../site/ledger/ledger'
import { publicUrls } from '../site/ledger/old-addresses'
import { counted } from '../text/terminal'
import { fixClock } from './preconditions'

/** `npm run ledger`: adds the addresses that are public now to the ledger. Run when a merge has been published. */

export const main = async (): Promise<number> => {
  fixClock()
  const { checkSite } = await import('../site/check-site')
  const { documents, problems, ledger } = await checkSite({ contentDir: contentDir(), publicDir })
  if (problems.length > 0) {
    const { report, sentence } = contentFailure(problems, 'Osoiteluetteloa ei muutettu.')
    throw new UserError(`${report}\n${sentence}`)
  }
  const publishedUrls = new Set(ledger.entries.map(({ url }) => url))
  const urls = publicUrls(publicContent(inPageOrder(listingOf(documents)), buildMoment()))
  const added = urls.filter((url) => !publishedUrls.has(url)).sort()
  await writeFile(join(contentDir(), ledgerName), formatLedger(appendToLedger(ledger, added)))
  for (const url of added) console.log(`+ ${url}`)
  console.log(
    added.length > 0
      ? `Tiedostoon ${ledger.file} lisättiin ${counted(added.length, 'osoite', 'osoitetta')}. Vie se versionhallintaan.`
      : `Tiedostossa ${ledger.file} ovat jo kaikki julkiset osoitteet.`,
  )
  return 0
}
