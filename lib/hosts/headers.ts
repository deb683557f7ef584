import { documentKinds, imageFormats } from '../content/media/media-path'
import { dataFolder } from '../outputs/data/places'
import { servedExtension } from './media-types'
import { adminPolicy, deniedFeatures, feedPolicy, type Hashes, pagePolicy, policyText } from './policies'

/** The table of response headers. Every host file is written from it, and `npm start` answers by it. */

/**
 * What a row is about; no more than every host can say. `under` is a folder (`/` is everything, errors too), there all
 * files, those with one of the extensions, or those with one of the names wherever they lie; a page's address counts as
 * `html`. `path` is one file.
 */
export type Match =
  | { readonly under: string; readonly extensions?: readonly string[]; readonly names?: readonly string[] }
  | { readonly path: string }

/** By name. An empty value means that the header is not sent. */
export type Headers = Readonly<Record<string, string>>
export type HeaderRow = { readonly match: Match; readonly headers: Headers }

/** Hashed names: what they hold never changes. */
const forever = 'public, max-age=31536000, immutable'
/** Five minutes: a correction must be seen soon. */
const soon = 'public, max-age=300'

const sharing = 'Access-Control-Allow-Origin'

/**
 * The rows, from the general to the particular: a header of a later row replaces the same header of an earlier one.
 * A folder's own policy, say, is one row more.
 */
export const headerRows = (hashes: Hashes): readonly HeaderRow[] => [
  {
    match: { under: '/' },
    headers: {
      'Content-Security-Policy': policyText(pagePolicy(hashes)),
      // Two years. Without includeSubDomains: the owner's other hosts are not ours to promise for.
      'Strict-Transport-Security': 'max-age=63072000',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
      'Cache-Control': soon,
      [sharing]: '',
    },
  },
  { match: { under: '/_next/static/' }, headers: { 'Cache-Control': forever } },
  // Files of the search index are named by what they hold.
  { match: { under: '/hakemisto/' }, headers: { 'Cache-Control': forever } },
  // Other sites may show our pictures and read our feeds and data.
  { match: { under: '/media/' }, headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } },
  { match: { under: '/', extensions: ['json', 'md'] }, headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } },
  { match: { under: '/og/' }, headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } },
  {
    // Every file there, since `_headers` has no other way to tell them from the page.
    match: { under: '/syotteet/', extensions: ['xml', 'json', 'css'] },
    headers: {
      'Content-Security-Policy': policyText(feedPolicy),
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  },
  // Scripts of any site may read the open data (Fetch, 3.2), beside pages and in its own folder, and nothing else: no
  // cookie or sign-in changes what is sent.
  { match: { under: '/', names: ['index.json', 'index.md'] }, headers: { [sharing]: '*' } },
  { match: { under: dataFolder }, headers: { [sharing]: '*' } },
  // Pictures there are variants named by their content; documents keep the names their editors gave, which `_headers`
  // must be told by their extensions.
  { match: { under: '/media/', extensions: Object.keys(imageFormats) }, headers: { 'Cache-Control': forever } },
  { match: { under: '/media/', extensions: Object.keys(documentKinds) }, headers: { 'Cache-Control': soon } },
  {
    match: { under: '/admin/' },
    headers: {
      'Content-Security-Policy': policyText(adminPolicy()),
      'Cross-Origin-Resource-Policy': 'same-origin',
      // The forms and what they are about are asked for anew, so that an editor never writes by yesterday's rules.
      'Cache-Control': 'no-cache',
    },
  },
]

/** Whether a row is about a path. */
export const matches = (match: Match, path: string): boolean => {
  if ('path' in match) return match.path === path
  if (!path.startsWith(match.under)) return false
  if (match.names) return match.names.includes(path.slice(path.lastIndexOf('/') + 1))
  return match.extensions?.includes(servedExtension(path)) ?? true
}

/**
 * The headers of an answer: `path` is the decoded address below the base path. What is missing (404) or gone (410) is
 * answered with a page, and has the headers of that page wherever it was asked for.
 */
export const headersFor = (rows: readonly HeaderRow[], path: string, status = 200): Headers => {
  const shown = status >= 400 ? '/404.html' : path
  const all: Headers = Object.assign(
    {},
    ...rows.filter(({ match }) => matches(match, shown)).map(({ headers }) => headers),
  )
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}
