import { posix } from 'node:path'
import type { Problem } from '../../content/source/problem'
import { limitedNearest } from '../../content/source/suggest'
import { sectionOf } from '../../schema/content-types'
import type { DocumentWithPage } from '../../schema/documents'
import { archiveRoots, fixedUrls, viewTypes } from '../../schema/urls'
import type { Ledger } from './ledger'

/** Year and month archives that are not on the site any more: where their readers are led. */

export type OldArchive = {
  /** What all archives of the same view begin with: `/aiheet/rahoitus/`, `/ajankohtaista/vuosi/`. */
  readonly view: string
  readonly year: string
  /** `05`. */
  readonly month?: string
}

const views = viewTypes.map((name) => `${sectionOf(name).url}[^/]+/`)
const shape = new RegExp(`^(${[...archiveRoots, ...views].join('|')})(\\d{4})/(?:(0[1-9]|1[0-2])/)?$`)

/** The archive that an address is by its form, or null. */
export const archiveAt = (url: string): OldArchive | null => {
  const [, view, year, month] = shape.exec(url) ?? []
  return view && year ? { view, year, ...(month ? { month } : {}) } : null
}

/** Whether it is an archive of a whole list, which is always there. */
export const isOfList = ({ view }: OldArchive): boolean => archiveRoots.includes(view)

/**
 * The page that holds what the archive did, or undefined when nothing does. Under an area or topic that `moved` it is the
 * same archive of the new one, else its year, else the page itself. In its own place it is the year of a month, when that
 * year has too little left to be split by month; a month of a split year has emptied.
 */
export const archiveTarget = (
  archive: OldArchive,
  pages: ReadonlySet<string>,
  moved: ReadonlyMap<string, string>,
): string | undefined => {
  const { view, year, month } = archive
  const first = (urls: readonly string[]) => urls.find((url) => pages.has(url))
  const to = moved.get(view)
  if (to) return first([...(month ? [`${to}${year}/${month}/`] : []), `${to}${year}/`, to])
  const isSplit = months.some((one) => pages.has(`${view}${year}/${one}/`))
  return month && !isSplit ? first([`${view}${year}/`]) : undefined
}

const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))

/** Published addresses that answer nothing, and how an editor is told of them, with the line that mends it. */

/** What must be known of a document with a page, hidden or not. */
export type Placed = Pick<DocumentWithPage, 'type' | 'id' | 'slug' | 'url'> & { readonly aliases?: readonly string[] }

/**
 * Whether nothing in the content explains an address: no document's page or old address, nor an archive of one that is
 * there. What the gate hides is explained, whatever day it is.
 */
export const lostTest = (documents: readonly Placed[]): ((url: string) => boolean) => {
  const known = new Set<string>([...fixedUrls, ...documents.flatMap(({ url, aliases }) => [url, ...(aliases ?? [])])])
  return (url) => {
    const archive = archiveAt(url)
    return !known.has(url) && !(archive && (isOfList(archive) || known.has(archive.view)))
  }
}

/**
 * A problem for each lost page of the ledger, at its first line there: the archives of a removed topic come back with the
 * topic's own address. `documents` are all there are, since what moved into a hidden one answers that it is gone.
 */
export const lostAddresses = (ledger: Ledger, documents: readonly Placed[]): readonly Problem[] => {
  const isLost = lostTest(documents)
  const lines = new Map<string, { readonly url: string; readonly line: number }>()
  for (const { url, line } of ledger.entries) {
    if (!isLost(url)) continue
    const page = archiveAt(url)?.view ?? url
    if (!lines.has(page)) lines.set(page, { url, line })
  }
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

/**
 * Gives the document that a lost page has probably become: of its section, with the nearest name, first among those that
 * the ledger does not know yet, since a renamed file is one of them.
 */
const finder = (ledger: Ledger, documents: readonly Placed[]) => {
  const known = new Set(ledger.entries.map(({ url }) => url))
  const nearest = limitedNearest()
  const near = (name: string, some: Candidates | undefined): Placed | undefined =>
    some?.get(nearest(name, some.keys()) ?? '')
  const groups = new Map<string, { readonly all: Candidates; readonly fresh: Candidates }>()
  for (const document of documents) {
    for (const section of [segmentOf(document), anySection]) {
      const group = groups.get(section) ?? { all: new Map(), fresh: new Map() }
      groups.set(section, group)
      group.all.set(document.slug, document)
      if (!known.has(document.url)) group.fresh.set(document.slug, document)
    }
  }
  return (page: string): Placed | undefined => {
    const parts = page.split('/').slice(1, -1)
    const name = parts.at(-1) ?? ''
    const group = groups.get(parts.length > 1 ? (parts[0] ?? '') : '') ?? groups.get(anySection)
    return near(name, group?.fresh) ?? near(name, group?.all)
  }
}

/** By slug. */
type Candidates = Map<string, Placed>

/** For addresses that stood in no section of today's. */
const anySection = '*'

/** First part of a document's address; '' for what stands at the root. */
const segmentOf = ({ url }: Placed): string => {
  const [, first = '', rest] = url.split('/')
  return rest ? first : ''
}
