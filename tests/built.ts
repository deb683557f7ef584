import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { rulesPath } from '@/lib/hosts/rules'
import { trialFolders } from './tools/trial-sites'

/** For tests over finished sites: without them they say so in one sentence, and not in a stack for each file they miss. */

const missing = ['out', ...trialFolders].filter((folder) => !existsSync(join(folder, rulesPath)))
if (missing.length > 0)
  throw new Error(`These tests read finished sites, which \`npm test\` builds. Not built: ${missing.join(', ')}`)
