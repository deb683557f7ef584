import { Refusal } from '../run/command'
import { type Served, serve } from './serve'

/** The port from the environment, 3000 without one. Throws a `Refusal` when `PORT` is not a port. */
export const portFrom = (value: string | undefined): number => {
  if (!value) return 3000
  const port = Number(value)
  if (/^\d+$/.test(value) && port > 0 && port < 65_536) return port
  throw new Refusal(
    `Ympäristömuuttuja PORT ei ole portin numero: «${value}». Anna luku väliltä 1–65535, esimerkiksi PORT=3001.`,
  )
}

/** Serves on `port`; a port that cannot be had is refused with a sentence that names `PORT`. */
export const serveOn = async (dir: string, port: number): Promise<Served> => {
  try {
    return await serve({ dir, port })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    const advice = `Valitse toinen portti ympäristömuuttujalla PORT, esimerkiksi PORT=${port < 1024 ? 3000 : port + 1} npm start.`
    if (code === 'EADDRINUSE') throw new Refusal(`Portti ${port} on jo toisen ohjelman käytössä. ${advice}`)
    if (code === 'EACCES') throw new Refusal(`Porttia ${port} ei saa avata näillä oikeuksilla. ${advice}`)
    throw error
  }
}

/** Refuses at once when `port` is taken, instead of after the long work that comes before serving. */
export const requireFreePort = async (port: number): Promise<void> => (await serveOn('.', port)).close()
