import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Served, serve } from '@/lib/commands/serve'
import { caddyfile } from '@/lib/hosts/caddy'
import { startHostServer } from '@/tests/tools/servers/host-server'
import { startNginx } from '@/tests/tools/servers/nginx'
import { findServer, hasServer, howToGet, type ServerName } from '@/tests/tools/servers/programs'
import type { Finished } from './finished'

/** The servers that the site is held to, each started over a finished site with the host file it was given. */

type Server = {
  readonly name: string
  /** What to install to have it; nothing for our own. */
  readonly needs?: ServerName
  readonly start: (site: Finished) => Promise<Served>
}

const program = (name: ServerName): string => {
  const found = findServer(name)
  if (!found) throw new Error(howToGet(name))
  return found
}

const startCaddy = ({ dir, rules }: Finished): Promise<Served> =>
  startHostServer({
    program: program('caddy'),
    port: 0,
    basePath: rules.basePath,
    prepare: (work, port) => {
      const file = join(work, 'Caddyfile')
      writeFileSync(file, `{\n\tadmin off\n}\n${caddyfile(rules, { root: dir, address: `http://:${port}` })}`)
      return ['run', '--config', file, '--adapter', 'caddyfile']
    },
  })

const apacheModules = '/usr/lib/apache2/modules'
const modules = [
  'mpm_event',
  'authz_core',
  'alias',
  'dir',
  'headers',
  'mime',
  'rewrite',
  'negotiation',
  'env',
  'setenvif',
]

/** A main configuration as Debian's, as far as it matters to the site: with its mime types and its refusal of `.ht` files. */
const startApache = ({ dir, rules }: Finished): Promise<Served> =>
  startHostServer({
    program: program('apache2'),
    port: 0,
    basePath: rules.basePath,
    prepare: (work, port) => {
      const file = join(work, 'apache.conf')
      // Outside the site's path stands what this machine has: nothing.
      const elsewhere = join(work, 'muu')
      mkdirSync(elsewhere)
      for (const folder of [work, elsewhere]) chmodSync(folder, 0o755)
      const load = modules.map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`)
      const place = rules.basePath ? `DocumentRoot ${elsewhere}\nAlias ${rules.basePath} ${dir}` : `DocumentRoot ${dir}`
      writeFileSync(
        file,
        `${load.join('\n')}
ServerRoot ${work}
PidFile ${work}/pid
Listen 127.0.0.1:${port}
ServerName localhost
ServerTokens Prod
ErrorLog ${work}/error.log
TypesConfig /etc/mime.types
AddType application/x-gzip .gz .tgz
AddLanguage br .br
Mutex file:${work} default
StartServers 1
ThreadsPerChild 8
MaxRequestWorkers 8
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
${place}
<Directory ${dir}>
    AllowOverride All
    Require all granted
</Directory>
<Directory ${elsewhere}>
    Require all granted
</Directory>
<FilesMatch "^\\.ht">
    Require all denied
</FilesMatch>
`,
      )
      return ['-D', 'FOREGROUND', '-d', work, '-f', file]
    },
  })

/** Our own, then those of this machine. */
export const servers: readonly Server[] = [
  { name: 'npm start', start: ({ dir }) => serve({ dir, port: 0 }) },
  { name: 'nginx', needs: 'nginx', start: ({ dir }) => startNginx({ dir }) },
  { name: 'Caddy', needs: 'caddy', start: startCaddy },
  { name: 'Apache', needs: 'apache2', start: startApache },
]

/** Why a server cannot be tested here; nothing when it can. CI must have nginx and Caddy, and there it is a failure instead. */
export const whyNot = ({ needs }: Server): string | undefined => {
  if (!needs) return undefined
  if (needs === 'apache2' && findServer(needs) && !existsSync(apacheModules)) return 'apache2: moduulit puuttuvat.'
  if (hasServer(needs)) return undefined
  return process.env.CI && needs !== 'apache2' ? undefined : howToGet(needs)
}
