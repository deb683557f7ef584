import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isLetter } from '../../outputs/newsletter/letter-files'
import { addressesIn, isKind, isPacked, writeText } from '../../run/files'
import { escaped } from '../../text/xml'
import { encoded } from '../address-rules'
import { headersFor } from '../headers'
import type { HostRules } from '../rules'

/** A site for GitHub Pages, which sends no headers and redirects nothing: what can be said in pages stands in them. */

/** In a `<meta>` browsers pass over these, and say so in their console (CSP 3, 3.3). */
const headersOnly = /^(frame-ancestors|sandbox|report-uri|report-to)\b/

/** The page with its policies. They bind what follows, so they come first, after the encoding. */
export const withPolicies = (html: string, headers: Readonly<Record<string, string>>): string => {
  const directives = (headers['Content-Security-Policy'] ?? '').split('; ').filter((one) => !headersOnly.test(one))
  const policy = `<meta http-equiv="Content-Security-Policy" content="${escaped(directives.join('; '))}"/>`
  const referrer = `<meta name="referrer" content="${escaped(headers['Referrer-Policy'] ?? '')}"/>`
  const place = html.match(/<head(?:\s[^>]*)?>(\s*<meta charset="[^"]*"\s*\/?>)?/i)
  if (place?.index === undefined) throw new Error('A page has no <head>.')
  const at = place.index + place[0].length
  return html.slice(0, at) + policy + referrer + html.slice(at)
}

/** In the place of a redirect; `to` is absolute. It must not be found in place of the page. */
const redirectPage = (to: string): string => `<!DOCTYPE html>
<html lang="fi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${escaped(to)}">
<link rel="canonical" href="${escaped(to)}">
<title>Sivu on muuttanut</title>
</head>
<body>
<p><a href="${escaped(to)}">Sivu on muuttanut: siirry uuteen osoitteeseen</a></p>
</body>
</html>
`

/** Files of other hosts, and compressed ones, which this host makes itself. */
const isLeftOut = (address: string): boolean =>
  isPacked(address) || /^\/(\.server\/|(_headers|_redirects|\.htaccess)$)/.test(address)

/** Copies the site in `out` to `target`, replacing it. Gives the numbers of pages and redirects. */
export const writeGithubPages = (out: string, target: string, rules: HostRules) => {
  rmSync(target, { recursive: true, force: true })
  const addresses = addressesIn(out, (address) => !isLeftOut(address))
  // A letter is a piece for mail programs, which has its own styles.
  const pages = addresses.filter((address) => isKind('.html')(address) && !isLetter(address))
  const isPage = new Set(pages)
  for (const address of addresses) if (!isPage.has(address)) cpSync(join(out, address), join(target, address))
  for (const page of pages) {
    const headers = headersFor(rules.headers, page.replace(/index\.html$/, ''))
    writeText(join(target, page), withPolicies(readFileSync(join(out, page), 'utf8'), headers))
  }
  const moves = rules.moved.filter(({ from }) => !existsSync(join(target, from, 'index.html')))
  for (const { from, to } of moves)
    writeText(join(target, from, 'index.html'), redirectPage(rules.origin + rules.basePath + encoded(to)))
  // Or files that begin with «_» are left out.
  writeText(join(target, '.nojekyll'), '')
  return { pages: pages.length, redirects: moves.length }
}
