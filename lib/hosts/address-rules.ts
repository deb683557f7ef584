import type { HeaderRow, Headers, Match } from './headers'
import type { Moved } from './options'

/** What every writer shares: addresses made harmless, and the table read one header at a time. */

/**
 * An address as it stands in a `Location`: everything but unreserved characters, `/` and a few that no host file gives a
 * meaning is percent-encoded (RFC 3986, 2.3), so that nothing in it can be read as the host's own syntax.
 */
export const encoded = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*~]/g, percent))
    .join('/')

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

/**
 * Throws, in Finnish, when an address cannot stand in a host file: not a page's, or with control characters, which end
 * lines, or a backslash, which servers read in different ways. The checks of content let none of these so far.
 */
export const requirePlain = (address: string): void => {
  if (/^\/(?!\/)(.*[^/])?\/$/.test(address) && !/[\p{Cc}\p{Cs}\u2028\u2029\\]|\/\/|\/\.{1,2}\//u.test(address)) return
  throw new Error(
    `Osoitetta ${JSON.stringify(address)} ei voi kirjoittaa palvelimen asetuksiin. Korjaa se muotoon /vanha/osoite/.`,
  )
}

/** Checks the addresses and gives them in order, each once. Throws when two redirects from one address differ. */
export const sortedMoves = (moved: readonly Moved[]): readonly Moved[] => {
  const byAddress = new Map<string, Moved>()
  for (const move of moved) {
    requirePlain(move.from)
    requirePlain(move.to)
    const other = byAddress.get(move.from)
    if (other && other.to !== move.to)
      throw new Error(`Osoitteesta ${move.from} ohjattaisiin kahteen paikkaan: ${other.to} ja ${move.to}.`)
    byAddress.set(move.from, move)
  }
  return [...byAddress.values()].sort((a, b) => compare(a.from, b.from))
}

/** Checks the addresses and gives them in order, each once. */
export const sortedAddresses = (addresses: readonly string[]): readonly string[] => {
  for (const address of addresses) requirePlain(address)
  return [...new Set(addresses)].sort(compare)
}

/** By code units, so that no machine's language changes a file. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * One address as a regular expression (PCRE and RE2) without its ends. Every ASCII character that any syntax might give a
 * meaning is written by its number.
 */
export const addressPattern = (address: string): string =>
  address.replace(/[^A-Za-z0-9/_-]/g, (sign) => (sign > '~' ? sign : `\\x${sign.charCodeAt(0).toString(16)}`))

/**
 * A row's paths as a regular expression (PCRE and RE2), below `basePath`. `compressed` takes the neighbours of files too,
 * for a server that goes over to them.
 */
export const matchPattern = (match: Match, basePath: string, compressed = false): string => {
  const start = `^${addressPattern(basePath)}`
  const end = compressed ? '(\\.(br|gz))?$' : '$'
  if ('path' in match) return start + addressPattern(match.path) + end
  if (match.names)
    return `${start}${addressPattern(match.under)}(.*/)?(${match.names.map(addressPattern).join('|')})${end}`
  if (!match.extensions) return start + addressPattern(match.under)
  const page = match.extensions.includes('html') ? '|(.*/)?' : ''
  return `${start}${addressPattern(match.under)}(.*\\.(${match.extensions.join('|')})${page})${end}`
}

/** What no host may serve, the host files themselves, as a regular expression over addresses below `basePath`. */
export const refusedPattern = (basePath: string): string =>
  `^${addressPattern(basePath)}/(\\.server(/.*)?|(_headers|_redirects|\\.htaccess)(\\.(br|gz))?)$`

export type HeaderCases = {
  readonly name: string
  /** Its value where no other row says otherwise, and for errors; empty when it is not sent there. */
  readonly general: string
  /** Rows that replace it, the last word first. */
  readonly cases: readonly { readonly match: Match; readonly value: string }[]
}

/** The table turned: each header with the rows that decide it. Throws when a header has no value for everything. */
export const byHeader = (rows: readonly HeaderRow[]): readonly HeaderCases[] => {
  const general: Headers = Object.assign({}, ...rows.filter(isGeneral).map(({ headers }) => headers))
  const special = rows.filter((row) => !isGeneral(row))
  const lost = special.flatMap(({ headers }) => Object.keys(headers)).find((name) => general[name] === undefined)
  if (lost) throw new Error(`Otsakkeella ${lost} ei ole yleistä arvoa taulukossa lib/hosts/headers.ts.`)
  return Object.entries(general).map(([name, value]) => ({
    name,
    general: value,
    cases: special
      .flatMap(({ match, headers }) => (headers[name] === undefined ? [] : [{ match, value: headers[name] }]))
      .reverse(),
  }))
}

const isGeneral = ({ match }: HeaderRow): boolean =>
  'under' in match && match.under === '/' && !match.extensions && !match.names
