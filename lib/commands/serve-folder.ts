import { outDir } from '../build/folders'
import { readRules } from '../hosts/deploy/built-site'
import { onExit, UserError } from '../run/command'
import { portFrom, serveOn } from './serve'

/** `npm run serve`: shows a site that has been built, such as the preview of a pull request. */

export const main = async ([folder = outDir, ...rest]: readonly string[]): Promise<undefined> => {
  if (rest.length > 0) throw new UserError(`Käyttö: npm run serve -- KANSIO; ilman kansiota ${outDir}.`, 2)
  readRules(folder)
  const { url, close } = await serveOn(folder, portFrom(process.env.PORT))
  onExit(close)
  console.log(`Sivusto on osoitteessa ${url}/`)
}
