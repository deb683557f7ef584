import { sortedAddresses, sortedMoves } from './addresses'
import { type HeaderRow, headerRows } from './headers'
import type { HostOptions, Moved } from './options'

/** What `npm start` answers by: the table resolved, in the finished site itself, so that it is served as it was built. */
export type HostRules = {
  readonly basePath: string
  readonly headers: readonly HeaderRow[]
  readonly moved: readonly Moved[]
  readonly gone: readonly string[]
}

/** Where it lies in the finished site; never served. */
export const rulesPath = '.server/rules.json'

export const hostRules = (options: HostOptions): HostRules => ({
  basePath: options.basePath,
  headers: headerRows(options),
  moved: sortedMoves(options.moved),
  gone: sortedAddresses(options.gone),
})
