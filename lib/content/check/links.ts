import type { Message } from '../problem'
import type { FileFacts, ReportIn } from './facts'
import type { KnownUrls } from './known-urls'
import { quotedList, type Suggest } from './suggest'

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
    if (moved) return { what: `Osoite «${path}» on vanha`, mend: `Kirjoita nykyinen osoite ${moved.url}` }
    if (!path.endsWith('/') && urls.has(`${path}/`))
      return { what: `Linkin osoitteen «${path}» lopusta puuttuu /`, mend: `Kirjoita ${path}/` }
    return {
      what: `Sivua «${path}» ei ole`,
      mend: suggest(path, urls.keys(), 'Avaa sivu selaimessa ja kopioi sen osoite verkkotunnuksen jälkeen'),
    }
  }
  for (const file of files) {
    for (const { line, url } of file.links) {
      const [, path = '', hash] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(url) ?? []
      const told = path ? pageProblem(path) : null
      if (told) {
        report(file, line, 'teksti', told.what, told.mend)
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
