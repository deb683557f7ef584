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

/** The real site on every server: each municipality's address leads to its area. */

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
    const addresses = queries
      .mapRegions()
      .flatMap(({ municipalities = [], url }) => municipalities.map((one) => ({ one, url })))
    if (isOfThisContent) expect(addresses.length).toBe(38)
    for (const { one, url } of addresses)
      for (const from of municipalityUrls(one))
        expect([from, ...(await answerOf(served.url + encodeURI(from)))]).toEqual([from, 301, url])
  })
})
