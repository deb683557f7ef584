import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import type { GitHub } from './github'

/** The stand-in for the git host as a server on the loopback, which forms built with `GIT_API` ask as they ask the real one. */

/** Browsers ask first whether another origin may be asked with a token. */
const shared = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*, Authorization',
  'Access-Control-Allow-Methods': '*',
}

export type Host = Awaited<ReturnType<typeof openHost>>

/** Listens on any free port. Each test says which repository answers; what is asked without a token is refused. */
export const openHost = async () => {
  let github: GitHub | undefined
  const server = createServer(async (request, response) => {
    for (const [name, value] of Object.entries(shared)) response.setHeader(name, value)
    const { method = '', url = '', headers } = request
    if (method === 'OPTIONS') return void response.writeHead(204).end()
    const body = await text(request)
    const known = /^(token|Bearer) github_pat_/i.test(headers.authorization ?? '')
    const answer =
      known && github
        ? await github.answer({ method, path: url.replace(/^\/api(\/v3)?/, ''), body })
        : { status: 401, json: { message: 'Bad credentials' } }
    response.setHeader('Content-Type', answer.body ? 'application/octet-stream' : 'application/json')
    response.statusCode = answer.status ?? 200
    response.end(answer.body ?? (answer.json === undefined ? '' : JSON.stringify(answer.json)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The stand-in has no port')
  const origin = `http://127.0.0.1:${address.port}`
  return {
    origin,
    /** What `GIT_API` is to say; the forms know the real one alone to do without the folder. */
    api: `${origin}/api/v3`,
    answerFrom: (one: GitHub): void => {
      github = one
    },
    close: (): void => {
      server.close()
      server.closeAllConnections()
    },
  }
}
