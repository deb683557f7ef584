import { existsSync } from 'node:fs'
import { serve } from '../../lib/commands/serve'

/** Serves the built site for the browser tests on the port that `playwright.config.ts` chose; gives what ends it. */
const serveBuiltSite = async (): Promise<() => Promise<void>> => {
  if (!existsSync('out/index.html')) throw new Error('Kansiossa out/ ei ole sivustoa. Aja ensin: npm run build')
  const { close } = await serve({ dir: 'out', port: Number(process.env.E2E_PORT), basePath: '' })
  return close
}

// Playwright takes a global setup as the module's default.
export default serveBuiltSite
