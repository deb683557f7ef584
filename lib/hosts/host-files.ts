import { site } from '../site/settings'
import { htaccess } from './apache'
import { caddyfile } from './caddy'
import { netlifyHeaders, netlifyRedirects } from './netlify'
import { nginxConf } from './nginx'
import type { HostFile, HostOptions } from './rules'
import { type HostRules, hostRules, rulesPath } from './rules'

/** Paths are relative to the site. Throws, in Finnish, for what cannot stand in a host file. */
export const hostFiles = (options: HostOptions): readonly HostFile[] => hostFilesOf(hostRules(options), options)

/** Where `npm run deploy` keeps the site on a server. */
const defaultPath = '/var/www/sivusto'

export const hostFilesOf = (
  rules: HostRules,
  { folders, today, deployPath = defaultPath }: Pick<HostOptions, 'folders' | 'today' | 'deployPath'>,
): readonly HostFile[] => [
  { path: '_headers', text: netlifyHeaders(rules, folders) },
  { path: '_redirects', text: netlifyRedirects(rules) },
  { path: '.htaccess', text: htaccess(rules) },
  { path: '.server/nginx.conf', text: nginxConf(rules, { root: `${deployPath}/current` }) },
  { path: '.server/Caddyfile', text: caddyfile(rules, { root: `${deployPath}/current` }) },
  { path: rulesPath, text: `${JSON.stringify(rules, null, 1)}\n` },
  ...securityFile(rules, today),
]

/** The file must name a contact (RFC 9116, 2.5.3): without one there is no file. */
const securityFile = ({ origin, basePath }: HostRules, today: string): readonly HostFile[] => {
  const contact = site.security ?? site.feedback
  return contact ? [{ path: '.well-known/security.txt', text: securityTxt(contact, origin, basePath, today) }] : []
}

/** The first of the month in eleven months: less than a year, as RFC 9116 (2.5.5) advises. */
const expires = (today: string): string => {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + 11, 1)).toISOString().replace('.000Z', 'Z')
}

/** `/.well-known/security.txt` (RFC 9116): where to report a security fault. `today` is `2026-11-25`. */
export const securityTxt = (contact: string, origin: string, basePath: string, today: string): string =>
  `Contact: mailto:${contact}
Expires: ${expires(today)}
Preferred-Languages: fi, en
Canonical: ${origin}${basePath}/.well-known/security.txt
`
