import { posix } from 'node:path'
import type { Problem } from '../../content/source/problem'
import { limitedNearest } from '../../content/source/suggest'
import { sectionOf } from '../../schema/content-types'
import type { DocumentWithPage } from '../../schema/documents'
import { archiveRoots, fixedUrls, viewTypes } from '../../schema/urls'
import type { Ledger } from './ledger'

/** Archives of years and months that are no longer on the site, and where to redirect their readers. */

type OldArchive = {
  /** Beginning shared by all archives of a view: `/aiheet/rahoitus/`, `/ajankohtaista/vuosi/`. */
  readonly view: string
  readonly year: string
  readonly month?: string
}

const views = viewTypes.map((name) => `${sectionOf(name).url}[^/]+/`)
const shape = new RegExp(`^(${[...archiveRoots, ...views].join('|')})(\\d{4})/(?:(0[1-9]|1[0-2])/)?$`)

/** The archive that an address is by its form, or null. */
export const archiveAt = (url: string): OldArchive | null => {
  const [, view, year, month] = shape.exec(url) ?? []
  return view && year ? { view, year, ...(month ? { month } : {}) } : null
}

/** A list always exists, an area or topic may not. */
const isOfList = ({ view }: OldArchive): boolean => archiveRoots.includes(view)

/** Where an old archive redirects, if anywhere: to what its view became, or from a month to its year if not split. */
export const archiveTarget = (
  archive: OldArchive,
  pages: ReadonlySet<string>,
  moved: ReadonlyMap<string, string>,
): string | undefined => {
  const { view, year, month } = archive
  const first = (urls: readonly string[]) => urls.find((url) => pages.has(url))
  const to = moved.get(view)
  if (to) return first([...(month ? [`${to}${year}/${month}/`] : []), `${to}${year}/`, to])
  const isSplit = months.some((month) => pages.has(`${view}${year}/${month}/`))
  return month && !isSplit ? first([`${view}${year}/`]) : undefined
}

const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))

/** Published addresses that no longer answer, and the line with which an editor corrects each. */

export type Placed = Pick<DocumentWithPage, 'type' | 'id' | 'slug' | 'url'> & { readonly aliases?: readonly string[] }

/** Tells whether no document, hidden or not, explains an address by its page, aliases or archives. */
export const lostTest = (documents: readonly Placed[]): ((url: string) => boolean) => {
  const explained = new Set<string>([
    ...fixedUrls,
    ...documents.flatMap(({ url, aliases }) => [url, ...(aliases ?? [])]),
  ])
  return (url) => {
    const archive = archiveAt(url)
    return !explained.has(url) && !(archive && (isOfList(archive) || explained.has(archive.view)))
  }
}

/** One problem a lost page, with which its archives return. `documents` include hidden ones, which answer 410. */
export const lostAddresses = (ledger: Ledger, documents: readonly Placed[]): readonly Problem[] => {
  const isLost = lostTest(documents)
  const lines = new Map<string, { readonly url: string; readonly line: number }>()
  for (const { url, line } of ledger.entries) {
    if (!isLost(url)) continue
    const page = archiveAt(url)?.view ?? url
    if (!lines.has(page)) lines.set(page, { url, line })
  }
  const pages = pagesIn(ledger)
  const [first] = lines.values()
  if (first && lines.size >= manyLost && lines.size > pages * mostOf)
    return [otherSite(ledger.file, first.line, lines.size, pages)]
  const likeliest = finder(ledger, documents)
  const suggested = new Set<Placed>()
  return [...lines].map(([page, { url, line }]) => {
    const document = likeliest(page)
    const inList = document && ((document.aliases ?? []).length > 0 || suggested.has(document))
    if (document) suggested.add(document)
    const file = document && `${posix.dirname(ledger.file)}/${document.id}`
    return {
      file: ledger.file,
      line,
      field: 'osoite',
      what:
        page === url
          ? `Osoite «${url}» on julkaistu, mutta sivua ei enää ole`
          : `Osoite «${url}» on julkaistu, mutta sivua «${page}» ei enää ole`,
      fix: `${leadOn(page, file, inList)}. ${withdraw}`,
    }
  })
}

/** From so many lost pages on, if they are nearly all that was published, what happened is one thing and not many. */
const manyLost = 20
const mostOf = 0.9

/** How many pages were published beside those that every site has. */
const pagesIn = ({ entries }: Ledger): number => {
  const fixed = new Set<string>(fixedUrls)
  const pages = entries.flatMap(({ url }) => {
    const archive = archiveAt(url)
    return fixed.has(url) || (archive && isOfList(archive)) ? [] : [archive?.view ?? url]
  })
  return new Set(pages).size
}

const otherSite = (file: string, line: number, lost: number, known: number): Problem => ({
  file,
  line,
  field: 'osoite',
  what: `Luettelossa on ${known} sivua, joista ${lost} puuttuu sisällöstä`,
  fix: `Jos teet toista sivustoa, tyhjennä tiedosto ${file}: sen osoitteet ovat entisen sivuston. Jos sivusto on sama, palauta puuttuvat tiedostot versionhallinnasta`,
})

const withdraw =
  'Jos sivu on poistettu lopullisesti, palauta sen tiedosto ja lisää tietokenttiin rivi «draft: true»: osoite kertoo silloin, että sivu on poistettu'

const leadOn = (page: string, file: string | undefined, inList: boolean | undefined): string => {
  const target = file
    ? `Lisää sen sivun tietokenttiin, jolle lukijat ohjataan (esimerkiksi ${file}, jos siinä on sama asia),`
    : 'Lisää sen sivun tietokenttiin, jolle lukijat ohjataan,'
  const [field, item] = [`rivi «aliases: [${page}]»`, `rivi «  - ${page}»`]
  if (inList) return `${target} luetteloon «aliases» ${item}`
  return file ? `${target} ${field}` : `${target} ${field}, tai jos siinä on jo luettelo «aliases», siihen ${item}`
}

/** Suggests the document that a lost page became: nearest name in its section, first those new to the ledger. */
const finder = (ledger: Ledger, documents: readonly Placed[]) => {
  const published = new Set(ledger.entries.map(({ url }) => url))
  const nearest = limitedNearest()
  const near = (name: string, candidates: Candidates | undefined): Placed | undefined =>
    candidates?.get(nearest(name, candidates.keys()) ?? '')
  const groups = new Map<string, { readonly all: Candidates; readonly fresh: Candidates }>()
  for (const document of documents) {
    for (const section of [segmentOf(document), anySection]) {
      const group = groups.get(section) ?? { all: new Map(), fresh: new Map() }
      groups.set(section, group)
      group.all.set(document.slug, document)
      if (!published.has(document.url)) group.fresh.set(document.slug, document)
    }
  }
  return (page: string): Placed | undefined => {
    const parts = page.split('/').slice(1, -1)
    const name = parts.at(-1) ?? ''
    const group = groups.get(parts.length > 1 ? (parts[0] ?? '') : '') ?? groups.get(anySection)
    return near(name, group?.fresh) ?? near(name, group?.all)
  }
}

type Candidates = Map<string, Placed>

/** For addresses outside today's sections. */
const anySection = '*'

const segmentOf = ({ url }: Placed): string => {
  const [, first = '', rest] = url.split('/')
  return rest ? first : ''
}
