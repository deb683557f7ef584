import { isBasePath, isOrigin } from '../run/environment'
import { queryForm } from '../schema/urls'
import type { Move } from '../site/ledger/old-addresses'
import type { OldQuery } from '../site/ledger/old-site'
import { requireTarget, sortedAddresses, sortedMoves } from './address-rules'
import { type Hashes, type HeaderRow, headerRows } from './headers'

/** What host files are made from. Addresses are root-relative, without the base path; those of pages end in `/`. */
export type HostOptions = Hashes & {
  readonly basePath: string
  /** `https://example.fi`. */
  readonly origin: string
  readonly moved: readonly Move[]
  readonly gone: readonly string[]
  /** Of a front page, as the site before had them (`?p=123`); hosts with lists of redirects alone do not read them. */
  readonly queries?: readonly OldQuery[]
  /** Names at the top of the built site, since `_headers` cannot say «all the rest». */
  readonly folders: readonly string[]
  /** Whether what may not be published may stand in the site. */
  readonly isTrial?: boolean
  /** Folder on a server that holds the site and those before it, `/var/www/sivusto`. */
  readonly deployPath?: string
  /** Day of the build, `2026-11-25`. */
  readonly today: string
}

export type HostFile = { readonly path: string; readonly text: string }

/** In characters: nginx refuses longer header lines. */
const longestHashes = 3000

/** Throws, in Finnish, for an option that cannot stand in a host file. */
const requireOptions = ({ basePath, origin, scriptHashes, today }: HostOptions): void => {
  if (!isBasePath(basePath))
    throw new Error(`BASE_PATH «${basePath}» ei kelpaa. Anna se muodossa /alasivusto, ilman vinoviivaa lopussa.`)
  if (!isOrigin(origin))
    throw new Error(`SITE_ORIGIN «${origin}» ei kelpaa. Anna se muodossa https://example.fi, ilman polkua.`)
  const wrong = scriptHashes.find((hash) => !/^'sha(256|384|512)-[A-Za-z0-9+/]+=*'$/.test(hash))
  if (wrong) throw new Error(`«${wrong}» ei ole tiiviste. Sen pitää olla muotoa 'sha256-…', heittomerkit mukana.`)
  if (scriptHashes.join(' ').length > longestHashes)
    throw new Error(
      `Sivuilla on liikaa erilaisia skriptejä (${scriptHashes.length}): niiden tiivisteet eivät mahdu otsakkeeseen.`,
    )
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new Error(`«${today}» ei ole päivä. Anna se muodossa 2026-11-25.`)
}

/** How to serve the site: for host files, and in the site itself for `npm start` and the servers of tests. */
export type HostRules = Pick<HostOptions, 'basePath' | 'origin' | 'moved' | 'gone' | 'isTrial' | 'queries'> & {
  readonly headers: readonly HeaderRow[]
}

const sortedQueries = (queries: readonly OldQuery[]): Pick<HostOptions, 'queries'> => {
  const wrong = queries.find(({ query }) => !queryForm.test(query))
  if (wrong) throw new Error(`Vanha osoite «${wrong.front}?${wrong.query}» ei ole muotoa /?p=123.`)
  sortedAddresses(queries.flatMap(({ front }) => (front === '/' ? [] : front)))
  for (const { to } of queries) if (to !== undefined) requireTarget(to)
  return queries.length > 0
    ? { queries: queries.toSorted((a, b) => (a.front + a.query < b.front + b.query ? -1 : 1)) }
    : {}
}

/** In the site; never served. */
export const rulesPath = '.server/rules.json'

/** Throws, in Finnish, for an option or an address that cannot stand in a host file. */
export const hostRules = (options: HostOptions): HostRules => {
  requireOptions(options)
  const { basePath, origin, moved, gone, isTrial, queries = [] } = options
  const headers = headerRows(options)
  return {
    basePath,
    origin,
    isTrial,
    headers,
    moved: sortedMoves(moved),
    gone: sortedAddresses(gone),
    ...sortedQueries(queries),
  }
}
