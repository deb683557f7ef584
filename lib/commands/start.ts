import { onExit } from '../run/on-exit'
import { build, outDir } from './build'
import { command } from './command'
import { portFrom, requireFreePort, serveOn } from './port'

/** `npm start`: builds the site and serves it until stopped. */

command(import.meta.filename, async () => {
  const port = portFrom(process.env.PORT)
  await requireFreePort(port)
  const code = await build()
  if (code !== 0) return code
  const { url, close } = await serveOn(outDir, port)
  onExit(close)
  console.log(`Sivusto on valmis: ${url}`)
  return undefined
})
