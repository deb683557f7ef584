import { documentKinds, imageFormats, playedTypes } from '../content/media/media-path'
import { chaptersName, dataFolder } from '../outputs/data/places'
import { letterFiles } from '../outputs/newsletter/letter-files'
import { sectionTypes } from '../schema/content-types'
import type { Field } from '../schema/field'
import { issue } from '../schema/types/issue'
import { ownPages, previewRoot } from '../schema/urls'
import { indexFolder } from '../search/index-files'
import { site } from '../site/settings'
import { servedExtension } from './media-types'

/** Content Security Policies (Level 3) and Permissions Policy. */

/** What the site never uses, of the names that Chromium knows: it warns of others. */
const deniedFeatures: readonly string[] = `
  accelerometer autoplay camera display-capture encrypted-media fullscreen geolocation gyroscope hid
  idle-detection magnetometer microphone midi payment picture-in-picture publickey-credentials-get
  screen-wake-lock serial usb xr-spatial-tracking
`
  .trim()
  .split(/\s+/)

export type Directives = Readonly<Record<string, readonly string[]>>
/** CSP hash sources of the scripts that stand in pages: `'sha256-…'`, quotes included. */
export type Hashes = { readonly scriptHashes: readonly string[] }

const closed: Directives = {
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
}

/** Pages: nothing but what is named, and no page needs `unsafe-*`. */
const pagePolicy = ({ scriptHashes }: Hashes): Directives => ({
  'default-src': ["'none'"],
  'script-src': ["'self'", ...scriptHashes],
  'style-src': ["'self'"],
  // The icon is in the page.
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  ...closed,
  'form-action': ["'self'", ...(site.feedbackForm ? [new URL(site.feedbackForm).origin] : [])],
  // Our elements build nodes; no text may become HTML or script.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
})

/**
 * The forms and the git host. Sveltia styles by script, reads pictures as `blob:`, encodes WebP by WebAssembly and shows
 * the preview in a frame of a `blob:` with a base, which has this policy too.
 */
const adminPolicy = (): Directives => ({
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'blob:', 'data:', 'https://avatars.githubusercontent.com'],
  'font-src': ["'self'"],
  'connect-src': ["'self'", 'blob:', 'data:', new URL(site.gitApi).origin],
  'worker-src': ["'self'", 'blob:'],
  'frame-src': ['blob:'],
  ...closed,
  'base-uri': ["'self'"],
})

/** Feeds, which browsers show as XML with a style sheet. */
const feedPolicy: Directives = { 'default-src': ["'none'"], 'style-src': ["'self'"], ...closed }

/** A newsletter's e-mail, styled as mail programs need it: it loads nothing, and its links are all it does. */
const letterPolicy: Directives = { 'default-src': ["'none'"], 'style-src': ["'unsafe-inline'"], ...closed }

/** A drawing opened by itself: it holds its colours, and nothing in it may run, load or lead anywhere. */
const drawingPolicy: Directives = {
  'default-src': ["'none'"],
  'style-src': ["'unsafe-inline'"],
  ...closed,
  sandbox: [],
}

const policyText = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')

/** The table of response headers: host files are written from it, and `npm start` answers by it. */

/** One file, or a folder's files (`/`: everything, errors too) by extension (pages are `html`) or name. */
export type Match =
  | { readonly under: string; readonly extensions?: readonly string[]; readonly names?: readonly string[] }
  | { readonly path: string }

/** By name. An empty value is not sent. */
export type Headers = Readonly<Record<string, string>>
export type HeaderRow = { readonly match: Match; readonly headers: Headers }

/** For names that hold a hash of the content. */
const forever = 'public, max-age=31536000, immutable'
/** Five minutes: a correction must be seen soon. */
const soon = 'public, max-age=300'
const sharing = 'Access-Control-Allow-Origin'
const policy = 'Content-Security-Policy'
const robots = 'X-Robots-Tag'
const ownNames = [...Object.keys(documentKinds), ...Object.keys(playedTypes)]
const otherMedia = [...Object.keys(imageFormats), ...ownNames].filter((one) => one !== 'svg')

/** What the browser's own player does at the reader's wish. */
const playersFeatures: readonly string[] = ['fullscreen', 'picture-in-picture']
const permissions = (own: readonly string[] = []): string =>
  deniedFeatures.map((feature) => `${feature}=${own.includes(feature) ? '(self)' : '()'}`).join(', ')

