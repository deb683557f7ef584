import { sortedAddresses, sortedMoves } from './address-rules'
import { type HeaderRow, headerRows } from './headers'
import { type HostOptions, type Moved, requireOptions } from './options'

/** How to serve the site: for host files, and in the site itself for `npm start` and the servers of tests. */
export type HostRules = {
  readonly basePath: string
  readonly origin: string
  readonly headers: readonly HeaderRow[]
  readonly moved: readonly Moved[]
  readonly gone: readonly string[]
}

/** In the site; never served. */
export const rulesPath = '.server/rules.json'

/** Throws, in Finnish, for an option or an address that cannot stand in a host file. */
export const hostRules = (options: HostOptions): HostRules => {
  requireOptions(options)
  return {
    basePath: options.basePath,
    origin: options.origin,
    headers: headerRows(options),
    moved: sortedMoves(options.moved),
    gone: sortedAddresses(options.gone),
  }
}
