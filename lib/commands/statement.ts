import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentDir } from '../build/folders'
import { foundAny, freshResultsFile, parseResults, resultsFile, templatesHash } from '../content/statement/results'
import { UserError } from '../run/command'
import { writeWhole } from '../run/files'
import { counted } from '../text/terminal'

/** `npm run statement`: puts what the tests measured into the content, for the accessibility statement to tell. */

export const main = async (): Promise<number> => {
  if (!existsSync(freshResultsFile))
    throw new UserError(`Koneellisten testien tuloksia ei ole (${freshResultsFile}). Aja ensin «npm test».`)
  const text = readFileSync(freshResultsFile, 'utf8')
  const results = parseResults(text)
  if (!results) throw new UserError(`Tiedosto ${freshResultsFile} ei ole kokonainen. Aja «npm test» uudelleen.`)
  if (results.templates !== templatesHash())
    throw new UserError(`Sivupohjat ovat muuttuneet testien ${results.day} jälkeen. Aja «npm test» uudelleen.`)
  const file = join(contentDir(), resultsFile)
  await writeWhole(file, text)
  const found = foundAny(results)
    ? `Testit löysivät rikkomuksia (${counted(results.violations.length, 'sääntö', 'sääntöä')}), ja seloste kertoo ne.`
    : 'Testit eivät löytäneet rikkomuksia.'
  console.log(
    `${found} Tulokset ${counted(results.pages.length, 'sivulta', 'sivulta')} ovat tiedostossa ${file}. Vie se versionhallintaan.`,
  )
  return 0
}
