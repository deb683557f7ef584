import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { endChild, startChild } from '@/lib/run/child'
import { freePort } from '@/tests/tools/servers/free-port'
import { makeTree } from '@/tests/tools/tree'
import { copyTrialMedia } from '@/tests/tools/trial-media'

/** `npm run dev` from a site that has nothing but its settings: what is written and removed meanwhile. */

const tree = '.test/dev'
const content = join(tree, 'content')
/** To start and to compile the first page: a busy machine takes its time. In milliseconds. */
const patience = { timeout: 300_000, interval: 50 }

const lines: string[] = []
const count = (said: string): number => lines.filter((line) => line.includes(said)).length
let onRead = (): void => {}
let address = ''
let server: ReturnType<typeof startChild> | undefined

beforeAll(async () => {
  makeTree(tree)
  copyTrialMedia(tree)
  mkdirSync(content)
  cpSync('tests/fixtures/gate/asetukset.yml', join(content, 'asetukset.yml'))
  const port = await freePort()
  address = `http://localhost:${port}`
  server = startChild(process.execPath, ['lib/run/start.mjs', 'lib/commands/dev.ts'], {
    cwd: tree,
    env: { CONTENT_DIR: '', BASE_PATH: '', NODE_ENV: 'development', PORT: String(port) },
    onLine: (line) => {
      lines.push(line)
      if (line.includes('Sisältö ajan tasalla')) onRead()
    },
    patience: 10_000,
  })
  await vi.waitFor(() => expect(lines.join('\n')).toContain(`on muokattavana: ${address}`), patience)
}, patience.timeout)
afterAll(async () => {
  if (server) await endChild(server, 10_000)
  rmSync(tree, { recursive: true, force: true })
}, 60_000)

const ask = async (url: string) => {
  const response = await fetch(`${address}${url}`)
  return { status: response.status, html: await response.text() }
}

/** Changes the content, and goes on at the very moment when dev says that it has read it: Next needs another to see that. */
const change = (how: () => void): Promise<void> =>
  new Promise((resolve) => {
    onRead = resolve
    how()
  })

const fileOf = (at: number): string => join(content, `ajankohtaista/2021-08-0${at}-lisatty-${at}.md`)
const urlOf = (at: number): string => `/ajankohtaista/lisatty-${at}/`
const article = (at: number): string => `---
title: Lisätty uutinen numero ${at}
summary: Tämä on lisätyn uutisen numero ${at} tiivistelmä, joka on riittävän pitkä.
date: 2021-08-0${at}
topics:
  - kokeilu
---

Teksti numero ${at}.
`

test(
  'an article is there as soon as its content is read, and not when it is removed; an unknown address is not found',
  async () => {
    expect((await ask('/ajankohtaista/')).status).toBe(200)
    const compiled = count('Compiled in')
    await change(() => {
      for (const folder of ['aiheet', 'ajankohtaista']) mkdirSync(join(content, folder))
      cpSync('tests/fixtures/gate/aiheet/rahoitus.md', join(content, 'aiheet/kokeilu.md'))
    })
    for (const at of [1, 2, 3, 4, 5, 6]) {
      await change(() => writeFileSync(fileOf(at), article(at)))
      const { status, html } = await ask(urlOf(at))
      expect([at, status, html.includes(`Teksti numero ${at}.`)]).toEqual([at, 200, true])
    }
    for (const url of ['/ajankohtaista/ei-ole/', '/ei/ole/']) expect([url, (await ask(url)).status]).toEqual([url, 404])
    await change(() => rmSync(fileOf(3)))
    expect((await ask(urlOf(3))).status).toBe(404)
    expect((await ask(urlOf(4))).status).toBe(200)
    // What tells an open page to reload.
    await vi.waitFor(() => expect(count('Compiled in')).toBeGreaterThan(compiled), patience)
  },
  patience.timeout,
)
