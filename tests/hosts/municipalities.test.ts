import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Served } from '@/lib/commands/serve'
import type { HostRules } from '@/lib/hosts/rules'
import { municipalityUrls } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import { isOfThisContent } from '../own-content'
import { servers, whyNot } from './servers'

/** The real site on every server, and in the file that Netlify and Cloudflare read: each municipality's address leads to its area. */

/** Each name of each municipality as an address, and its area's. */
const ways = () => {
  const addresses = queries
    .mapRegions()
    .flatMap(({ municipalities = [], url }) => municipalities.map((one) => ({ one, url })))
  if (isOfThisContent) expect(addresses.length).toBe(38)
  return addresses.flatMap(({ one, url }) => municipalityUrls(one).map((from) => [encodeURI(from), url] as const))
}

const answerOf = (url: string): Promise<readonly [status: number | undefined, path: string]> =>
  new Promise((done, failed) => {
    const asked = request(url, { agent: false }, (response) => {
      response.resume()
      done([response.statusCode, new URL(response.headers.location ?? '', url).pathname])
    })
    asked.once('error', failed)
    asked.end()
  })

describe.each(servers.map((server) => [server.name, server] as const))('%s', (name, server) => {
  const reason = whyNot(server)
  if (reason) {
    test.skip(`${name} jäi testaamatta: ${reason}`, () => {})
    return
  }
  let served: Served
  beforeAll(async () => {
    const dir = resolve('out')
    const rules: HostRules = JSON.parse(readFileSync(join(dir, '.server/rules.json'), 'utf8'))
    served = await server.start({ dir, rules, bodies: {} })
  })
  afterAll(() => served?.close())

  test('leads from a municipality to its area, by each of its names', async () => {
    for (const [from, to] of ways()) expect([from, ...(await answerOf(served.url + from))]).toEqual([from, 301, to])
  })
})

test('Netlify and Cloudflare are told the same', () => {
  const lines = readFileSync('out/_redirects', 'utf8').split('\n')
  expect(ways().filter(([from, to]) => !lines.includes(`${from} ${to} 301`))).toEqual([])
})
