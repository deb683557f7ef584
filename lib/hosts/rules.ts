import { sortedAddresses, sortedMoves } from './address-rules'
import { type HeaderRow, headerRows } from './headers'
import { type HostOptions, type Moved, requireOptions } from './options'

/**
 * How the site is to be served, resolved and checked: what every host file is written from. It also lies in the finished
 * site itself, so that `npm start` and the servers of tests serve it as it was built.
 */
export type HostRules = {
  readonly basePath: string
  readonly origin: string
  readonly headers: readonly HeaderRow[]
  /** In order, each address once. */
  readonly moved: readonly Moved[]
  readonly gone: readonly string[]
}

/** Where it lies in the finished site; never served. */
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
