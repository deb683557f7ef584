import { posix } from 'node:path'
import { sections } from '../urls'
import { limitedNearest } from './check/suggest'
import type { DocumentWithPage } from './documents'
import type { Ledger } from './ledger'
import type { Problem } from './problem'

/** How an editor is told that a published address answers nothing, with the line that mends it. */

/** An address of the ledger that answers nothing. */
export type Lost = {
  readonly url: string
  /** Its line in the ledger. */
  readonly line: number
  /** The page to lead on from: the address itself, or the area or topic whose archive it is. */
  readonly page: string
}

/**
 * A problem a lost page, at its first line in the ledger: the archives of a removed topic come back with the topic's own
 * address. `documents` are all there are, the hidden ones too: what moved into one of them answers that it is gone.
 */
export const lostProblems = (
  lost: readonly Lost[],
  ledger: Ledger,
  documents: readonly DocumentWithPage[],
): readonly Problem[] => {
  const likeliest = finder(ledger, documents)
  const pages = new Map<string, Lost>()
  for (const one of lost) if (!pages.has(one.page)) pages.set(one.page, one)
  const suggested = new Set<DocumentWithPage>()
  return [...pages.values()].map(({ url, line, page }) => {
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
      mend: `${leadOn(page, file, inList)}. ${withdraw}`,
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
const finder = (ledger: Ledger, documents: readonly DocumentWithPage[]) => {
  const known = new Set(ledger.entries.map(({ url }) => url))
  const nearest = limitedNearest()
  const near = (name: string, some: Candidates | undefined): DocumentWithPage | undefined =>
    some?.get(nearest(name, some.keys()) ?? '')
  const groups = new Map<string, { readonly all: Candidates; readonly fresh: Candidates }>()
  for (const document of documents) {
    for (const section of [sectionOf(document), anySection]) {
      const group = groups.get(section) ?? { all: new Map(), fresh: new Map() }
      groups.set(section, group)
      group.all.set(document.slug, document)
      if (!known.has(document.url)) group.fresh.set(document.slug, document)
    }
  }
  return (page: string): DocumentWithPage | undefined => {
    const parts = page.split('/').slice(1, -1)
    const name = parts.at(-1) ?? ''
    const group = groups.get(parts.length > 1 ? (parts[0] ?? '') : '') ?? groups.get(anySection)
    return near(name, group?.fresh) ?? near(name, group?.all)
  }
}

/** By slug. */
type Candidates = Map<string, DocumentWithPage>

/** For addresses that stood in no section of today's. */
const anySection = '*'

/** First part of a document's address; '' for information pages, which stand at the root. */
const sectionOf = ({ type }: DocumentWithPage): string => (type === 'Page' ? '' : sections[type])
