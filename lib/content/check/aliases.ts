import { ownSlugs } from '../../schema/urls'
import type { ReportIn } from './across'
import type { FileFacts } from './facts'
import type { KnownUrls } from './known-urls'

/** Whether the address (`/haku/x/`) stands where the site has its own pages and files, so that no content ever stood there. */
export const isReserved = (url: string): boolean => ownSlugs.includes(url.split('/')[1] ?? '')

/** Reports old addresses that are in use or claimed twice. Gives who claims each, for the check of links. */
export const checkAliases = (
  files: readonly FileFacts[],
  urls: KnownUrls,
  report: ReportIn,
): ReadonlyMap<string, FileFacts> => {
  const claims = new Map<string, FileFacts>()
  for (const file of files) {
    const aliases: readonly unknown[] = Array.isArray(file.data.aliases) ? file.data.aliases : []
    for (const [index, alias] of aliases.entries()) {
      if (typeof alias !== 'string') continue
      const wrong = (what: string, mend: string) =>
        report(file, file.lines.get(`aliases.${index}`) ?? 1, 'aliases', what, mend)
      const claimed = claims.get(alias)
      if (urls.has(alias)) {
        wrong(
          `Osoite «${alias}» on sivuston nykyinen osoite, joten siitä ei voi ohjata muualle`,
          'Poista rivi tai korjaa osoite',
        )
      } else if (isReserved(alias)) {
        wrong(`Osoitteen «${alias}» alku on varattu sivuston omaan käyttöön`, 'Poista rivi tai korjaa osoite')
      } else if (claimed && claimed !== file) {
        wrong(`Vanha osoite «${alias}» on jo tiedostossa ${claimed.shownAs}`, 'Poista rivi toisesta tiedostosta')
      } else claims.set(alias, file)
    }
  }
  return claims
}
