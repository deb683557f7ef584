import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { outDir } from '../build/folders'
import { readRules } from '../hosts/deploy/built-site'
import { writeGithubPages } from '../hosts/deploy/github-pages'
import { deployPlace, hostCommand, type Place, sshSettings } from '../hosts/deploy/settings'
import { type Action, connect, type Server } from '../hosts/deploy/ssh'
import type { HostRules } from '../hosts/rules'
import { runChild } from '../run/child'
import { isEnding, onExit, readArguments, UserError } from '../run/command'
import { isProduction } from '../run/environment'
import { previewNumber, previewRoot } from '../schema/urls'
import { counted } from '../text/terminal'
import { buildAlone } from './preconditions'

/** `npm run deploy`: takes the site in `out/` to where readers find it. */

const usage = `Käyttö:
  npm run deploy                         julkaisee kansion ${outDir} sivuston
  npm run deploy -- --rollback           palauttaa edellisen sivuston (DEPLOY_TO=ssh)
  npm run deploy -- --preview 12         vie muutoksen 12 esikatselun osoitteeseen ${previewRoot}12/ (DEPLOY_TO=ssh)
  npm run deploy -- --close-preview 12   poistaa sen`

/** Where the artefact for GitHub Pages is made, beside the site. */
const pagesDir = `${outDir}.pages`

const onServer = async <T>(work: (server: Server) => Promise<T>): Promise<T> => {
  const server = connect(sshSettings(process.env))
  try {
    return await work(server)
  } finally {
    server.close()
  }
}

/** Undone, once, when `work` fails or the command is ended meanwhile. */
const undone = async <T>(undo: () => Promise<unknown>, work: () => Promise<T>): Promise<T> => {
  let undoing: Promise<unknown> | undefined
  const quietly = async (): Promise<void> => {
    undoing ??= undo().catch(() => {})
    await undoing
  }
  const kept = onExit(quietly)
  try {
    return await work()
  } catch (error) {
    await quietly()
    throw error
  } finally {
    kept()
  }
}

/** Nothing more is begun by a command that has been told to end: what it did is being undone. */
const stopIfEnding = (): void => {
  if (isEnding()) throw new UserError('Julkaisu keskeytettiin.')
}

/** Uploads the site to `place` between two actions of the server. */
const exchange = (server: Server, [begin, finish]: readonly [Action, Action], place: string, preview?: number) =>
  undone(
    () => server.run('abort', preview),
    async () => {
      await server.run(begin, preview)
      stopIfEnding()
      await server.upload(outDir, place)
      stopIfEnding()
      await server.run(finish, preview)
    },
  )

/** A trial must never take the place of the site, nor one built for another address. */
const requireProduction = ({ origin, basePath, isTrial }: HostRules): void => {
  const wished = (process.env.SITE_ORIGIN ?? '').replace(/\/+$/, '')
  const path = (process.env.BASE_PATH ?? '').replace(/\/+$/, '')
  if (wished !== '' && !isProduction(process.env))
    throw new UserError(
      `Osoite ${wished} on kokeiluja varten, eikä siihen julkaista. Anna muuttujaan SITE_ORIGIN sivuston oma osoite, esimerkiksi https://sivusto.fi, ja rakenna uudelleen. Palvelinta voi kysyä toisesta osoitteesta: «npm run smoke -- ${wished}».`,
    )
  if (!isProduction(process.env))
    throw new UserError(
      'Julkaisu tarvitsee sivuston osoitteen: aseta SITE_ORIGIN, esimerkiksi https://sivusto.fi, rakenna («npm run build») ja julkaise uudelleen.',
    )
  if (isTrial)
    throw new UserError(
      `Kansion ${outDir} sivusto on rakennettu kokeeksi, ilman osoitetta SITE_ORIGIN. Rakenna se uudelleen osoitteen kanssa.`,
    )
  if (origin !== wished || basePath !== path)
    throw new UserError(
      `Kansion ${outDir} sivusto on rakennettu osoitteelle ${origin}${basePath}, mutta sitä julkaistaan osoitteessa ${wished}${path}. Rakenna se uudelleen.`,
    )
}

