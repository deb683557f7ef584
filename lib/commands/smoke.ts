import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { outDir } from '../build/folders'
import { readRules, versionFile } from '../hosts/deploy/built-site'
import { abilities, deployPlace } from '../hosts/deploy/settings'
import { smoke } from '../hosts/deploy/smoke'
import { UserError } from '../run/command'
import { counted } from '../text/terminal'

/** `npm run smoke`: whether a published site is the one in `out/`. */

const usage = `Käyttö:
  npm run smoke                   kysyy osoitteesta, johon kansion ${outDir} sivusto on rakennettu
  npm run smoke -- https://osoite kysyy tästä osoitteesta`

/** In milliseconds: a host's cache is up to date, and a server has read its new configuration, by then. */
const patience = 90_000

export const main = async (args: readonly string[]): Promise<number> => {
  const [asked] = args
  if (args.length > 1 || (asked !== undefined && !/^https?:\/\/[^/?#]/.test(asked))) throw new UserError(usage, 2)
  const rules = readRules(outDir)
  const address = (asked ?? rules.origin + rules.basePath).replace(/\/+$/, '')
  const can = abilities[process.env.DEPLOY_TO ? deployPlace(process.env) : 'ssh']
  const onWait = () =>
    console.log(
      `${address} ei vielä vastaa niin kuin pitäisi. Kysytään uudelleen, enintään ${patience / 1000} sekuntia…`,
    )
  const result = await smoke({ address, out: outDir, rules, can, patience, onWait })
  for (const problem of result.problems) console.error(problem)
  if (result.problems.length > 0) {
    console.error(
      `Julkaistu sivusto ${address} ei ole kunnossa: ${counted(result.problems.length, 'virhe', 'virhettä')}.`,
    )
    return 1
  }
  const version = readFileSync(join(outDir, versionFile), 'utf8').trim()
  console.log(
    `Julkaistu sivusto ${address} on kunnossa: versio ${version}, ${counted(result.asked, 'osoite', 'osoitetta')} kysytty.`,
  )
  return 0
}
