import { datedTypes, isDated } from '../../schema/content-types'
import { archiveUrl, fixedUrls, ownSlugs, viewArchiveUrl, viewTypes } from '../../schema/urls'
import { periodsOf } from '../archive'
import { regionsConcerned } from '../queries'
import type { Message } from '../source/problem'
import { quotedList, type Suggest } from '../source/suggest'
import type { BySlug, FileFacts, ReportIn } from './facts'

/** Addresses of this site against all files: those that content makes, old ones that lead to them, and the links of bodies. */

/** Every address of the site that content may link to; the file behind it where it is a document's own page. */
type KnownUrls = ReadonlyMap<string, FileFacts | null>

type Dated = { readonly date: string }

/**
 * Addresses that the content makes. Days to come and expired items count, since the gate turns links to hidden pages
 * into text; drafts have a page to link to but make no archive.
 */
export const knownUrls = (files: readonly FileFacts[], bySlug: BySlug): KnownUrls => {
  const urls = new Map<string, FileFacts | null>(fixedUrls.map((url) => [url, null]))
  const archives = new Map<string, Dated[]>()
  const add = (key: string, item: Dated) => {
    const items = archives.get(key)
    if (items) items.push(item)
    else archives.set(key, [item])
  }
  const regions = [...(bySlug.get('Region') ?? new Map<string, FileFacts>()).values()].map(({ slug, data }) => ({
    slug,
    parent: typeof data.parent === 'string' ? data.parent : undefined,
  }))

  for (const file of files) {
    if (file.url && !urls.get(file.url)) urls.set(file.url, file)
    const { date, draft } = file.data
    if (!isDated(file.type) || typeof date !== 'string' || draft) continue
    add(file.type, { date })
    for (const topic of strings(file.data.topics)) add(`Topic ${topic}`, { date })
    for (const region of regionsConcerned(regions, { regions: strings(file.data.regions) }))
      add(`Region ${region}`, { date })
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

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

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
      const wrong = (what: string, fix: string) =>
        report(file, file.lines.get(`aliases.${index}`) ?? 1, 'aliases', what, fix)
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
    const moved = aliases.get(path)
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
        report(file, line, 'teksti', problem.what, problem.fix)
        continue
      }
      const target = path ? urls.get(path) : file
      if (hash === undefined) continue
      if (!target) {
        report(
          file,
          line,
          'teksti',
          `Sivulla «${path}» ei ole tunnuksia, joihin voi linkittää`,
          'Poista osoitteesta # ja sen jälkeinen osa',
        )
        continue
      }
      // What ids a broken file would have is not known.
      if (!target.readable || target.anchors.includes(hash)) continue
      const where = target === file ? 'Tällä sivulla' : `Sivulla «${target.url}»`
      const anchors = target.anchors.map((anchor) => `#${anchor}`)
      report(
        file,
        line,
        'teksti',
        `${where} ei ole otsikkoa, jonka tunnus on «#${hash}»`,
        suggest(
          `#${hash}`,
          anchors,
          anchors.length > 0
            ? `Sivun tunnukset ovat ${quotedList(anchors)}`
            : 'Poista osoitteesta # ja sen jälkeinen osa',
        ),
      )
    }
  }
}
