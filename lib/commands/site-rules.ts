import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { encoded } from '../hosts/address-rules'
import { type Headers, headersFor } from '../hosts/headers'
import { type HostRules, rulesPath } from '../hosts/rules'
import type { Former } from './route'

/** The rules that a finished site carries, read again when it has been built again. */

export type SiteRules = Former & {
  /** Path the site was built for. */
  readonly basePath: string
  /** Headers of an answer; see `headersFor`. */
  readonly headers: (path: string, status?: number) => Headers
}

const siteRules = ({ basePath, headers, moved, gone }: HostRules): SiteRules => ({
  basePath,
  headers: (path, status) => headersFor(headers, path, status),
  moved: new Map(moved.map(({ from, to }) => [from, basePath + encoded(to)])),
  gone: new Set(gone),
})

/** For a folder without rules, which is served plainly. */
const plain = siteRules({ basePath: '', origin: '', headers: [], moved: [], gone: [] })

/** Gives what reads the rules of the site in `dir`. */
export const rulesReader = (dir: string): (() => SiteRules) => {
  const file = join(dir, rulesPath)
  let read = { at: 0, rules: plain }
  return () => {
    if (!existsSync(file)) return plain
    const at = statSync(file).mtimeMs
    if (at !== read.at) {
      const rules: HostRules = JSON.parse(readFileSync(file, 'utf8'))
      read = { at, rules: siteRules(rules) }
    }
    return read.rules
  }
}
