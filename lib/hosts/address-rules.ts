import { previewRoot } from '../schema/urls'
import type { Move } from '../site/ledger/old-addresses'
import type { HeaderRow, Headers, Match } from './headers'

/** What the writers of host files share: safe addresses, and the header table by header. */

/** All but unreserved characters and `/` is percent-encoded (RFC 3986, 2.3): no host reads it as syntax. */
export const encoded = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*~]/g, percent))
    .join('/')

export const lines = (texts: readonly string[], indent = ''): string =>
  texts.map((text) => `${indent}${text}\n`).join('')

/** As Apache and Caddy write texts. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`

export const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

/** Throws, in Finnish, unless it is a page's. Control characters end lines; servers differ on backslashes. */
const requirePlain = (address: string): void => {
  if (/^\/(?!\/)(.*[^/])?\/$/.test(address) && !/[\p{Cc}\p{Cs}\u2028\u2029\\]|\/\/|\/\.{1,2}\//u.test(address)) return
  throw new Error(
    `Osoitetta ${JSON.stringify(address)} ei voi kirjoittaa palvelimen asetuksiin. Korjaa se muotoon /vanha/osoite/.`,
  )
}

/** Throws unless a redirect may lead there: to a page, or a file as it is published. */
export const requireTarget = (address: string): void => {
  if (address !== '/') requirePlain(/\.[a-z0-9]+$/i.test(address) ? `${address}/` : address)
}

/** Checked, sorted, each once. Throws when two redirects from one address differ. */
export const sortedMoves = (moved: readonly Move[]): readonly Move[] => {
  const byAddress = new Map<string, Move>()
  for (const move of moved) {
    requirePlain(move.from)
    requireTarget(move.to)
    const earlier = byAddress.get(move.from)
    if (earlier && earlier.to !== move.to)
      throw new Error(`Osoitteesta ${move.from} ohjattaisiin kahteen paikkaan: ${earlier.to} ja ${move.to}.`)
    byAddress.set(move.from, move)
  }
  // By code units, so that a machine's language changes no file.
  return [...byAddress.keys()].sort().flatMap((from) => byAddress.get(from) ?? [])
}

/** Checked, sorted, each once. */
export const sortedAddresses = (addresses: readonly string[]): readonly string[] => {
  for (const address of addresses) requirePlain(address)
  return [...new Set(addresses)].sort()
}

/** As a regular expression (PCRE, RE2), without ends; ASCII signs with a possible meaning by number. */
export const addressPattern = (address: string): string =>
  address.replace(/[^A-Za-z0-9/_-]/g, (sign) => (sign > '~' ? sign : `\\x${sign.charCodeAt(0).toString(16)}`))

/** What WordPress adds to an address: feeds, forms for phones and frames, and further pages of a list or of comments. */
const forms = '/(feed(/(atom|rss2?|rdf))?|amp|embed|trackback|(page/|comment-page-)[0-9]+)/?'
/** How an old address may end when it is asked for: without its last slash, as a file, or as another form of the page. */
export const otherEnd = `\\.html|${forms}`
/** Group 1 and `/` make the old address. */
export const otherForm = `^(/.*?[^/])(${otherEnd})?$`
/** What a list names one by one: those that are asked for most, since a list has its limit. */
export const otherForms: readonly string[] = ['', '.html', '/feed', '/feed/']
/** How an older site's numbers are asked for (`/?p=123`), by the name they are listed by: WordPress counts pages, posts and files as one. */
export const queryNames: Readonly<Record<string, readonly string[]>> = {
  p: ['p', 'page_id', 'attachment_id'],
  ...Object.fromEntries(['cat', 'feed', 'm', 'author', 'tag'].map((name) => [name, [name]])),
}
/** All that a query may ask for by such a name, in one text; `variable` is how a server writes the value of a name. */
export const askedText = (variable: (name: string) => string): string =>
  Object.entries(queryNames)
    .map(([name, all]) => name + all.map(variable).join(''))
    .join(' ')
/** The same of one listed query: `p=123`. */
export const askedKey = (query: string): string => {
  const [of, value = ''] = query.split('=')
  return Object.keys(queryNames)
    .map((name) => name + (name === of ? value : ''))
    .join(' ')
}
/** An old address that looks like a form of another, and is itself. */
export const isForm = (address: string): boolean => new RegExp(`.${forms}$`).test(address)

/** A row's paths (PCRE, RE2), also those of a pull request's site below. `compressed` adds precompressed files, for servers that rewrite to them. */
export const matchPattern = (match: Match, basePath: string, compressed = false): string => {
  const start = `^${addressPattern(basePath)}(${previewRoot}[0-9]+)?`
  const end = compressed ? '(\\.(br|gz))?$' : '$'
  if ('path' in match) return start + addressPattern(match.path) + end
  if (match.names)
    return `${start}${addressPattern(match.under)}(.*/)?(${match.names.map(addressPattern).join('|')})${end}`
  if (!match.extensions) return start + addressPattern(match.under)
  const page = match.extensions.includes('html') ? '|(.*/)?' : ''
  return `${start}${addressPattern(match.under)}(.*\\.(${match.extensions.join('|')})${page})${end}`
}

/** What no host may serve: the host files themselves. */
export const refusedPattern = (basePath: string): string =>
  `^${addressPattern(basePath)}/(\\.server(/.*)?|(_headers|_redirects|\\.htaccess)(\\.(br|gz))?)$`

export type HeaderCases = {
  readonly name: string
  /** Value where no earlier row says otherwise, and for errors; empty when not sent there. */
  readonly general: string
  /** Rows that replace it, the last of the table first. */
  readonly cases: readonly { readonly match: Match; readonly value: string }[]
}

/** The table by header. Throws when a header has no value for everything. */
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
