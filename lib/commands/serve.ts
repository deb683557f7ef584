import { once } from 'node:events'
import { statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import { isLasting, oldOf } from '../build/folders'
import { mediaTypeOf } from '../hosts/media-types'
import { type Answer, isMissing, plainSite, readTarget, route, rulesReader, type ServedSite } from '../hosts/routes'
import { type Opened, openBest, send } from '../hosts/send-file'
import { UserError } from '../run/command'

/** Serves a built site as its hosts do, by the rules it carries. What goes wrong with a request ends that request alone. */

type ServeOptions = {
  readonly dir: string
  readonly port: number
  /** Default `BASE_PATH`, or else the path the site was built for. */
  readonly basePath?: string
}
export type Served = { readonly url: string; readonly close: () => Promise<void> }

const isFile = (path: string): boolean => {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

/** Errors of a machine that has no more to give at the moment. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(EMFILE|ENFILE|ENOMEM|EAGAIN)$/.test(String(error.code))

/** Says it in a sentence, as no page may be to be had. A client that has left, or has half of an answer, is cut off. */
const fail = (response: ServerResponse, error: unknown, site: ServedSite): void => {
  if (response.headersSent || response.destroyed) return void response.destroy()
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  setHeaders(response, site, isBusy(error) ? 503 : 500, '/')
  if (isBusy(error)) response.setHeader('Retry-After', '1')
  else console.error(error)
  response.setHeader('Content-Type', 'text/plain;charset=utf-8')
  response.end(isBusy(error) ? 'Palvelin on ruuhkautunut. Yritä hetken päästä uudelleen.\n' : 'Palvelimessa on vika.\n')
}

const setHeaders = (response: ServerResponse, site: ServedSite, status: number, path: string): void => {
  response.statusCode = status
  for (const [name, value] of Object.entries(site.headers(path, status))) response.setHeader(name, value)
}

type Found = { readonly site: ServedSite; readonly answer: Answer; readonly opened?: Opened }

/** How often a request begins again because the site was swapped meanwhile. */
const attempts = 8

/** Rejects with Node's error (`EADDRINUSE`) when the port cannot be had. */
export const serve = async (options: ServeOptions): Promise<Served> => {
  const dir = resolve(options.dir)
  const old = oldOf(dir)
  const siteNow = rulesReader(dir, old)
  let last = plainSite(dir)
  const basePath = (options.basePath ?? process.env.BASE_PATH ?? siteNow().basePath).replace(/\/+$/, '')

  const placeOf = (site: ServedSite, path: string): string | undefined =>
    [site.dir, ...(isLasting(path) ? [old] : [])].map((folder) => join(folder, path)).find(isFile)

  /** A page and its headers of one and the same site. */
  const find = async (request: IncomingMessage, target: string): Promise<Found> => {
    for (let attempt = 1; ; attempt++) {
      const site = siteNow()
      last = site
      const answer = route(target, basePath, (path) => placeOf(site, path) !== undefined, site)
      const file = answer.kind === 'file' ? placeOf(site, answer.path) : errorPage(site, answer)
      const opened = file === undefined ? undefined : await openBest(file, request)
      const isLost = answer.kind === 'file' && !opened
      if (site === siteNow() && !isLost) return { site, answer, opened }
      if (attempt === attempts) return { site, answer: isLost ? { kind: 'missing' } : answer, opened }
      await opened?.handle.close()
    }
  }

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = request.url ?? '/'
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      setHeaders(response, siteNow(), 405, target)
      return void response.setHeader('Allow', 'GET, HEAD').end()
    }
    const { site, answer, opened } = await find(request, target)
    if (answer.kind === 'redirect' || answer.kind === 'moved') {
      const from = readTarget(target)?.path.slice(basePath.length) ?? ''
      setHeaders(response, site, answer.kind === 'moved' ? 301 : 308, from)
      return void response.setHeader('Location', answer.to).end()
    }
    const path = answer.kind === 'file' ? answer.path : '/404.html'
    setHeaders(response, site, answer.kind === 'file' ? 200 : answer.kind === 'gone' ? 410 : 404, path)
    if (opened) return send(request, response, opened, path)
    response.setHeader('Content-Type', mediaTypeOf(path)).end()
  }

  const server = createServer((request, response) => {
    // A client that leaves is no error of ours.
    response.on('error', () => response.destroy())
    respond(request, response).catch((error: unknown) => fail(response, error, last))
  })
  // Node would close the connection without a word.
  server.on('connect', (_, socket) => {
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
  // A client that takes nothing for two minutes holds a file open.
  server.timeout = 120_000
  server.listen(options.port)
  await once(server, 'listening')
  // When no connection can be taken, those there are go on.
  server.on('error', (error) => void (isBusy(error) || console.error(error)))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : options.port
  return {
    url: `http://localhost:${port}${basePath}`,
    close: async () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

const errorPage = ({ dir }: ServedSite, { kind }: Answer): string | undefined =>
  kind === 'missing' || kind === 'gone' ? join(dir, `${kind === 'gone' ? 410 : 404}.html`) : undefined

/** The port from the environment, by default 3000. Throws a `UserError` when `PORT` is not a port. */
export const portFrom = (value: string | undefined): number => {
  if (!value) return 3000
  const port = Number(value)
  if (/^\d+$/.test(value) && port > 0 && port < 65_536) return port
  throw new UserError(
    `Ympäristömuuttuja PORT ei ole portin numero: «${value}». Anna luku väliltä 1–65535, esimerkiksi PORT=3001.`,
  )
}

/** Throws a `UserError` that names `PORT` when the port cannot be had. */
export const serveOn = async (dir: string, port: number): Promise<Served> => {
  try {
    return await serve({ dir, port })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    const advice = `Valitse toinen portti ympäristömuuttujalla PORT, esimerkiksi PORT=${port < 1024 ? 3000 : port + 1} npm start.`
    if (code === 'EADDRINUSE') throw new UserError(`Portti ${port} on jo toisen ohjelman käytössä. ${advice}`)
    if (code === 'EACCES') throw new UserError(`Porttia ${port} ei saa avata näillä oikeuksilla. ${advice}`)
    throw error
  }
}

/** Fails at once when `port` is taken, not after the long work before serving. */
export const requireFreePort = async (port: number): Promise<void> => (await serveOn('.', port)).close()
