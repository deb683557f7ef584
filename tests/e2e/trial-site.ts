import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Served, serve } from '@/lib/commands/serve'
import { rulesPath } from '@/lib/hosts/rules'
import { freePort } from '../tools/servers/free-port'

/** Serves a trial site. Throws where it is not built, rather than letting each test wait for a page. */
export const serveTrial = async (folder: string): Promise<Served> => {
  if (!existsSync(join(folder, rulesPath))) throw new Error(`${folder} is not built: run \`npm test\` once`)
  return serve({ dir: folder, port: await freePort() })
}
