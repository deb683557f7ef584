import { extensionOf, playedTypes } from '../content/media/media-path'

/** The one table of file types: their `Content-Type`, and whether they are text, which the build compresses. */

type MediaType = { readonly type: string; readonly text: boolean }

const text = (type: string): MediaType => ({ type, text: true })
const binary = (type: string): MediaType => ({ type, text: false })

export const unknownType = 'application/octet-stream'

const mediaTypes: Readonly<Record<string, MediaType>> = {
  html: text('text/html'),
  css: text('text/css'),
  js: text('text/javascript'),
  mjs: text('text/javascript'),
  json: text('application/json'),
  map: text('application/json'),
  webmanifest: text('application/manifest+json'),
  // Feeds: browsers show `application/xml` with its style sheet and save `application/rss+xml`; so too
  // `application/json`, which JSON Feed 1.1 allows, and `application/feed+json`.
  xml: text('application/xml'),
  svg: text('image/svg+xml'),
  txt: text('text/plain'),
  md: text('text/markdown'),
  csv: text('text/csv'),
  yml: text('application/yaml'),
  ics: text('text/calendar'),
  eml: text('message/rfc822'),
  ico: binary('image/x-icon'),
  png: binary('image/png'),
  jpg: binary('image/jpeg'),
  jpeg: binary('image/jpeg'),
  webp: binary('image/webp'),
  avif: binary('image/avif'),
  gif: binary('image/gif'),
  woff2: binary('font/woff2'),
  pdf: binary('application/pdf'),
  xlsx: binary('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  docx: binary('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  pptx: binary('application/vnd.openxmlformats-officedocument.presentationml.presentation'),
  ods: binary('application/vnd.oasis.opendocument.spreadsheet'),
  odt: binary('application/vnd.oasis.opendocument.text'),
  odp: binary('application/vnd.oasis.opendocument.presentation'),
  zip: binary('application/zip'),
  ...Object.fromEntries(
    Object.entries(playedTypes).map(([extension, type]) => [extension, { type, text: type.startsWith('text/') }]),
  ),
  // Compiles while it loads only under this type.
  wasm: { type: 'application/wasm', text: true },
}

export const servedExtension = (path: string): string => (path.endsWith('/') ? 'html' : extensionOf(path))

export const isText = (path: string): boolean => mediaTypes[extensionOf(path).toLowerCase()]?.text ?? false

export const textExtensions = Object.keys(mediaTypes).filter((extension) => mediaTypes[extension]?.text)

/** JSON has no such parameter (RFC 8259, 11). */
const withCharset = (type: string): string => (/^text\/|\bxml$/.test(type) ? `${type};charset=utf-8` : type)

export const servedTypes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(mediaTypes).map(([extension, { type }]) => [extension, withCharset(type)]),
)

/** `Content-Type` of a root-relative path; a page's address ends in `/`. */
export const mediaTypeOf = (path: string): string => servedTypes[servedExtension(path).toLowerCase()] ?? unknownType
