import {
  addressPattern,
  byHeader,
  encoded,
  isForm,
  lines,
  matchPattern,
  otherEnd,
  queryNames,
  quoted,
  refusedPattern,
} from './address-rules'
import { servedTypes, textExtensions } from './media-types'
import type { HostRules } from './rules'

/** Apache: `.htaccess` of the site's folder. */

/** In a header's value `%` begins a format. */
const headerValue = (text: string): string => quoted(text.replaceAll('%', '%%'))

const setting = (name: string, value: string): string =>
  value === '' ? `Header always unset ${name}` : `Header always set ${name} ${headerValue(value)}`

/** In a substitution `%` refers back to a condition. */
const substitution = (address: string): string => quoted(encoded(address).replaceAll('%', '\\%'))

/** `#` ends the pattern; ours are of addresses, where it is written by its number. */
const expression = (pattern: string): string => quoted(`expr=%{REQUEST_URI} =~ m#${pattern}#`)

const queryLines = (basePath: string, queries: NonNullable<HostRules['queries']>): string =>
  queries.length > 0
    ? `# Edellisen sivuston osoitteet, joissa oli sivun numero: /?p=123.\n${lines(
        queries.flatMap(({ front, query, to }) => {
          const [name = '', value] = query.split('=')
          const rule = `RewriteRule ${quoted(`^${addressPattern(front.slice(1))}$`)}`
          return [
            `RewriteCond %{QUERY_STRING} ${quoted(`(^|&)(${queryNames[name]?.join('|')})=${value}(&|$)`)}`,
            to === undefined ? `${rule} - [R=410,L]` : `${rule} ${substitution(basePath + to)} [R=301,NE,QSD,L]`,
          ]
        }),
      )}\n`
    : ''

export const htaccess = ({ basePath, headers, moved, gone, queries = [] }: HostRules): string => {
  // Rules see addresses without their first slash.
  const rulePattern = (address: string) => quoted(`^${addressPattern(address.slice(1, -1))}(/|${otherEnd})?$`)
  // The first that fits decides: what looks like a form of another comes before it.
  const formsFirst = (a: string, b: string) => Number(isForm(b)) - Number(isForm(a))
  return `# Sivusto Apachelle (2.4). Tiedosto syntyy sivuston rakentamisessa: älä muokkaa sitä käsin.
# Tarvitaan moduulit rewrite, headers, mime ja dir sekä sivuston kansiolle AllowOverride All.
# Apache lukee tämän joka pyynnöllä. Kun ohjauksia on satoja, poista AllowOverride ja kirjoita kansion <Directory>-lohkoon
# «Include» ja tämän tiedoston polku: silloin se luetaan kerran.
# Älä palvele sivustoa MultiViews-valinnalla. ServerTokens Prod kuuluu palvelimen omiin asetuksiin.
Options -Indexes -MultiViews +FollowSymLinks
DirectoryIndex index.html
AddDefaultCharset Off
FileETag MTime Size
ErrorDocument 403 ${basePath}/404.html
ErrorDocument 404 ${basePath}/404.html
ErrorDocument 410 ${basePath}/410.html

${lines(
  byHeader(headers).flatMap(({ name, general, cases }) => [
    setting(name, general),
    // Apache takes the last that fits.
    ...cases
      .toReversed()
      .map(({ match, value }) => `${setting(name, value)} ${expression(matchPattern(match, basePath, true))}`),
  ]),
)}Header always set Vary "Accept-Encoding" ${expression(`(\\.(${textExtensions.join('|')})(\\.(br|gz))?|/)$`)}

# Etukäteen pakattu tiedosto on se, mikä se olisi pakkaamattomana.
RemoveType .br .gz
RemoveLanguage .br
AddEncoding br .br
AddEncoding gzip .gz
${lines(Object.entries(servedTypes).map(([extension, type]) => `AddType ${quoted(type)} .${extension}`))}
# Ilman tätä .htaccess vastaisi 403; alempana se on muiden palvelimen tiedostojen tavoin 404.
<Files ".htaccess">
    Require all granted
</Files>

RewriteEngine On
RewriteBase ${basePath}/
RewriteCond %{REQUEST_METHOD} !^(GET|HEAD)$
RewriteRule ^ - [R=405,L]
RewriteRule ${quoted(refusedPattern('').replace('^/', '^'))} - [R=404,L]

${queryLines(basePath, queries)}# Poistetut sivut: 410.
${lines(gone.toSorted(formsFirst).map((address) => `RewriteRule ${rulePattern(address)} - [R=410,L]`))}
# Muuttaneet sivut, myös ilman loppuviivaa, päätteellä .html ja WordPressin muina muotoina: 301. Kysely seuraa mukana.
${lines(moved.toSorted((a, b) => formsFirst(a.from, b.from)).map(({ from, to }) => `RewriteRule ${rulePattern(from)} ${substitution(basePath + to)} [R=301,NE,L]`))}
# Kansio ilman sivua.
RewriteCond %{REQUEST_FILENAME} -d
RewriteCond %{REQUEST_FILENAME}/index.html !-f
RewriteRule ^ - [R=404,L]

# Etukäteen pakatut tiedostot.
RewriteCond %{REQUEST_FILENAME}index.html -f
RewriteRule ^(.*/)?$ $1index.html
RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b [NV]
RewriteCond %{REQUEST_FILENAME}.br -f
RewriteRule ^(.*[^/])$ $1.br [E=no-gzip:1,E=no-brotli:1,L]
RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b [NV]
RewriteCond %{REQUEST_FILENAME}.gz -f
RewriteRule ^(.*[^/])$ $1.gz [E=no-gzip:1,E=no-brotli:1,L]
`
}
