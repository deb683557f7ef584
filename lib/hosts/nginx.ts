import {
  addressPattern,
  askedKey,
  askedText,
  byHeader,
  encoded,
  type HeaderCases,
  isForm,
  lines,
  matchPattern,
  otherForm,
  refusedPattern,
} from './address-rules'
import { servedTypes, unknownType } from './media-types'
import type { HostRules } from './rules'

/** nginx: a file for `conf.d`, maps and one server. */

type NginxPlace = {
  readonly root?: string
  /** A port or an address with one. */
  readonly listen?: string
  /** Whether the module of `brotli_static` is loaded. */
  readonly brotli?: boolean
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`

const variable = (name: string): string => `$site_${name.toLowerCase().replaceAll('-', '_')}`

/** Volatile, since an error page is another address within one request. */
const map = (target: string, fallback: string, rows: readonly (readonly [string, string])[], source = '$uri'): string =>
  `map ${source} ${target} {\n${lines(['volatile;', `default ${fallback};`, ...rows.map(([key, value]) => `${key} ${value};`)], '    ')}}\n`

/** Plain keys are fast but ignore case: addresses that differ by case alone are patterns. */
const addressKey = (basePath: string, all: readonly string[]): ((address: string) => string) => {
  const withCapitals = new Set(all.filter((address) => !isLower(address)).map((address) => address.toLowerCase()))
  return (address) =>
    isLower(address) && !withCapitals.has(address)
      ? quoted(basePath + address)
      : quoted(`~^${addressPattern(basePath + address)}$`)
}

const isLower = (address: string): boolean => address === address.toLowerCase()

const header = ({ name, general, cases }: HeaderCases): string =>
  `add_header ${name} ${cases.length > 0 ? variable(name) : quoted(general)} always;`

/** The text of the file; tests pass another `place`. */
export const nginxConf = (rules: HostRules, place: NginxPlace = {}): string => {
  const { basePath, origin, moved, gone, queries = [] } = rules
  const { root = '/var/www/sivusto/current', listen = '80', brotli = true } = place
  const headers = byHeader(rules.headers)
  const key = addressKey(basePath, [...moved.flatMap(({ from, to }) => [from, to]), ...gone])
  const former = [...moved.map(({ from }) => from), ...gone]
  const queryRows = queries.map(
    ({ front, query, to }) =>
      [
        quoted(`${basePath}${front} ${askedKey(query)}`),
        to === undefined ? 'gone' : quoted(basePath + encoded(to)),
      ] as const,
  )
  const keys = [...former.map(key), ...queryRows.map(([asked]) => asked)]
  const longest = Math.max(0, ...keys.map((text) => Buffer.byteLength(text)))
  const bucket = 2 ** Math.ceil(Math.log2(longest + 64))
  const formRows = former
    .filter(isForm)
    .flatMap((address) => [[key(address), '$uri'] as const, [key(address.slice(0, -1)), '$uri/'] as const])
  const goneRows = gone.map((address) => [key(address), '1'] as const)
  const movedRows = moved.map(({ from, to }) => [key(from), quoted(basePath + encoded(to))] as const)
  const varying = headers.flatMap(({ name, general, cases }) => {
    const rows = cases.map(({ match, value }) => [quoted(`~${matchPattern(match, basePath)}`), quoted(value)] as const)
    return rows.length > 0 ? [map(variable(name), quoted(general), rows)] : []
  })

  return `# Sivusto nginxille. Tiedosto syntyy sivuston rakentamisessa: älä muokkaa sitä käsin.
# Sivusto on kansiossa ${root}, jonne «npm run deploy» sen vie. Kirjoita tiedostoon /etc/nginx/conf.d/sivusto.conf
# «include ${root}/.server/nginx.conf;»: nginx lukee tämän uudelleen, kun se saa käskyn «nginx -s reload».
# Debianissa brotli-pakatut tiedostot vaativat paketin libnginx-mod-http-brotli-static.
# HTTPS: kirjoita «listen 443 ssl;» ja varmenteen rivit tiedostoon ${ownFolder(origin)}/https.conf. Julkaisu ei koske siihen.
${keys.length > 0 ? `map_hash_bucket_size ${Math.max(128, bucket)};\nmap_hash_max_size ${Math.max(2048, 2 ** Math.ceil(Math.log2(4 * keys.length)))};\n` : ''}
${varying.join('\n')}
# Vanhaa osoitetta kysytään myös ilman loppuviivaa, päätteellä .html ja WordPressin muina muotoina, kuten syötteenä.
${map('$site_old', '$uri', [...formRows, [quoted(`~${otherForm}`), '$1/']])}
# Poistetut sivut: 410.
${map('$site_gone', '0', goneRows, '$site_old')}
# Muuttaneet sivut: 301.
${map('$site_moved', '""', movedRows, '$site_old')}
${queryMap(queryRows)}server {
    listen ${listen};
    server_name ${new URL(origin).hostname};
    server_tokens off;
    absolute_redirect off;
    include ${ownFolder(origin)}/*.conf;
    index index.html;
${brotli ? '    brotli_static on;\n' : ''}    gzip_static on;
    gzip_vary on;
    error_page 403 =404 ${basePath}/404.html;
    error_page 404 ${basePath}/404.html;
    error_page 410 ${basePath}/410.html;

${lines(headers.map(header), '    ')}
    default_type ${unknownType};
    types {
${lines(
  Object.entries(servedTypes).map(([extension, type]) => `${quoted(type)} ${extension};`),
  '        ',
)}    }

${queryRows.length > 0 ? '    if ($site_asked = gone) { return 410; }\n    if ($site_asked) { return 301 $site_asked; }\n' : ''}    if ($site_gone) { return 410; }
    if ($site_moved) { return 301 $site_moved$is_args$args; }

    location ~ ${quoted(refusedPattern(basePath))} { return 404; }
${locations(basePath, root)}}
`
}

/** Lines of the server's own for this site, in its block: a publishing replaces all that is in the site's folder. */
const ownFolder = (origin: string): string => `/etc/nginx/${new URL(origin).hostname.replace(/[[\]]/g, '')}`

const asked = quoted(`$uri ${askedText((name) => `$arg_${name}`)}`)

const queryMap = (rows: readonly (readonly [string, string])[]): string =>
  rows.length > 0
    ? `# Edellisen sivuston osoitteet, joissa oli sivun numero: /?p=123.\n${map('$site_asked', '""', rows, asked)}`
    : ''

/** The folder itself is not under the base path: there it is an alias, and all else is missing. */
const locations = (basePath: string, root: string): string => {
  const folder = root.replace(/\/+$/, '')
  const site = basePath
    ? [
        `location = ${basePath} { return 301 ${basePath}/$is_args$args; }`,
        `location ${basePath}/ { alias ${quoted(`${folder}/`)}; }`,
        'location / { return 404; }',
      ]
    : []
  return lines([...(basePath ? [] : [`root ${quoted(folder)};`]), ...site], '    ')
}
