import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Served } from '@/lib/commands/serve'
import { nginxConf } from '@/lib/hosts/nginx'
import { type HostRules, rulesPath } from '@/lib/hosts/rules'
import { UserError } from '@/lib/run/command'
import { startHostServer } from './host-server'
import { brotliModule, findServer, howToGet } from './programs'

/** The real nginx over a finished site, with the host file that the site carries. */

/** In place of the machine's own nginx.conf: everything it writes goes into `work`. */
const mainConf = (work: string, brotli: string | undefined, site: string): string => `
${brotli ? `load_module ${brotli};` : ''}
${/* Workers of root would be another user, who may not read the site. */ process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${work}/pid;
error_log stderr;
events { worker_connections 256; }
http {
    access_log off;
    sendfile on;
    tcp_nopush on;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `    ${name}_temp_path ${work}/${name};\n`).join('')}
    include ${site};
}
`

/** Serves the built site in `dir` by its own rules. Throws a `UserError` when nginx is missing or does not start. */
export const startNginx = async ({
  dir,
  port = 0,
}: {
  readonly dir: string
  readonly port?: number
}): Promise<Served> => {
  const program = findServer('nginx')
  if (!program) throw new UserError(howToGet('nginx'))
  const rules: HostRules = JSON.parse(readFileSync(join(dir, rulesPath), 'utf8'))
  const brotli = brotliModule()
  return startHostServer({
    program,
    port,
    basePath: rules.basePath,
    prepare: (work, taken) => {
      const place = { root: resolve(dir), listen: `127.0.0.1:${taken}`, brotli: brotli !== undefined }
      writeFileSync(join(work, 'site.conf'), nginxConf(rules, place))
      writeFileSync(join(work, 'nginx.conf'), mainConf(work, brotli, join(work, 'site.conf')))
      return ['-p', work, '-c', join(work, 'nginx.conf'), '-e', 'stderr']
    },
  })
}
