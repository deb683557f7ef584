import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portFrom, type Served, serve, serveOn } from '@/lib/commands/serve'
import { route } from '@/lib/hosts/routes'

const has = (path: string) => ['/index.html', '/ää/index.html', '/a/index.html', '/a.txt'].includes(path)

describe('route', () => {
  test.each([
    ['/', { kind: 'file', path: '/index.html' }],
    ['/a/', { kind: 'file', path: '/a/index.html' }],
    ['/a.txt?x=1', { kind: 'file', path: '/a.txt' }],
    ['/a?sana=sote', { kind: 'redirect', to: '/a/?sana=sote' }],
    ['/%C3%A4%C3%A4', { kind: 'redirect', to: '/%C3%A4%C3%A4/' }],
    ['//a', { kind: 'redirect', to: '/a/' }],
    ['/b/../a', { kind: 'redirect', to: '/a/' }],
    ['/a.txt/', { kind: 'missing' }],
    ['/b/', { kind: 'missing' }],
    ['/../../etc/passwd', { kind: 'missing' }],
    ['/%E0%A4%A', { kind: 'missing' }],
    ['/%00', { kind: 'missing' }],
  ])('%s', (target, answer) => expect(route(target, '', has)).toEqual(answer))

  test('a site under a path answers there and nowhere else', () => {
    expect(route('/sote/a/', '/sote', has)).toEqual({ kind: 'file', path: '/a/index.html' })
    expect(route('/sote/a', '/sote', has)).toEqual({ kind: 'redirect', to: '/sote/a/' })
    expect(route('/sote', '/sote', has)).toEqual({ kind: 'redirect', to: '/sote/' })
    expect(route('/a/', '/sote', has)).toEqual({ kind: 'missing' })
    expect(route('/sotea/', '/sote', has)).toEqual({ kind: 'missing' })
  })
})

describe('serve', () => {
  let dir: string
  let site: Served
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'serve-'))
    mkdirSync(join(dir, 'a'))
    mkdirSync(join(dir, 'tyhja'))
    writeFileSync(join(dir, 'index.html'), 'etusivu')
    writeFileSync(join(dir, 'a/index.html'), 'sivu a')
    writeFileSync(join(dir, '404.html'), 'ei löydy')
    writeFileSync(join(dir, 'data.txt'), '0123456789')
    writeFileSync(join(dir, 'kuva.png'), 'png')
    site = await serve({ dir, port: 0, basePath: '' })
  })
  afterAll(async () => {
    await site.close()
    rmSync(dir, { recursive: true })
  })
  const get = (path: string, init: RequestInit = {}) => fetch(site.url + path, { redirect: 'manual', ...init })

  test('gives folders their index and redirects to them', async () => {
    expect(await (await get('/a/')).text()).toBe('sivu a')
    const redirect = await get('/a')
    expect([redirect.status, redirect.headers.get('location')]).toEqual([308, '/a/'])
  })

  test('says 404 with the page for it, also for a folder without an index', async () => {
    for (const path of ['/olematon/', '/tyhja/', '/tyhja', '/404', '/data.txt/x', `/${'x'.repeat(5000)}`]) {
      const missing = await get(path)
      expect([path, missing.status, await missing.text()]).toEqual([path, 404, 'ei löydy'])
    }
  })

  test('names types, with the character set of text', async () => {
    const type = async (path: string) => (await get(path)).headers.get('content-type')
    expect(await type('/')).toBe('text/html;charset=utf-8')
    expect(await type('/data.txt')).toBe('text/plain;charset=utf-8')
    expect(await type('/kuva.png')).toBe('image/png')
  })

  test('HEAD has the length and no body; other methods are refused', async () => {
    const head = await get('/data.txt', { method: 'HEAD' })
    expect([head.headers.get('content-length'), await head.text()]).toEqual(['10', ''])
    expect((await get('/', { method: 'POST' })).status).toBe(405)
  })

  test.each([
    ['bytes=2-4', 206, '234'],
    ['bytes=7-', 206, '789'],
    ['bytes=-3', 200, '0123456789'],
    ['bytes=5-2', 200, '0123456789'],
    ['bytes=99-', 416, ''],
  ])('range %s', async (range, status, body) => {
    const response = await get('/data.txt', { headers: { Range: range } })
    expect([response.status, await response.text()]).toEqual([status, body])
  })

  test('a path that climbs out finds nothing', async () => {
    const { port } = new URL(site.url)
    const status = await new Promise((resolve) =>
      request({ port, path: '/..%2f..%2f..%2fetc/passwd' }, ({ statusCode }) => resolve(statusCode)).end(),
    )
    expect(status).toBe(404)
  })

  test('a taken port is refused with a sentence that names PORT', async () => {
    await expect(serveOn(dir, Number(new URL(site.url).port))).rejects.toThrow(/Portti \d+ on jo .* PORT/)
  })
})

test('PORT must be a port', () => {
  expect(portFrom(undefined)).toBe(3000)
  expect(portFrom('8080')).toBe(8080)
  for (const wrong of ['abc', '0', '70000', '-1', '80.5']) expect(() => portFrom(wrong)).toThrow('PORT')
})
