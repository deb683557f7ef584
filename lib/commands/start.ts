import { outDir } from '../build/folders'
import { onExit } from '../run/command'
import { build } from './build'
import { portFrom, requireFreePort, serveOn } from './serve'

/** `npm start`: builds the site and serves it until stopped. */

export const main = async (): Promise<number | undefined> => {
  const port = portFrom(process.env.PORT)
  await requireFreePort(port)
  const code = await build()
  if (code !== 0) return code
  const { url, close } = await serveOn(outDir, port)
  onExit(close)
  console.log(`Sivusto on valmis: ${url}`)
  return undefined
}
