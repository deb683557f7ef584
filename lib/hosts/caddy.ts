import {
  addressPattern,
  askedKey,
  askedText,
  byHeader,
  encoded,
  isForm,
  matchPattern,
  otherForm,
  quoted,
  refusedPattern,
} from './address-rules'
import { servedTypes, textExtensions, unknownType } from './media-types'
import type { HostRules } from './rules'

/** Caddy: a Caddyfile of one site. */

type CaddyPlace = {
  readonly root?: string
  /** A host name, for which Caddy gets a certificate itself, or `http://:8080`. */
  readonly address?: string
}

type Pairs = readonly (readonly [key: string, value: string])[]

/** Sets a placeholder by the requested address; the first key that fits decides. */
const map = (target: string, fallback: string, rows: Pairs, source = '{http.request.orig_uri.path}'): string =>
  `\t\tmap ${quoted(source)} {${target}} {
${rows.map(([key, value]) => `\t\t\t${quoted(key)} ${quoted(value)}\n`).join('')}\t\t\tdefault ${quoted(fallback)}
\t\t}\n`

const placeholder = (name: string): string => `site_${name.toLowerCase().replaceAll('-', '_')}`

/** A key for this address alone. Braces and the like have a meaning in a Caddyfile even in quotes. */
const addressKey = (address: string): string =>
  /^[a-z0-9/._-]+$/.test(address) ? address : `~^${addressPattern(address)}$`

const types: Pairs = Object.entries(servedTypes).map(([extension, type]) => [
  extension === 'html' ? '~(?i)(\\.html|/)$' : `~(?i)\\.${extension}$`,
  type,
])

