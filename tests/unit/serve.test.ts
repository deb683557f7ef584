import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { swapIn } from '@/lib/build/folders'
import { portFrom, type Served, serve, serveOn } from '@/lib/commands/serve'
import { route } from '@/lib/hosts/routes'
import { rulesPath } from '@/lib/hosts/rules'
import { writeText } from '@/lib/run/files'
import { soak } from '@/tests/tools/soak'

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
    writeFileSync(join(dir, 'tyhja.txt'), '')
    for (const [page, text] of [
      ['index.html', 'etusivu'],
      ['404.html', 'ei löydy'],
    ] as const) {
      writeFileSync(join(dir, `${page}.br`), brotliCompressSync(text))
      writeFileSync(join(dir, `${page}.gz`), gzipSync(text))
    }
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
    ['bytes=-3', 206, '789'],
    ['bytes=-99', 206, '0123456789'],
    ['bytes=0-9007199254740993', 206, '0123456789'],
    [`bytes=2-${'9'.repeat(400)}`, 206, '23456789'],
    ['BYTES=9-', 206, '9'],
    ['bytes=5-2', 200, '0123456789'],
    ['bytes=0-1,4-5', 200, '0123456789'],
    ['bytes=-', 200, '0123456789'],
    ['bytes=a-b', 200, '0123456789'],
    ['bytes=-5-', 200, '0123456789'],
    ['lines=0-1', 200, '0123456789'],
    ['', 200, '0123456789'],
    ['bytes=99-', 416, ''],
    ['bytes=10-', 416, ''],
    ['bytes=-0', 416, ''],
    [`bytes=${'9'.repeat(400)}-`, 416, ''],
    ['bytes=9007199254740993-9007199254740993', 416, ''],
  ])('range %s', async (range, status, body) => {
    const response = await get('/data.txt', { headers: { Range: range } })
    expect([response.status, await response.text()]).toEqual([status, body])
    const from = 10 - '0123456789'.slice('0123456789'.indexOf(body)).length
    if (status === 206) expect(response.headers.get('content-range')).toBe(`bytes ${from}-${from + body.length - 1}/10`)
    if (status === 416) expect(response.headers.get('content-range')).toBe('bytes */10')
  })

  test('a range is for GET of a page that is there, and of an empty file there is none', async () => {
    const range = { Range: 'bytes=0-1' }
    expect((await get('/data.txt', { headers: range, method: 'HEAD' })).status).toBe(200)
    expect((await get('/olematon/', { headers: range })).status).toBe(404)
    expect((await get('/tyhja.txt', { headers: range })).status).toBe(416)
    expect([(await get('/tyhja.txt')).status, await (await get('/tyhja.txt')).text()]).toEqual([200, ''])
  })

  test('conditions are read as RFC 9110 says', async () => {
    const whole = await get('/data.txt')
    const [tag, date] = [whole.headers.get('etag') ?? '', whole.headers.get('last-modified') ?? '']
    const earlier = 'Mon, 01 Jan 2001 00:00:00 GMT'
    const later = 'Fri, 01 Jan 2100 00:00:00 GMT'
    const status = async (headers: Readonly<Record<string, string>>) => (await get('/data.txt', { headers })).status
    for (const [headers, expected] of [
      [{ 'If-None-Match': '*' }, 304],
      [{ 'If-None-Match': tag }, 304],
      [{ 'If-None-Match': `W/${tag}` }, 304],
      [{ 'If-None-Match': `"a,b", W/"c" ,${tag}` }, 304],
      [{ 'If-None-Match': '"muu"' }, 200],
      [{ 'If-None-Match': '"muu"', 'If-Modified-Since': later }, 200],
      [{ 'If-None-Match': 'rikki' }, 200],
      [{ 'If-Modified-Since': date }, 304],
      [{ 'If-Modified-Since': earlier }, 200],
      [{ 'If-Modified-Since': 'eilen' }, 200],
      [{ 'If-Modified-Since': '2099' }, 200],
      [{ 'If-Modified-Since': '2099-01-01' }, 200],
      [{ 'If-Modified-Since': 'Friday, 01-Jan-49 00:00:00 GMT' }, 304],
      [{ 'If-Modified-Since': 'Fri Jan  1 00:00:00 2100' }, 304],
      [{ 'If-Unmodified-Since': '1' }, 200],
      [{ 'If-Unmodified-Since': '1970-01-01' }, 200],
      [{ 'If-Match': '*' }, 200],
      [{ 'If-Match': `"muu", ${tag}` }, 200],
      [{ 'If-Match': '"muu"' }, 412],
      [{ 'If-Match': `W/${tag}` }, 412],
      [{ 'If-Unmodified-Since': earlier }, 412],
      [{ 'If-Unmodified-Since': date }, 200],
      [{ 'If-Unmodified-Since': earlier, 'If-Match': tag }, 200],
      [{ Range: 'bytes=0-1', 'If-Range': tag }, 206],
      [{ Range: 'bytes=0-1', 'If-Range': `W/${tag}` }, 200],
      [{ Range: 'bytes=0-1', 'If-Range': '"muu"' }, 200],
      [{ Range: 'bytes=0-1', 'If-Range': date }, 206],
      [{ Range: 'bytes=0-1', 'If-Range': later }, 200],
      [{ Range: 'bytes=0-1', 'If-None-Match': tag }, 304],
      [{ Range: 'bytes=99-', 'If-Range': '"muu"' }, 200],
    ] as const)
      expect([headers, await status(headers)]).toEqual([headers, expected])
  })

  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['BR', 'br'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['br;q=0', null],
    ['br; q=0.0, gzip ; q=0', null],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0.5, identity', null],
    ['br;q=2', null],
    ['br;q=x', null],
    ['brotli, sbr, gzipped', null],
    ['zstd, br', 'br'],
    ['*;q=0', null],
    ['identity;q=0', null],
    ['', null],
    [',;q=1,,', null],
  ])('Accept-Encoding «%s»', async (accepted, encoding) => {
    for (const path of ['/', '/olematon/']) {
      const { headers } = await get(path, { headers: { 'Accept-Encoding': accepted } })
      expect([path, headers.get('content-encoding'), headers.get('vary')]).toEqual([path, encoding, 'Accept-Encoding'])
    }
  })

  /** What comes back over a bare connection. */
  const raw = (text: string): Promise<string> =>
    new Promise((done) => {
      const socket = connect(Number(new URL(site.url).port), '127.0.0.1', () =>
        text.endsWith('\r\nHo') ? socket.end(text) : socket.write(text),
      )
      let said = ''
      socket.on('data', (data) => {
        said += data
      })
      socket.on('error', () => {})
      socket.on('close', () => done(said.split('\r\n')[0] ?? ''))
    })

  test.each([
    ['no HTTP', 'moi\r\n\r\n', '400'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', '400'],
    ['TLS', '\x16\x03\x01\x02', '400'],
    ['a head without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, '431'],
    ['an address longer than heads may be', `GET /${'x'.repeat(40_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, '431'],
    ['a long address', `GET /${'x/'.repeat(6_000)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`, '404'],
    ['a long query', `GET /?${'x'.repeat(12_000)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`, '200'],
    ['bytes that are no UTF-8', 'GET /%FF%FE/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', '404'],
    ['letters that should be encoded', 'GET /ä/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', '400'],
    ['an absolute address', 'GET http://a/a/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', '200'],
    ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', '405'],
    ['a tunnel', 'CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n', '405'],
    ['half a request', 'GET / HTTP/1.1\r\nHo', '400'],
  ])('%s ends that connection alone', async (_, text, status) => {
    expect((await raw(text)).split(' ')[1] ?? '').toBe(status)
    expect((await get('/')).status).toBe(200)
  })

  test('a path that climbs out finds nothing', async () => {
    const { port } = new URL(site.url)
    const status = await new Promise((resolve) =>
      request({ host: '127.0.0.1', port, path: '/..%2f..%2f..%2fetc/passwd' }, ({ statusCode }) =>
        resolve(statusCode),
      ).end(),
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

/** The server as a process of its own, with as many open files as are said. */
describe.runIf(process.platform === 'linux')('a server with little', () => {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'))
  const dir = join(folder, 'out')
  afterAll(() => rmSync(folder, { recursive: true }))
  buildSync({
    absWorkingDir: process.cwd(),
    stdin: {
      contents:
        "import { serve } from './lib/commands/serve'; const { url } = await serve({ dir: process.argv[2], port: 0, basePath: '' }); console.log(url)",
      resolveDir: process.cwd(),
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: join(folder, 'server.mjs'),
  })
  const start = async (limit: number) => {
    mkdirSync(join(dir, '.server'), { recursive: true })
    writeFileSync(join(dir, 'index.html'), 'etusivu')
    writeFileSync(join(dir, 'iso.bin'), Buffer.alloc(8_000_000))
    writeFileSync(join(dir, rulesPath), JSON.stringify({ basePath: '', headers: [], moved: [], gone: [] }))
    const command = `ulimit -n ${limit}; exec "$0" "$@"`
    const child = spawn('sh', ['-c', command, process.execPath, join(folder, 'server.mjs'), dir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    // Whatever the test demands in vain, its server must not outlive it: vitest would wait for its pipe.
    onTestFinished(() => void child.kill('SIGKILL'))
    const [line] = await once(child.stdout, 'data')
    return { child, port: Number(new URL(String(line).trim()).port) }
  }
  const open = (port: number): Promise<Socket> =>
    new Promise((done) => {
      const socket = connect(port, '127.0.0.1', () => done(socket))
      socket.on('error', () => done(socket))
    })
  /** Nothing when the server closes the connection, or has done so already. */
  const askOn = async (socket: Socket): Promise<string> => {
    if (socket.destroyed) return ''
    const data = once(socket, 'data').then(([first]) => String(first))
    const closed = once(socket, 'close').then(() => '')
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
    return Promise.race([data, closed]).catch(() => '')
  }

  test('more connections than it may have files: 503 until some end', async () => {
    const limit = 64
    const { child, port } = await start(limit)
    // What it was born with may have a number that its limit would not give.
    const filesOpen = () => readdirSync(`/proc/${child.pid}/fd`).filter((number) => Number(number) < limit).length
    // The system connects before the server accepts, so one at a time; silent, so that no page's file takes a turn.
    const sockets: Socket[] = []
    while (filesOpen() < limit) {
      const before = filesOpen()
      sockets.push(await open(port))
      for (let turn = 0; turn < 500 && filesOpen() <= before; turn++) await pause(2)
    }
    const [first, ...others] = sockets.filter(({ destroyed }) => !destroyed)
    if (!first) throw new Error('The server took no connection')
    const busy = await askOn(first)
    expect(busy).toContain(' 503 ')
    expect(busy).toContain('Retry-After: 1')
    // It cannot even take these: it may close them, and goes on with those it has.
    const tooMany = await Promise.all(Array.from({ length: 20 }, () => open(port)))
    const answers = await Promise.all(others.map(askOn))
    const statuses = answers.filter((answer) => answer !== '').map((answer) => answer.split(' ')[1])
    expect(statuses.length).toBeGreaterThan(0)
    expect(statuses.filter((status) => status !== '200' && status !== '503')).toEqual([])
    for (const socket of [...sockets, ...tooMany]) socket.destroy()
    const status = () =>
      fetch(`http://127.0.0.1:${port}/`).then(
        (response) => response.status,
        () => 0,
      )
    while ((await status()) !== 200) await pause(20)
    expect(child.exitCode).toBe(null)
  })

  test('readers who leave in the middle leave no file open', async () => {
    const { child, port } = await start(1024)
    await (await fetch(`http://127.0.0.1:${port}/`)).text()
    const openFiles = () =>
      readdirSync(`/proc/${child.pid}/fd`).filter((fd) => linkOf(`/proc/${child.pid}/fd/${fd}`).includes(dir))
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        const socket = await open(port)
        socket.write('GET /iso.bin HTTP/1.1\r\nHost: a\r\n\r\n')
        await once(socket, 'data')
        socket.destroy()
      }),
    )
    while (openFiles().length > 0) await pause(20)
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
  })

  test('a file cut short while it is sent ends that answer, not as if it were whole', async () => {
    const { port } = await start(1024)
    const response = await fetch(`http://127.0.0.1:${port}/iso.bin`)
    truncateSync(join(dir, 'iso.bin'), 0)
    await expect(response.arrayBuffer()).rejects.toThrow()
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
  })
})

