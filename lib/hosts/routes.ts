import { readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { encoded, otherForm, queryNames, refusedPattern } from './address-rules'
import { type Headers, headersFor } from './headers'
import { type HostRules, rulesPath } from './rules'

/** How a request is answered, apart from sending the answer. */

/** `redirect` leads to the folder of that name, `moved` to a page's new address. */
export type Answer =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'redirect' | 'moved'; readonly to: string }
  | { readonly kind: 'gone' | 'missing' }

/** Addresses that are no longer pages, below the base path: `Location` of those that moved, and those that are gone. */
type Former = {
  readonly moved: ReadonlyMap<string, string>
  readonly gone: ReadonlySet<string>
  /** By a front page's path and query, `/?p=123`; those without a place are gone. */
  readonly queries: ReadonlyMap<string, string | undefined>
}
const none: Former = { moved: new Map(), gone: new Set(), queries: new Map() }
const refused = new RegExp(refusedPattern(''))
const other = new RegExp(otherForm, 's')

/** A request's path, decoded and normalised, and its query; undefined when it cannot be decoded. */
export const readTarget = (target: string): { readonly path: string; readonly query: string } | undefined => {
  // The absolute form, which every server must take (RFC 9112, 3.2.2).
  const [, rawPath = '', query = ''] = target.replace(/^https?:\/\/[^/?]*/i, '').match(/^([^?]*)(.*)$/) ?? []
  const decoded = decode(rawPath)
  // No `..` may lead out of the folder, and no `//host` redirect to another site.
  return decoded === undefined ? undefined : { path: posix.normalize(`/${decoded}`).replace(/^\/+/, '/'), query }
}

/** `target` is path and query; `has` tells whether a decoded path below the site's root is a file. */
export const route = (
  target: string,
  basePath: string,
  has: (path: string) => boolean,
  { moved, gone, queries }: Former = none,
): Answer => {
  const read = readTarget(target)
  if (!read) return { kind: 'missing' }
  const { path, query } = read
  if (path === basePath) return { kind: 'redirect', to: `${encodeURI(basePath)}/${query}` }
  if (!path.startsWith(`${basePath}/`)) return { kind: 'missing' }
  const inside = path.slice(basePath.length)
  if (refused.test(inside)) return { kind: 'missing' }
  const asked = inside.endsWith('/') && query && queries.size > 0 ? `${inside}?${oldQuery(query)}` : undefined
  if (asked !== undefined && queries.has(asked)) {
    const to = queries.get(asked)
    return to === undefined ? { kind: 'gone' } : { kind: 'moved', to }
  }
  const isOld = (address: string): boolean => gone.has(address) || moved.has(address)
  const old = [inside, `${inside}/`].find(isOld) ?? inside.replace(other, '$1/')
  if (gone.has(old)) return { kind: 'gone' }
  const to = moved.get(old)
  if (to !== undefined) return { kind: 'moved', to: to + query }
  if (inside.endsWith('/')) return fileOrMissing(`${inside}index.html`, has)
  if (has(`${inside}/index.html`)) return { kind: 'redirect', to: `${encodeURI(path)}/${query}` }
  return fileOrMissing(inside, has)
}

/** `p=123` of `?page_id=123`. */
const oldQuery = (query: string): string | undefined => {
  const asked = new URLSearchParams(query)
  const found = Object.entries(queryNames).flatMap(([listed, names]) =>
    names.flatMap((name) => asked.getAll(name).map((value) => `${listed}=${value}`)),
  )
  return found[0]
}

const fileOrMissing = (path: string, has: (path: string) => boolean): Answer =>
  has(path) ? { kind: 'file', path } : { kind: 'missing' }

const decode = (path: string): string | undefined => {
  try {
    const decoded = decodeURIComponent(path)
    return decoded.includes('\0') ? undefined : decoded
  } catch {
    return undefined
  }
}

export type ServedSite = Former & {
  readonly dir: string
  readonly basePath: string
  readonly headers: (path: string, status?: number) => Headers
}

const servedSite = (dir: string, { basePath, headers, moved, gone, queries = [] }: HostRules): ServedSite => ({
  dir,
  basePath,
  headers: (path, status) => headersFor(headers, path, status),
  moved: new Map(moved.map(({ from, to }) => [from, basePath + encoded(to)])),
  gone: new Set(gone),
  queries: new Map(
    queries.map(({ front, query, to }) => [`${front}?${query}`, to === undefined ? to : basePath + encoded(to)]),
  ),
})

/** For a folder without rules. */
export const plainSite = (dir: string): ServedSite =>
  servedSite(dir, { basePath: '', origin: '', headers: [], moved: [], gone: [] })

/** The site in `dir`, or in `old` during a swap: one object as long as it is one site. Throws for unreadable rules. */
export const rulesReader = (dir: string, old = `${dir}.old`): (() => ServedSite) => {
  const plain = plainSite(dir)
  let read = { id: '', site: plain }
  return () => {
    // The first once more: it may have come while the second was looked for.
    for (const folder of [dir, old, dir]) {
      const file = join(folder, rulesPath)
      try {
        const { ino, mtimeMs } = statSync(file)
        const id = `${folder} ${ino} ${mtimeMs}`
        if (id !== read.id) read = { id, site: servedSite(folder, JSON.parse(readFileSync(file, 'utf8'))) }
        return read.site
      } catch (error) {
        if (!isMissing(error)) throw error
      }
    }
    return plain
  }
}

/** Whether a file system's error says that there is no such file: also a file used as a folder, or too long a name. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(ENOENT|ENOTDIR|ENAMETOOLONG|ELOOP)$/.test(String(error.code))
