import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, posix } from 'node:path'
import sirv from 'sirv'

/** Serves a built site as a static host does. `sirv` sends the files; the addresses of folders and of what is missing are ours. */

export type ServeOptions = {
  readonly dir: string
  /** 0 takes any free port. */
  readonly port: number
  /** Path the site stands under; `BASE_PATH` when left out. */
  readonly basePath?: string
}
export type Served = { readonly url: string; readonly close: () => Promise<void> }

export type Answer =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'missing' }

/**
 * What a request is answered with: `/x/` is its index, `/x` redirects there when the folder has one. `target` is the
 * request's path with its query; `has` tells whether a decoded path below the site's root is a file.
 */
export const route = (target: string, basePath: string, has: (path: string) => boolean): Answer => {
  const [, rawPath = '', query = ''] = target.match(/^([^?]*)(.*)$/) ?? []
  const decoded = decode(rawPath)
  if (decoded === undefined) return { kind: 'missing' }
  // Normalised, so that no `..` leads out of the folder and no `//host` becomes another site's address in a redirect.
  const path = posix.normalize(`/${decoded}`).replace(/^\/+/, '/')
  if (path === basePath) return { kind: 'redirect', to: `${encodeURI(basePath)}/${query}` }
  if (!path.startsWith(`${basePath}/`)) return { kind: 'missing' }
  const inside = path.slice(basePath.length)
  if (inside.endsWith('/')) return fileOrMissing(`${inside}index.html`, has)
  if (has(`${inside}/index.html`)) return { kind: 'redirect', to: `${encodeURI(path)}/${query}` }
  return fileOrMissing(inside, has)
}

const fileOrMissing = (path: string, has: (path: string) => boolean): Answer =>
  has(path) ? { kind: 'file', path } : { kind: 'missing' }

const decode = (path: string): string | undefined => {
  try {
    const decoded = decodeURIComponent(path)
    return decoded.includes('\0') ? undefined : decoded
  } catch {
    return undefined
  }
}

/** `sirv` reads `bytes=5-9` and `bytes=5-` only; RFC 9110 lets a server answer other ranges with the whole. */
const dropStrangeRange = (request: IncomingMessage): void => {
  const [, from, to] = request.headers.range?.match(/^bytes=(\d+)-(\d*)$/) ?? []
  if (from === undefined || (to && Number(to) < Number(from))) delete request.headers.range
}

/** `existsSync` first: it alone takes any path, a file's name used as a folder or one too long for the disk among them. */
const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile()

/** Types of text that would be read in a wrong character set without one; HTML has it from `sirv`, XML and JSON from themselves. */
const textTypes: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.css': 'text/css',
  '.js': 'text/javascript',
}

/** Starts serving; rejects with Node's error (`EADDRINUSE`) when the port cannot be had. */
export const serve = async (options: ServeOptions): Promise<Served> => {
  const { dir } = options
  const basePath = (options.basePath ?? process.env.BASE_PATH ?? '').replace(/\/+$/, '')
  // `dev` reads the folder at each request: a site built again while it is served is served right.
  const sendFile = sirv(dir, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    extensions: [],
    setHeaders: (response, path) => {
      const type = textTypes[extname(path)]
      if (type) response.setHeader('Content-Type', `${type};charset=utf-8`)
    },
  })
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return void response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    }
    const answer = route(request.url ?? '/', basePath, (path) => isFile(join(dir, path)))
    if (answer.kind === 'redirect') return void response.writeHead(308, { Location: answer.to }).end()
    if (answer.kind === 'missing') return sendMissing(response, dir)
    dropStrangeRange(request)
    request.url = encodeURI(answer.path)
    sendFile(request, response, () => sendMissing(response, dir))
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

const sendMissing = (response: ServerResponse, dir: string): void => {
  const page = join(dir, '404.html')
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' })
  response.end(isFile(page) ? readFileSync(page) : '')
}