/** A descriptor may be closed while it is looked at. */
const linkOf = (path: string): string => {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

describe('while sites are swapped', () => {
  test('readers have the old page or the new, whole, and what it loads', async () => {
    const { answers, wrong } = await soak({ swaps: 3, clients: 8 })
    expect(wrong).toEqual([])
    expect(answers).toBeGreaterThan(8)
  })

  test('between the two renames the old site answers, after them its sheets and not its pages', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'serve-'))
    const dir = join(folder, 'out')
    const write = (at: string, name: string) => {
      writeText(join(at, 'index.html'), name)
      writeText(join(at, `${name}/index.html`), name)
      writeText(join(at, `_next/static/${name}.css`), name)
      writeText(join(at, `media/${name}.png`), name)
      writeText(join(at, rulesPath), JSON.stringify({ basePath: '', headers: [], moved: [], gone: [`/ei-${name}/`] }))
    }
    write(dir, 'vanha')
    write(`${dir}.new`, 'uusi')
    const { url, close } = await serve({ dir, port: 0, basePath: '' })
    const ask = async (path: string) => {
      const response = await fetch(url + path)
      return [response.status, response.ok ? await response.text() : '']
    }
    try {
      renameSync(dir, `${dir}.old`)
      expect(await ask('/')).toEqual([200, 'vanha'])
      expect(await ask('/ei-vanha/')).toEqual([410, ''])
      renameSync(`${dir}.old`, dir)
      await swapIn(dir)
      expect(await ask('/')).toEqual([200, 'uusi'])
      expect(await ask('/_next/static/vanha.css')).toEqual([200, 'vanha'])
      for (const path of ['/vanha/', '/media/vanha.png', '/ei-vanha/'])
        expect([path, ...(await ask(path))]).toEqual([path, 404, ''])
      write(`${dir}.new`, 'uusin')
      await swapIn(dir)
      expect(await ask('/_next/static/vanha.css')).toEqual([404, ''])
      expect(await ask('/_next/static/uusi.css')).toEqual([200, 'uusi'])
      // Rules nobody can read are an error of those requests.
      const error = vi.spyOn(console, 'error').mockImplementation(() => {})
      writeFileSync(join(dir, rulesPath), '{"headers": [')
      expect(await ask('/')).toEqual([500, ''])
      write(dir, 'uusin')
      expect(await ask('/')).toEqual([200, 'uusin'])
      expect(error).toHaveBeenCalledOnce()
      error.mockRestore()
    } finally {
      await close()
      rmSync(folder, { recursive: true })
    }
  })
})
