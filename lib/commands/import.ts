import { statSync } from 'node:fs'
import { join } from 'node:path'
import { contentDir, publicDir } from '../build/folders'
import { readArguments, UserError } from '../run/command'
import { buildDay } from '../run/environment'
import { counted } from '../text/terminal'
import { fixClock } from './preconditions'

/** `npm run import -- wordpress vienti.xml [--media KANSIO] [--dry]`: drafts of an export of WordPress. */

const usage = 'Käyttö: npm run import -- wordpress vienti.xml [--media KANSIO] [--dry]'

const importArguments = (args: readonly string[]) => {
  const options = { media: { type: 'string' }, dry: { type: 'boolean', default: false } } as const
  const { values, positionals } = readArguments(args, usage, options, 2)
  const [system, file] = positionals
  const { media: mediaDir, dry } = values
  if (system !== 'wordpress' || file === undefined || mediaDir === '') throw new UserError(usage, 2)
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UserError(`Tiedostoa ${file} ei ole.`, 2)
  if (mediaDir && !statSync(mediaDir, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError(`Kansiota ${mediaDir} ei ole.`, 2)
  return { file, mediaDir, dry }
}

export const main = async (args: readonly string[]): Promise<number> => {
  fixClock()
  const options = importArguments(args)
  const { importWordpress, mappingFile, reportFile } = await import('../editors/import/import-wordpress')
  const outcome = await importWordpress({ ...options, contentDir: contentDir(), publicDir, today: buildDay() })
  if (outcome.kind === 'proposed') {
    console.log(
      `Tehtiin ehdotus siitä, minne sisältö tuodaan: ${join(contentDir(), mappingFile)}\nTarkista ja korjaa se, ja aja sitten sama komento uudelleen. Mitään muuta ei vielä tehty.`,
    )
    return 0
  }
  const { fresh, changed, same, kept, open, copied, missing } = outcome.counts
  if (options.dry) console.log(`${outcome.report}\nKokeilu: mitään ei kirjoitettu.`)
  console.log(
    [
      `Luonnoksia: uusia ${fresh}, uudistettuja ${changed}, ennallaan ${same}, muokattuina rauhaan jätettyjä ${kept}.`,
      `Tiedostoja kopioitiin ${copied}, puuttuu ${missing}.`,
      open > 0
        ? `Täydennettävää on ${counted(open, 'luonnoksessa', 'luonnoksessa')}: sivusto rakentuu, kun ne on korjattu.`
        : 'Luonnoksissa ei ole virheitä.',
      ...(options.dry ? [] : [`Raportti: ${join(contentDir(), reportFile)}`]),
    ].join('\n'),
  )
  return 0
}