/** The server's own file says where the site is; one of another folder would answer 404 to everything. */
const requireFolder = (path: string): void => {
  const file = join(outDir, '.server/nginx.conf')
  const folder = `${path}/current`
  if (existsSync(file) && !readFileSync(file, 'utf8').includes(`${folder}/.server/nginx.conf;`))
    throw new UserError(
      `Kansion ${outDir} sivusto on rakennettu palvelimen toiseen kansioon kuin ${path}. Pidä DEPLOY_PATH samana, kun rakennat ja julkaiset: rakenna uudelleen.`,
    )
}

const publishBySsh = (): Promise<string> => {
  requireFolder(sshSettings(process.env).path)
  return onServer(async (server) => {
    await exchange(server, ['begin', 'finish'], `releases/${server.token}.new`)
    return `Sivusto on julkaistu (${server.token}). Edelliseen palaa «npm run deploy -- --rollback».`
  })
}

const publishByCommand = async (place: 'netlify' | 'cloudflare'): Promise<string> => {
  const { code, output } = await runChild('npx', hostCommand(place, process.env, outDir))
  if (code !== 0) throw new UserError(`${output}\nPalvelun oma komento päättyi koodiin ${code}: sivusto jäi ennalleen.`)
  return `${output}\nSivusto on julkaistu. Edelliseen palataan palvelun omasta näkymästä (Deploys, Deployments).`
}

const publish = async (place: Place): Promise<string> => {
  const rules = readRules(outDir)
  requireProduction(rules)
  buildAlone()
  if (place === 'ssh') return publishBySsh()
  if (place !== 'github-pages') return publishByCommand(place)
  const { pages, redirects } = writeGithubPages(outDir, pagesDir, rules)
  return `Kansiossa ${pagesDir} on sivusto GitHub Pagesille: ${counted(pages, 'sivu', 'sivua')}, ${counted(redirects, 'ohjaussivu', 'ohjaussivua')}. Työnkulku julkaisee sen.`
}

const preview = (number: number): Promise<string> => {
  const { origin, basePath } = readRules(outDir)
  if (previewNumber(basePath) !== number)
    throw new UserError(
      `Kansion ${outDir} sivustoa ei ole rakennettu esikatseluksi ${number}. Rakenna se näin: BASE_PATH=${process.env.BASE_PATH ?? ''}${previewRoot}${number} npm run build.`,
    )
  return onServer(async (server) => {
    const files = `preview-files/${number}.${server.token}`
    await exchange(server, ['preview-begin', 'preview-finish'], files, number)
    return `Esikatselu on osoitteessa ${origin}${basePath}/.`
  })
}

const requireSsh = (place: Place): void => {
  if (place !== 'ssh')
    throw new UserError(
      `Tämän tekee vain DEPLOY_TO=ssh. Kun julkaisupaikka on ${place}, ks. lib/hosts/deploy/README.md: edelliseen palataan palvelun omasta näkymästä tai perumalla muutos.`,
    )
}

const options = {
  rollback: { type: 'boolean' },
  preview: { type: 'string' },
  'close-preview': { type: 'string' },
} as const

export const main = async (args: readonly string[]): Promise<number> => {
  const { rollback, preview: shown, 'close-preview': closed } = readArguments(args, usage, options, 0).values
  const number = previewNumber(previewRoot + (shown ?? closed))
  if (args.length > 2 || ((shown ?? closed) !== undefined && number === undefined)) throw new UserError(usage, 2)
  const place = deployPlace(process.env)
  if (args.length > 0) requireSsh(place)
  if (number !== undefined && shown !== undefined) console.log(await preview(number))
  else if (number !== undefined) {
    await onServer((server) => server.run('preview-close', number))
    console.log(`Esikatselu ${number} on poistettu.`)
  } else if (rollback)
    console.log(`Palattiin edelliseen sivustoon (${await onServer((server) => server.run('rollback'))}).`)
  else console.log(await publish(place))
  return 0
}
