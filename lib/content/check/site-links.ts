import { addTo } from '../../run/collections'
import { datedTypes, isDated } from '../../schema/content-types'
import { archiveUrl, fixedUrls, ownSlugs, viewArchiveUrl, viewTypes } from '../../schema/urls'
import { stringsIn } from '../../schema/values'
import { periodsOf } from '../archive'
import { regionsConcerned } from '../queries'
import type { Message } from '../source/problem'
import { quotedList, type Suggest } from '../source/suggest'
import type { BySlug, FileFacts, ReportIn } from './facts'
import { ownPath } from './link-rules'

/** Every address of the site that content may link to, with the file of a document's own page. */
type KnownUrls = ReadonlyMap<string, FileFacts | null>

type Filed = Parameters<typeof periodsOf>[0][number]

/** Addresses that the content makes. What the gate hides counts, since it turns links there into text; drafts make no archive. */
export const knownUrls = (files: readonly FileFacts[], bySlug: BySlug): KnownUrls => {
  const urls = new Map<string, FileFacts | null>(fixedUrls.map((url) => [url, null]))
  const archives = new Map<string, Filed[]>()
  const regions = [...(bySlug.get('Region') ?? new Map<string, FileFacts>()).values()].map(({ slug, data }) => ({
    slug,
    parent: typeof data.parent === 'string' ? data.parent : undefined,
  }))

  for (const file of files) {
    if (file.url && !urls.get(file.url)) urls.set(file.url, file)
    const { date, draft } = file.data
    if (!isDated(file.type) || typeof date !== 'string' || draft) continue
    const filed = { ...file.data, type: file.type, date }
    addTo(archives, file.type, filed)
    for (const topic of stringsIn(file.data.topics)) addTo(archives, `Topic ${topic}`, filed)
    if (typeof file.data.committee === 'string') addTo(archives, `Committee ${file.data.committee}`, filed)
    for (const region of regionsConcerned(regions, { regions: stringsIn(file.data.regions) }))
      addTo(archives, `Region ${region}`, filed)
  }
  for (const [key, items] of archives) {
    const [type, slug = ''] = key.split(' ')
    for (const { year, month } of periodsOf(items)) {
      const view = viewTypes.find((name) => name === type)
      const dated = datedTypes.find(({ name }) => name === type)
      if (view) urls.set(viewArchiveUrl(view, slug, year, month), null)
      if (dated) urls.set(archiveUrl(dated.name, year, month), null)
    }
  }
  return urls
}

/** Whether an address (`/haku/x/`) is among the site's own pages and files, where no content ever stood. */
export const isOwnAddress = (url: string): boolean => ownSlugs.includes(url.split('/')[1] ?? '')

/** Reports old addresses that are in use or claimed twice, and gives the file that claims each. */
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
      const wrong = (what: string, fix: string) =>
        report(file, file.lines.get(`aliases.${index}`) ?? 1, 'aliases', { what, fix })
      const claimed = claims.get(alias)
      if (urls.has(alias)) {
        wrong(
          `Osoite «${alias}» on sivuston nykyinen osoite, joten siitä ei voi ohjata muualle`,
          'Poista rivi tai korjaa osoite',
        )
      } else if (isOwnAddress(alias)) {
        wrong(`Osoitteen «${alias}» alku on varattu sivuston omaan käyttöön`, 'Poista rivi tai korjaa osoite')
      } else if (claimed && claimed !== file) {
        wrong(`Vanha osoite «${alias}» on jo tiedostossa ${claimed.shownAs}`, 'Poista rivi toisesta tiedostosta')
      } else claims.set(alias, file)
    }
  }
  return claims
}

/** Reports links to pages of this site, or to headings on them, that do not exist. */
export const checkLinks = (
  files: readonly FileFacts[],
  urls: KnownUrls,
  aliases: ReadonlyMap<string, FileFacts>,
  suggest: Suggest,
  report: ReportIn,
): void => {
  const pageProblem = (path: string): Message | null => {
    if (urls.has(path)) return null
    const moved = aliases.get(ownPath(path) ?? path)
    if (moved) return { what: `Osoite «${path}» on vanha`, fix: `Kirjoita nykyinen osoite ${moved.url}` }
    if (!path.endsWith('/') && urls.has(`${path}/`))
      return { what: `Linkin osoitteen «${path}» lopusta puuttuu /`, fix: `Kirjoita ${path}/` }
    return {
      what: `Sivua «${path}» ei ole`,
      fix: suggest(path, urls.keys(), 'Avaa sivu selaimessa ja kopioi sen osoite verkkotunnuksen jälkeen'),
    }
  }
  for (const file of files) {
    for (const { line, url } of file.links) {
      const [, path = '', hash] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(url) ?? []
      const problem = path ? pageProblem(path) : null
      if (problem) {
        report(file, line, 'teksti', problem)
        continue
      }
      const target = path ? urls.get(path) : file
      if (hash === undefined) continue
      if (!target) {
        report(file, line, 'teksti', {
          what: `Sivulla «${path}» ei ole tunnuksia, joihin voi linkittää`,
          fix: 'Poista osoitteesta # ja sen jälkeinen osa',
        })
        continue
      }
      if (!target.readable || target.anchors.includes(hash)) continue
      const where = target === file ? 'Tällä sivulla' : `Sivulla «${target.url}»`
      const anchors = target.anchors.map((anchor) => `#${anchor}`)
      report(file, line, 'teksti', {
        what: `${where} ei ole otsikkoa, jonka tunnus on «#${hash}»`,
        fix: suggest(
          `#${hash}`,
          anchors,
          anchors.length > 0
            ? `Sivun tunnukset ovat ${quotedList(anchors)}`
            : 'Poista osoitteesta # ja sen jälkeinen osa',
        ),
      })
    }
  }
}
