import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { outDir } from '../build/folders'
import { compareSites, indexNowKey, pageContent, submit } from '../outputs/indexnow'
import { messageOf, readArguments, UserError } from '../run/command'
import { counted } from '../text/terminal'

/** `npm run indexnow`: lists what changed between two builds, and reports it to search engines on request. */

const usage = `Käyttö:
  npm run indexnow -- VANHA [UUSI]          luettelee sivut, jotka ovat muuttuneet; UUSI on tavallisesti ${outDir}
  npm run indexnow -- VANHA [UUSI] --send   ilmoittaa ne myös hakukoneille; avain on ympäristömuuttujassa INDEXNOW_KEY`

/** `INDEXNOW_API` is for tests and other services of the same protocol. */
const endpoint = (): string => process.env.INDEXNOW_API || 'https://api.indexnow.org/indexnow'

const requireSite = (folder: string): void => {
  if (!existsSync(join(folder, 'index.html')))
    throw new UserError(`Kansiossa ${folder} ei ole rakennettua sivustoa.\n${usage}`, 2)
}

const send = async (urls: readonly string[], site: string): Promise<void> => {
  try {
    const key = indexNowKey()
    if (!key) throw new Error('Avain puuttuu. Anna se ympäristömuuttujassa INDEXNOW_KEY, kun rakennat ja kun ilmoitat.')
    const keyFile = join(site, `${key}.txt`)
    if (!existsSync(keyFile) || readFileSync(keyFile, 'utf8').trim() !== key)
      throw new Error(
        `Kansiossa ${site} ei ole avaintiedostoa ${key}.txt. Rakenna ja julkaise sivusto, kun INDEXNOW_KEY on asetettu.`,
      )
    const front = pageContent(readFileSync(join(site, 'index.html'), 'utf8')).url
    if (!front) throw new Error(`Kansion ${site} etusivulla ei ole kanonista osoitetta. Rakenna sivusto uudelleen.`)
    const strange = urls.find((url) => !url.startsWith(front))
    if (strange)
      throw new Error(
        `Osoite ${strange} ei ole sivustolla ${front}. Vertaa kahta rakennusta, joilla on sama SITE_ORIGIN ja BASE_PATH.`,
      )
    await submit({ urls, key, keyLocation: `${front}${key}.txt`, endpoint: endpoint() })
  } catch (error) {
    throw new UserError(`Hakukoneille ei voitu ilmoittaa. ${messageOf(error)}`)
  }
}

export const main = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = readArguments(args, usage, { send: { type: 'boolean' } }, 2)
  const [before, after = outDir] = positionals
  if (before === undefined) throw new UserError(usage, 2)
  for (const folder of [before, after]) requireSite(folder)
  const { added, changed, removed } = compareSites(before, after)
  for (const [mark, urls] of [['+', added] as const, ['~', changed] as const, ['-', removed] as const])
    for (const url of urls) console.log(`${mark} ${url}`)
  const urls = [...added, ...changed, ...removed]
  console.log(
    `${counted(added.length, 'uusi sivu', 'uutta sivua')}, ${counted(changed.length, 'muuttunut', 'muuttunutta')}, ${counted(removed.length, 'poistunut', 'poistunutta')}.`,
  )
  if (!values.send || urls.length === 0) return 0
  await send(urls, after)
  console.log(`${counted(urls.length, 'osoite', 'osoitetta')} ilmoitettu hakukoneille.`)
  return 0
}
