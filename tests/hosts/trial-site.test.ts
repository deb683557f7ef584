import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join, resolve } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Served } from '@/lib/commands/serve'
import type { HostRules } from '@/lib/hosts/rules'
import { elsewhere } from '@/tests/tools/trial-sites'
import '../built'
import { filesIn } from '../site/output'
import { servers, whyNot } from './servers'

/** The trial sites as the build finished them, on every server: each page, each old address, each removed one. */

type Answer = { readonly status: number; readonly location?: string | undefined; readonly body: Buffer }

const ask = (url: string): Promise<Answer> =>
  new Promise((done, failed) => {
    const asked = request(url, { headers: { 'Accept-Encoding': 'br' }, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const sent = Buffer.concat(chunks)
        const body = response.headers['content-encoding'] === 'br' ? brotliDecompressSync(sent) : sent
        done({ status: response.statusCode ?? 0, location: response.headers.location, body })
      })
    })
    asked.once('error', failed)
    asked.end()
  })

describe.each(['.test/gate', elsewhere.folder])('%s', (folder) => {
  const dir = resolve(folder)
  const rules: HostRules = JSON.parse(readFileSync(join(dir, '.server/rules.json'), 'utf8'))
  const read = (file: string) => readFileSync(join(dir, file))

  describe.each(servers.map((server) => [server.name, server] as const))('%s', (name, server) => {
    const reason = whyNot(server)
    if (reason) {
      test.skip(`${name} jäi testaamatta: ${reason}`, () => {})
      return
    }
    let served: Served
    beforeAll(async () => {
      served = await server.start({ dir, rules, bodies: {} })
    })
    afterAll(() => served?.close())

    test('sends every page and file as it was finished', async () => {
      const shown = filesIn(dir).filter((file) => !/^(\.|_headers|_redirects|4\d\d\.html)|\.(br|gz)$/.test(file))
      expect(shown.length).toBeGreaterThan(25)
      for (const file of shown) {
        const { status, body } = await ask(`${served.url}/${file.replace(/index\.html$/, '')}`)
        expect([file, status, body.equals(read(file))]).toEqual([file, 200, true])
      }
    })

    test('leads every old address to a page that is there, and says of every removed one that it is gone', async () => {
      expect(rules.moved.length).toBeGreaterThan(3)
      for (const { from, to } of rules.moved) {
        const { status, location = '' } = await ask(`${served.url}${from}`)
        expect([from, status, new URL(location, served.url).pathname]).toEqual([from, 301, `${rules.basePath}${to}`])
        expect((await ask(`${served.url}${to}`)).status).toBe(200)
      }
      expect(rules.gone.length).toBeGreaterThan(3)
      for (const url of rules.gone) {
        const { status, body } = await ask(`${served.url}${url}`)
        expect([url, status, body.equals(read('410.html'))]).toEqual([url, 410, true])
      }
    })

    test('answers a hidden page as one that never was', async () => {
      const { status, body } = await ask(`${served.url}/ajankohtaista/piilotettu-tuleva/`)
      expect([status, body.equals(read('404.html'))]).toEqual([404, true])
    })
  })
})
