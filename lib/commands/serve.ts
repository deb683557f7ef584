import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { mediaTypeOf } from '../hosts/media-types'
import { readTarget, route, rulesReader } from '../hosts/routes'
import { UserError } from '../run/command'

/** Serves a built site as its hosts do, by the rules it carries. `sirv` only sends the files. */

type ServeOptions = {
  readonly dir: string
  readonly port: number
  /** Default `BASE_PATH`, or else the path the site was built for. */
  readonly basePath?: string
}
export type Served = { readonly url: string; readonly close: () => Promise<void> }

/** `sirv` reads only `bytes=5-9` and `bytes=5-`; RFC 9110 lets a server answer other ranges with the whole. */
const dropStrangeRange = (request: IncomingMessage): void => {
  const [, from, to] = request.headers.range?.match(/^bytes=(\d+)-(\d*)$/) ?? []
  if (from === undefined || (to && Number(to) < Number(from))) delete request.headers.range
}

/** `existsSync` first: it does not throw for a file used as a folder or a name too long for the disk. */
const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile()

type Variant = { readonly file: string; readonly encoding?: string }

const variantOf = (file: string, request: IncomingMessage): Variant => {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const variants = [
    { file: `${file}.br`, encoding: 'br' },
    { file: `${file}.gz`, encoding: 'gzip' },
  ]
  return variants.find((variant) => accepted.includes(variant.encoding) && isFile(variant.file)) ?? { file }
}

/** Whether the client's copy is current by its time, which `sirv` ignores (RFC 9110, 13.1.3). */
const isUnmodified = (file: string, request: IncomingMessage): boolean => {
  const since = request.headers['if-none-match'] ? Number.NaN : Date.parse(request.headers['if-modified-since'] ?? '')
  return Math.floor(statSync(variantOf(file, request).file).mtimeMs / 1000) * 1000 <= since
}

/** Rejects with Node's error (`EADDRINUSE`) when the port cannot be had. */
export const serve = async (options: ServeOptions): Promise<Served> => {
  const { dir } = options
  const rulesNow = rulesReader(dir)
  const basePath = (options.basePath ?? process.env.BASE_PATH ?? rulesNow().basePath).replace(/\/+$/, '')
  // `dev` reads the folder at each request, so that a site may be built again while it is served.
  const sendFile = sirv(dir, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    extensions: [],
    setHeaders: (response, path) => response.setHeader('Content-Type', mediaTypeOf(path)),
  })
  const server = createServer((request, response) => {
    const rules = rulesNow()
    const target = request.url ?? '/'
    const setHeaders = (status: number, path: string) => {
      response.statusCode = status
      for (const [name, value] of Object.entries(rules.headers(path, status))) response.setHeader(name, value)
    }
    const sendPage = (status: 404 | 410) => {
      setHeaders(status, target)
      sendErrorPage(request, response, join(dir, `${status}.html`))
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      setHeaders(405, target)
      return void response.setHeader('Allow', 'GET, HEAD').end()
    }
    const answer = route(target, basePath, (path) => isFile(join(dir, path)), rules)
    if (answer.kind === 'missing') return sendPage(404)
    if (answer.kind === 'gone') return sendPage(410)
    if (answer.kind !== 'file') {
      setHeaders(answer.kind === 'moved' ? 301 : 308, readTarget(target)?.path.slice(basePath.length) ?? '')
      return void response.setHeader('Location', answer.to).end()
    }
    setHeaders(200, answer.path)
    if (isUnmodified(join(dir, answer.path), request)) return void response.writeHead(304).end()
    dropStrangeRange(request)
    request.url = encodeURI(answer.path)
    sendFile(request, response, () => sendPage(404))
  })
  server.listen(options.port)
  await once(server, 'listening')
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

const sendErrorPage = (request: IncomingMessage, response: ServerResponse, page: string): void => {
  const { file, encoding } = variantOf(page, request)
  const body = isFile(file) ? readFileSync(file) : Buffer.alloc(0)
  response.setHeader('Content-Type', mediaTypeOf(page)).setHeader('Content-Length', body.length)
  response.setHeader('Vary', 'Accept-Encoding')
  if (encoding) response.setHeader('Content-Encoding', encoding)
  response.end(body)
}

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
