import { nginxConf } from './nginx'
import { type HostFile, type HostOptions, requireOptions } from './options'
import { hostRules, rulesPath } from './rules'
import { securityTxt } from './security-txt'
import { speculationRules } from './speculation-rules'

/**
 * Every file that tells a web server how to serve the finished site, all from one table of headers and one list of
 * redirects. Paths are relative to the finished folder. The same options give the same bytes. Throws, in Finnish, for an
 * option or address that cannot stand in a host file.
 */
export const hostFiles = (options: HostOptions): readonly HostFile[] => {
  requireOptions(options)
  return [
    { path: '.server/nginx.conf', text: nginxConf(options) },
    { path: rulesPath, text: `${JSON.stringify(hostRules(options), null, 1)}\n` },
    { path: '.well-known/security.txt', text: securityTxt(options.origin, options.basePath, options.today) },
    { path: 'speculation-rules.json', text: speculationRules(options.basePath) },
  ]
}