/** The text of the file; tests pass another `place`. */
export const caddyfile = (rules: HostRules, place: CaddyPlace = {}): string => {
  const { basePath, origin, moved, gone, queries = [] } = rules
  const { root = '/var/www/sivusto/current', address = new URL(origin).hostname } = place
  const headers = byHeader(rules.headers)
  const varying = headers.flatMap(({ name, general, cases }) => {
    const rows = cases.map(({ match, value }) => [`~${matchPattern(match, basePath)}`, value || none] as const)
    return rows.length > 0 ? [map(placeholder(name), general || none, rows)] : []
  })
  const forms = [...moved.map(({ from }) => from), ...gone].filter(isForm)
  const formRows = forms.map(
    (address) => [`~^(${addressPattern(basePath + address.slice(0, -1))})/?$`, `\${1}/`] as const,
  )
  const formerRows = [
    ...gone.map((from) => [addressKey(basePath + from), '410'] as const),
    ...moved.map(({ from, to }) => [addressKey(basePath + from), basePath + encoded(to)] as const),
  ]
  const askedRows = queries.map(
    ({ front, query, to }) =>
      [
        `~^${addressPattern(`${basePath}${front} ${askedKey(query)}`)}$`,
        to === undefined ? '410' : basePath + encoded(to),
      ] as const,
  )
  const base = addressPattern(basePath)
  const always = headers.filter(({ general }) => general !== '')
  const atTimes = headers.filter(({ general }) => general === '')
  const headerLines = (value: (header: (typeof headers)[number]) => string) =>
    always.map((header) => `\t\t\t${header.name} ${quoted(value(header))}\n`).join('')

  return `# Sivusto Caddylle. Tiedosto syntyy sivuston rakentamisessa: älä muokkaa sitä käsin.
# Sivusto on kansiossa ${root}, jonne «npm run deploy» sen vie. Kirjoita tiedostoon /etc/caddy/Caddyfile
# «import ${root}/.server/Caddyfile»: Caddy lukee tämän uudelleen, kun se saa käskyn «caddy reload».
# Caddy hankkii varmenteen itse, kun verkkotunnus osoittaa palvelimeen.
${address} {
\troot * ${quoted(root)}
\troute {
${varying.join('')}${map('site_type', unknownType, types)}\t\theader {
${headerLines(({ name, general, cases }) => (cases.length > 0 ? `{${placeholder(name)}}` : general))}\t\t\t-Server
\t\t}
${atTimes.map(({ name }) => sentAtTimes(name, placeholder(name))).join('')}
\t\t@writing not method GET HEAD
\t\theader @writing Allow "GET, HEAD"
\t\terror @writing 405

${queryLines(askedRows)}\t\t# Poistetut ja muuttaneet sivut: 410 ja 301. Niitä kysytään myös ilman loppuviivaa, päätteellä .html ja WordPressin muina muotoina.
${map('site_old', '-', [...formRows, [`~${otherForm}`, `\${1}/`], ['~^(.*)$', `\${1}`]])}${map('site_former', '-', formerRows, '{site_old}')}\t\t@gone expression \`{site_former} == "410"\`
\t\terror @gone 410
\t\t@moved_query expression \`{site_former} != "-" && {query} != ""\`
\t\tredir @moved_query {site_former}?{query} 301
\t\t@moved expression \`{site_former} != "-"\`
\t\tredir @moved {site_former} 301

\t\t@refused path_regexp ${quoted(refusedPattern(basePath))}
\t\terror @refused 404
${basePath ? under(basePath, base) : ''}
\t\t# Kansion nimi ilman loppuviivaa. Caddyn oma ohjaus pudottaisi kyselyn, siksi se on alempana pois päältä.
\t\t@folder {
\t\t\tpath_regexp folder ^/+(.*[^/])$
\t\t\tfile {path}/index.html
\t\t}
\t\t@folder_query {
\t\t\tpath_regexp folder ^/+(.*[^/])$
\t\t\tfile {path}/index.html
\t\t\texpression \`{query} != ""\`
\t\t}
\t\tredir @folder_query ${basePath}/{re.folder.1}/?{query} 308
\t\tredir @folder ${basePath}/{re.folder.1}/ 308

\t\theader Content-Type {site_type}
\t\t@text path_regexp (?i)(\\.(${textExtensions.join('|')})|/)$
\t\theader @text {
\t\t\tdefer
\t\t\tVary Accept-Encoding
\t\t}
\t\tfile_server {
\t\t\tprecompressed br gzip
\t\t\tdisable_canonical_uris
\t\t}
\t}

\thandle_errors {
\t\theader {
${headerLines(({ general }) => general)}${atTimes.map(({ name }) => `\t\t\t-${name}\n`).join('')}\t\t\t-Server
\t\t}
\t\t@page expression \`{err.status_code} in [404, 410]\`
\t\thandle @page {
\t\t\theader {
\t\t\t\tdefer
\t\t\t\tContent-Type ${quoted(servedTypes.html ?? '')}
\t\t\t\tVary Accept-Encoding
\t\t\t}
\t\t\t# Virhesivu lähetetään aina kokonaan, vaikka selaimella olisi siitä kopio.
\t\t\trequest_header -If-None-Match
\t\t\trequest_header -If-Modified-Since
\t\t\trequest_header -Range
\t\t\troot * ${quoted(root)}
\t\t\trewrite * /{err.status_code}.html
\t\t\tfile_server {
\t\t\t\tprecompressed br gzip
\t\t\t}
\t\t}
\t\thandle {
\t\t\trespond {err.status_code}
\t\t}
\t}
}
`
}

const asked = `{http.request.orig_uri.path} ${askedText((name) => `{http.request.uri.query.${name}}`)}`

const queryLines = (rows: Pairs): string =>
  rows.length > 0
    ? `\t\t# Edellisen sivuston osoitteet, joissa oli sivun numero: /?p=123.
${map('site_asked', '-', rows, asked)}\t\t@asked_gone expression \`{site_asked} == "410"\`
\t\terror @asked_gone 410
\t\t@asked expression \`{site_asked} != "-"\`
\t\tredir @asked {site_asked} 301

`
    : ''

/** The value of a placeholder whose header is not sent. In a map `-` would skip the row. */
const none = 'none'

const sentAtTimes = (name: string, holder: string): string => `\t\t@${holder} expression \`{${holder}} != "${none}"\`
\t\theader @${holder} ${name} {${holder}}
`

/** The folder itself is not under the base path: that is removed from the address, and all else is missing. */
const under = (basePath: string, base: string): string => `
\t\t@bare_query {
\t\t\tpath_regexp ^${base}$
\t\t\texpression \`{query} != ""\`
\t\t}
\t\tredir @bare_query ${basePath}/?{query} 308
\t\t@bare path_regexp ^${base}$
\t\tredir @bare ${basePath}/ 308
\t\t@outside not path_regexp ^${base}/
\t\terror @outside 404
\t\turi strip_prefix ${basePath}
`