const isPlayed = ({ accept, fields = [] }: Field): boolean =>
  accept === 'audio' || accept === 'video' || fields.some(isPlayed)
/** Where players stand: the sections of types that have audio or film. */
const playingSections = sectionTypes.filter(({ fields }) => fields.some(isPlayed)).map(({ section }) => section.url)

/** From the general to the particular: a later row replaces the same header of an earlier one. */
export const headerRows = (hashes: Hashes): readonly HeaderRow[] => [
  {
    match: { under: '/' },
    headers: {
      [policy]: policyText(pagePolicy(hashes)),
      // Two years. Without includeSubDomains: the owner's other hosts are not ours to promise for.
      'Strict-Transport-Security': 'max-age=63072000',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': permissions(),
      'Cache-Control': soon,
      [sharing]: '',
      [robots]: '',
    },
  },
  ...playingSections.map((under) => ({
    match: { under },
    headers: {
      [policy]: policyText({ ...pagePolicy(hashes), 'media-src': ["'self'"] }),
      'Permissions-Policy': permissions(playersFeatures),
    },
  })),
  { match: { under: '/_next/static/' }, headers: { 'Cache-Control': forever } },
  // Files of the search index are named by their content.
  { match: { under: `/${indexFolder}/` }, headers: { 'Cache-Control': forever } },
  // Other sites may show our pictures and read our feeds and data.
  { match: { under: '/media/' }, headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } },
  { match: { under: '/', extensions: ['json', 'md'] }, headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } },
  { match: { under: '/og/' }, headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } },
  {
    // By extension, since `_headers` cannot tell them from the page otherwise.
    match: { under: ownPages.feeds, extensions: ['xml', 'json', 'css', 'ics'] },
    headers: { [policy]: policyText(feedPolicy), 'Cross-Origin-Resource-Policy': 'cross-origin' },
  },
  // Sites of pull requests are for those who review them.
  { match: { under: previewRoot }, headers: { [robots]: 'noindex' } },
  // For those who send it; the page beside is for readers.
  {
    match: { under: issue.section.url, names: Object.values(letterFiles) },
    headers: { [policy]: policyText(letterPolicy), [robots]: 'noindex' },
  },
  // Scripts of any site may read the open data (Fetch, 3.2) and nothing else: no cookie or sign-in changes what is
  // sent.
  { match: { under: '/', names: ['index.json', 'index.md', chaptersName] }, headers: { [sharing]: '*' } },
  // Other sites' players fetch the words of an episode.
  { match: { under: '/media/', extensions: ['vtt'] }, headers: { [sharing]: '*' } },
  { match: { under: dataFolder }, headers: { [sharing]: '*' } },
  // Pictures are variants named by their content; documents and what is played keep their editors' names. `_headers` needs both by
  // extension.
  { match: { under: '/media/', extensions: Object.keys(imageFormats) }, headers: { 'Cache-Control': forever } },
  { match: { under: '/media/', extensions: ownNames }, headers: { 'Cache-Control': soon } },
  // A drawing may do less than the rest.
  { match: { under: '/media/', extensions: ['svg'] }, headers: { [policy]: policyText(drawingPolicy) } },
  { match: { under: '/media/', extensions: otherMedia }, headers: { [policy]: policyText(pagePolicy(hashes)) } },
  {
    match: { under: '/admin/' },
    headers: {
      [policy]: policyText(adminPolicy()),
      'Cross-Origin-Resource-Policy': 'same-origin',
      // The git host's window tells the form who one is.
      ...(site.authenticator || site.signInId ? { 'Cross-Origin-Opener-Policy': 'unsafe-none' } : {}),
      // Never from the cache, so that editors work by today's rules.
      'Cache-Control': 'no-cache',
    },
  },
]

export const matches = (match: Match, path: string): boolean => {
  if ('path' in match) return match.path === path
  if (!path.startsWith(match.under)) return false
  if (match.names) return match.names.includes(path.slice(path.lastIndexOf('/') + 1))
  return match.extensions?.includes(servedExtension(path)) ?? true
}

/** The headers of an answer to `path`, decoded and below the base path. Errors have those of their page. */
export const headersFor = (rows: readonly HeaderRow[], path: string, status = 200): Headers => {
  const shown = status >= 400 ? '/404.html' : path
  const all: Headers = Object.assign(
    {},
    ...rows.filter(({ match }) => matches(match, shown)).map(({ headers }) => headers),
  )
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}
