import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentDir } from '../build/folders'
import { foundAny, freshResultsFile, parseResults, resultsFile, templatesHash } from '../content/statement/results'
import { UserError } from '../run/command'
import { writeWhole } from '../run/files'
import { counted } from '../text/terminal'

/** `npm run statement`: puts what the tests measured into the content, for the accessibility statement to tell. */

/** Gives a sentence of what was copied into `folder`. Throws a `UserError` for results that are not of these templates. */
export const copyResults = async (from: string, folder: string): Promise<string> => {
  if (!existsSync(from))
    throw new UserError(
      `Koneellisten testien tuloksia ei ole (${from}). Aja ensin «npm run test:all» tai «npm test -- --accessibility».`,
    )
  const text = readFileSync(from, 'utf8')
  const results = parseResults(text)
  if (!results) throw new UserError(`Tiedosto ${from} ei ole kokonainen. Aja «npm run test:all» uudelleen.`)
  if (results.templates !== templatesHash())
    throw new UserError(`Sivupohjat ovat muuttuneet testien ${results.day} jälkeen. Aja «npm run test:all» uudelleen.`)
  const file = join(folder, resultsFile)
  await writeWhole(file, text)
  const found = foundAny(results)
    ? 'Testit löysivät rikkomuksia, ja seloste kertoo ne.'
    : 'Testit eivät löytäneet rikkomuksia.'
  const pages = counted(results.pages.length, 'sivulta', 'sivulta')
  return `${found} Tulokset ${pages} ovat tiedostossa ${file}. Vie se versionhallintaan.`
}

export const main = async (): Promise<number> => {
  console.log(await copyResults(freshResultsFile, contentDir()))
  return 0
}
