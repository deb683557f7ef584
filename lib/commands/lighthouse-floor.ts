import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A page of one heading, to show what the machine itself costs: Lighthouse makes the processor four times slower than it
 * is, so that a slow one blocks a page that holds nothing.
 */
const bare =
  '<!doctype html><html lang="fi"><meta name="viewport" content="width=device-width"><title>Pelkkä otsikko</title><h1>Pelkkä otsikko</h1>'

export const serveBarePage = async (): Promise<{ readonly url: string; readonly close: () => void }> => {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(bare)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://localhost:${port}/`, close: () => server.close() }
}
