import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { contentDir, outDir, publicDir } from '../build/folders'
import { isEmail } from '../content/check/link-rules'
import { publicContent } from '../content/gate'
import { inPageOrder, listingOf } from '../content/listing'
import { readSettings } from '../content/singletons'
import { newLetter } from '../editors/new-document'
import { readRules } from '../hosts/deploy/built-site'
import { letterFiles } from '../outputs/newsletter/letter-files'
import { messageOf, readArguments, UserError } from '../run/command'
import { buildDay, buildMoment, isExampleHost } from '../run/environment'
import { documentUrl } from '../schema/urls'
import { setSettings, site } from '../site/settings'
import { isSlug } from '../text/slug'
import { fixClock, writeNew } from './preconditions'

const usage = `Käyttö:
  npm run newsletter -- 2021-12          tekee luonnoksen uutiskirjeestä, jossa on kaikki sinä kuukautena julkaistu
  npm run newsletter -- 2021-12 --send   lähettää rakennetun kirjeen postituslistan osoitteeseen, ei ihmisille
Lähettäminen vaatii ympäristömuuttujat SMTP_URL (smtps://tunnus:salasana@palvelin), NEWSLETTER_TO (listan osoite) ja
NEWSLETTER_FROM (lähettäjä; ilman sitä asetusten palauteosoite).`

/** `npm run newsletter`: a draft of a month's letter, or a built letter to its list. */

const draft = async (month: string): Promise<number> => {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new UserError(usage, 2)
  const { checkSite } = await import('../site/check-site')
  const { documents } = await checkSite({ contentDir: contentDir(), publicDir })
  const there = documents.find(({ type, slug }) => type === 'Issue' && slug === month)
  if (there) throw new UserError(`Kirje ${month} on jo tiedostossa ${join(contentDir(), there.file)}. Muokkaa sitä.`)
  const now = buildMoment()
  const made = newLetter(publicContent(inPageOrder(listingOf(documents)), now), month, now.slice(0, 10))
  if ('what' in made) throw new UserError(`${made.what}. ${made.fix}.`)
  const path = await writeNew(made.file, made.text)
  console.log(`Tehty: ${path}

Kirje on luonnos. Kirjoita siihen oma tervehdys, aihe ja esikatselu, poista turhat jutut ja lopuksi rivi «draft: true».
Kun sivusto on rakennettu, sähköposti on kansiossa ${letterFolder(month)}.`)
  return 0
}

const letterFolder = (slug: string): string => join(outDir, documentUrl('Issue', slug) ?? '')

const send = async (slug: string): Promise<number> => {
  const folder = letterFolder(slug)
  if (!existsSync(join(folder, letterFiles.html)))
    throw new UserError(
      `Kansiossa ${folder} ei ole kirjettä. Aja ensin npm run build. Luonnosta ja tulevaa kirjettä ei rakenneta.`,
    )
  const { origin } = readRules(outDir)
  if (isExampleHost(new URL(origin).hostname))
    throw new UserError(
      `Kirjeen linkit vievät osoitteeseen ${origin}, jota lukijat eivät voi avata. Rakenna sivusto sen omalla osoitteella (SITE_ORIGIN).`,
    )
  const { settings } = await readSettings(contentDir(), contentDir(), buildDay())
  if (settings) setSettings(settings)
  const server = process.env.SMTP_URL ?? ''
  const to = addressIn('NEWSLETTER_TO')
  const from = addressIn('NEWSLETTER_FROM', site.feedback)
  if (!/^smtps?:\/\/[^/]/.test(server) || !URL.canParse(server))
    throw new UserError('Anna ympäristömuuttujassa SMTP_URL palvelin muodossa smtps://tunnus:salasana@palvelin.')
  const { sendLetter } = await import('../outputs/newsletter/write-letters')
  try {
    const subject = await sendLetter({ folder, server, to, from: { name: site.name, address: from } })
    console.log(`Kirje «${subject}» on annettu palvelimelle ${new URL(server).host} ja matkalla osoitteeseen ${to}.`)
  } catch (error) {
    throw new UserError(`Kirjettä ei voitu lähettää. ${messageOf(error)}`)
  }
  return 0
}

/** One address; `otherwise` where the variable is not given. */
const addressIn = (variable: string, otherwise = ''): string => {
  const address = process.env[variable] || otherwise
  if (isEmail(address)) return address
  throw new UserError(`Anna ympäristömuuttujassa ${variable} yksi sähköpostiosoite muodossa nimi@organisaatio.fi.`)
}

export const main = async (args: readonly string[]): Promise<number> => {
  fixClock()
  const { values, positionals } = readArguments(args, usage, { send: { type: 'boolean' } }, 1)
  const [slug] = positionals
  if (slug === undefined || !isSlug(slug)) throw new UserError(usage, 2)
  return values.send ? send(slug) : draft(slug)
}
