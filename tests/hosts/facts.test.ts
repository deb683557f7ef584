import { rmSync } from 'node:fs'
import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Served } from '@/lib/commands/serve'
import { headersFor } from '@/lib/hosts/headers'
import { type Finished, finishedSite, hostileMoves } from './finished'
import { servers, whyNot } from './servers'

/** The same facts of every server: what one does, all do. */

type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** As it is on the wire: `fetch` would decompress, and tidy the path. */
const ask = (
  base: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port, pathname } = new URL(base)
    const prefix = pathname.replace(/\/$/, '')
    const asked = request({ hostname, port, path: prefix + path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const all = Object.entries(response.headersDistinct).map(([name, values]) => [name, (values ?? []).join(' | ')])
        resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(all), body: Buffer.concat(chunks) })
      })
    })
    asked.once('error', reject)
    asked.end()
  })

/** Path and query: Apache writes every redirect with the host it was asked under, whatever its configuration says. */
const location = ({ headers }: Answer): string | undefined =>
  headers.location?.replace(/^http:\/\/localhost:\d+\//, '/')

const sharing = 'access-control-allow-origin'

describe.each(['', '/sub/path'])('under «%s»', (basePath) => {
  describe.each(servers.map((server) => [server.name, server] as const))('%s', (name, server) => {
    const reason = whyNot(server)
    if (reason) {
      test.skip(`${name} jäi testaamatta: ${reason}`, () => {})
      return
    }
    let site: Finished
    let served: Served
    beforeAll(async () => {
      site = finishedSite(basePath)
      served = await server.start(site)
    })
    afterAll(async () => {
      await served?.close()
      rmSync(site.dir, { recursive: true, force: true })
    })
    const get = (path: string, headers?: Readonly<Record<string, string>>) => ask(served.url, path, headers)
    const page = (path: string) => site.bodies[`${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`]
    const tableOf = ({ headers }: Answer, path: string, status: number) => {
      const expected = headersFor(site.rules.headers, path, status)
      const seen = Object.keys(expected).map((key) => [key, headers[key.toLowerCase()]])
      return { seen: Object.fromEntries(seen), expected }
    }

    test.each([
      ['/', 'text/html;charset=utf-8'],
      ['/aiheet/koti/', 'text/html;charset=utf-8'],
      ['/aiheet/koti/index.html', 'text/html;charset=utf-8'],
      ['/aiheet/koti/index.json', 'application/json'],
      ['/aiheet/koti/index.md', 'text/markdown;charset=utf-8'],
      ['/haku/', 'text/html;charset=utf-8'],
      ['/haku/haku.wasm', 'application/wasm'],
      ['/syotteet/', 'text/html;charset=utf-8'],
      ['/syotteet/kaikki.xml', 'application/xml;charset=utf-8'],
      ['/syotteet/kaikki.json', 'application/json'],
      ['/uutiskirje/2021-12/', 'text/html;charset=utf-8'],
      ['/uutiskirje/2021-12/sahkoposti.html', 'text/html;charset=utf-8'],
      ['/uutiskirje/2021-12/sahkoposti.txt', 'text/plain;charset=utf-8'],
      ['/uutiskirje/2021-12/luonnos.eml', 'message/rfc822'],
      ['/robots.txt', 'text/plain;charset=utf-8'],
      ['/manifest.webmanifest', 'application/manifest+json'],
      ['/_next/static/chunks/a1b2c3.css', 'text/css;charset=utf-8'],
      ['/_next/static/media/fontti.a1b2.woff2', 'font/woff2'],
      ['/elementit.a1b2.js', 'text/javascript;charset=utf-8'],
      ['/media/kuva-a1b2c3d4-640.avif', 'image/avif'],
      ['/media/talo-a1b2c3d4-1200.svg', 'image/svg+xml;charset=utf-8'],
      ['/media/kunnat.csv', 'text/csv;charset=utf-8'],
      ['/media/liite.pdf', 'application/pdf'],
      ['/media/jakso.mp3', 'audio/mpeg'],
      ['/media/elokuva.mp4', 'video/mp4'],
      ['/media/jakso.vtt', 'text/vtt;charset=utf-8'],
      ['/popcast/jakso/', 'text/html;charset=utf-8'],
      ['/popcast/jakso/luvut.json', 'application/json'],
      ['/og/uutinen.png', 'image/png'],
      ['/.well-known/security.txt', 'text/plain;charset=utf-8'],
    ])('sends %s with its type and the headers of the table', async (path, type) => {
      const answer = await get(path)
      expect([answer.status, answer.body.toString(), answer.headers['content-type']?.replace('; ', ';')]).toEqual([
        200,
        page(path),
        type,
      ])
      const { seen, expected } = tableOf(answer, path, 200)
      expect(seen).toEqual(expected)
    })

    test('leads from the file of an older site to its own', async () => {
      const answer = await get('/wp-content/uploads/liite.pdf')
      expect([answer.status, location(answer)]).toEqual([301, `${basePath}/media/liite.pdf`])
    })

    test('answers the numbers of an older site', async () => {
      const asked = async (path: string) => {
        const answer = await get(path)
        return [answer.status, location(answer)]
      }
      const home = [301, `${basePath}/aiheet/koti/`]
      for (const path of ['/?p=12', '/?page_id=12', '/?attachment_id=12', '/?p=12&preview=true', '/?utm_source=x&p=12'])
        expect([path, await asked(path)]).toEqual([path, home])
      expect(await asked('/?cat=12')).toEqual([301, `${basePath}/aiheet/`])
      expect(await asked('/?feed=rss2')).toEqual([301, `${basePath}/syotteet/kaikki.xml`])
      for (const path of ['/?m=202105', '/?author=3', '/?tag=vanha-tagi', '/vanhat/uutiset/?p=12'])
        expect([path, await asked(path)]).toEqual([path, [301, `${basePath}/aiheet/`]])
      expect(await asked('/vanhat/uutiset/?p=14')).toEqual([301, `${basePath}/aiheet/?p=14`])
      expect(await asked('/?p=13')).toEqual([410, undefined])
      for (const path of ['/?p=14', '/?p=', '/?p=12x', '/?q=p=12', '/', '/aiheet/?p=12', '/haku/?cat=12'])
        expect([path, (await asked(path))[0]]).toEqual([path, 200])
    })

    test('sends a part of what is played, as players ask for it', async () => {
      const path = '/media/jakso.mp3'
      const part = await get(path, { Range: 'bytes=2-4' })
      expect([part.status, part.body.toString(), part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10'])
      expect(part.headers['content-type']).toBe('audio/mpeg')
      const rest = await get(path, { Range: 'bytes=7-' })
      expect([rest.status, rest.body.toString()]).toEqual([206, '789'])
      expect((await get(path, { Range: 'bytes=20-' })).status).toBe(416)
      const head = await ask(served.url, path, {}, 'HEAD')
      expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, '10'])
      expect(head.headers['accept-ranges']).toBe('bytes')
    })

    test('lets media be loaded and seen whole where players stand, and nowhere else', async () => {
      const allows = async (path: string) => {
        const { headers } = await get(path)
        return [
          /media-src 'self'/.test(headers['content-security-policy'] ?? ''),
          /fullscreen=\(self\)/.test(headers['permissions-policy'] ?? ''),
        ]
      }
      expect(await allows('/popcast/jakso/')).toEqual([true, true])
      for (const path of ['/', '/aiheet/koti/', '/media/jakso.mp3', '/olematon/', '/popcast/olematon/'])
        expect([path, await allows(path)]).toEqual([path, [false, false]])
    })

    test('lets scripts of other sites read open data, words and chapters, and nothing else', async () => {
      const shared = async (path: string) => (await get(path, { Origin: 'https://example.org' })).headers[sharing]
      for (const path of [
        '/aiheet/koti/index.json',
        '/aiheet/koti/index.md',
        '/data/kaikki.json',
        '/media/jakso.vtt',
        '/popcast/jakso/luvut.json',
      ])
        for (const encoding of ['br', 'gzip', 'identity']) {
          const { headers } = await get(path, { Origin: 'https://example.org', 'Accept-Encoding': encoding })
          expect([path, encoding, headers[sharing]]).toEqual([path, encoding, '*'])
        }
      const others = Object.keys(site.bodies).filter(
        (path) =>
          !/^(aiheet\/koti\/index\.(json|md)|data\/)|\.vtt$|luvut\.json$/.test(path) &&
          !/^(\.server|\.ht|_)/.test(path),
      )
      expect(others).toContain('hakemisto/a1b2c3d4/sanat.json')
      for (const path of [
        ...others.map((path) => `/${path}`),
        '/',
        '/aiheet/',
        '/data/olematon.json',
        '/vanha/',
        '/poistettu/',
      ])
        expect([path, await shared(path)]).toEqual([path, undefined])
    })

    test('keeps what never changes for a year and the rest for five minutes', async () => {
      const age = async (path: string) => (await get(path)).headers['cache-control']?.match(/max-age=(\d+)/)?.[1]
      expect(await age('/_next/static/chunks/a1b2c3.css')).toBe('31536000')
      expect(await age('/media/kuva-a1b2c3d4-640.avif')).toBe('31536000')
      for (const path of ['/', '/media/kunnat.csv', '/media/liite.pdf', '/syotteet/kaikki.xml', '/og/uutinen.png'])
        expect([path, await age(path)]).toEqual([path, '300'])
    })

    test.each(['/', '/aiheet/koti/', '/_next/static/chunks/a1b2c3.css', '/media/kunnat.csv'])(
      'sends %s as compressed as the client takes it',
      async (path) => {
        const text = page(path)
        const best = await get(path, { 'Accept-Encoding': 'gzip, deflate, br' })
        expect([best.status, best.headers['content-encoding']]).toEqual([200, 'br'])
        expect(brotliDecompressSync(best.body).toString()).toBe(text)
        const older = await get(path, { 'Accept-Encoding': 'gzip' })
        expect(older.headers['content-encoding']).toBe('gzip')
        expect(gunzipSync(older.body).toString()).toBe(text)
        const plain = await get(path)
        expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, text])
        for (const answer of [best, older, plain]) expect(answer.headers.vary).toBe('Accept-Encoding')
        const { seen, expected } = tableOf(best, path, 200)
        expect(seen).toEqual(expected)
        expect(best.headers['content-type']).toBe(plain.headers['content-type'])
      },
    )

    test.each([
      ['/olematon/', 404, '404.html'],
      ['/olematon', 404, '404.html'],
      ['/media/', 404, '404.html'],
      ['/media/olematon.avif', 404, '404.html'],
      ['/_next/static/olematon.js', 404, '404.html'],
      ['/haku/olematon/', 404, '404.html'],
      ['/robots.txt/', 404, '404.html'],
      ['/poistettu/', 410, '410.html'],
      ['/poistettu/?a=1', 410, '410.html'],
      ['/ajankohtaista/poistettu/', 410, '410.html'],
      ['/poistettu%20%241%20%22%C3%A4%22/', 410, '410.html'],
      ['/_headers', 404, '404.html'],
      ['/_redirects', 404, '404.html'],
      ['/.htaccess', 404, '404.html'],
      ['/.server/', 404, '404.html'],
      ['/.server/rules.json', 404, '404.html'],
      ['/.server/nginx.conf', 404, '404.html'],
      ['/%2Eserver/rules.json', 404, '404.html'],
      ['//.server/rules.json', 404, '404.html'],
    ])('answers %s with %i and the page for it', async (path, status, file) => {
      const answer = await get(path)
      expect([answer.status, answer.body.toString()]).toEqual([status, site.bodies[file]])
      expect(answer.headers['content-type']?.replace('; ', ';')).toBe('text/html;charset=utf-8')
      const { seen, expected } = tableOf(answer, path, status)
      expect(seen).toEqual(expected)
      const compressed = await get(path, { 'Accept-Encoding': 'br' })
      expect([compressed.status, compressed.headers['content-encoding']]).toEqual([status, 'br'])
      expect(brotliDecompressSync(compressed.body).toString()).toBe(site.bodies[file])
      const again = await get(path, { 'If-None-Match': answer.headers.etag ?? '"x"' })
      expect([again.status, again.body.toString()]).toEqual([status, site.bodies[file]])
    })

    test.each([
      ['/aiheet', '/aiheet/'],
      ['/aiheet/koti?sana=sote&x=%20', '/aiheet/koti/?sana=sote&x=%20'],
    ])('leads %s to the folder', async (path, to) => {
      const answer = await get(path)
      expect([301, 308]).toContain(answer.status)
      expect(location(answer)).toBe(basePath + to)
      expect(answer.headers['strict-transport-security']).toBe('max-age=63072000')
    })

    test('leads an address that moved to the new one with its query', async () => {
      for (const [path, to] of [
        ['/vanha/', '/aiheet/koti/'],
        ['/vanha/?a=1&b=%C3%A4', '/aiheet/koti/?a=1&b=%C3%A4'],
        ['/aiheet/entinen/', '/aiheet/koti/'],
        ['/iso/', '/Iso%20sivu/'],
      ] as const) {
        const answer = await get(path)
        expect([path, answer.status, location(answer)]).toEqual([path, 301, basePath + to])
        const { seen, expected } = tableOf(answer, path, 301)
        expect(seen).toEqual(expected)
      }
    })

    test.each([
      ['/vanha', '/aiheet/koti/'],
      ['/vanha?a=1', '/aiheet/koti/?a=1'],
      ['/vanha.html', '/aiheet/koti/'],
      ['/vanha/feed/', '/aiheet/koti/'],
      ['/vanha/feed', '/aiheet/koti/'],
      ['/aiheet/entinen', '/aiheet/koti/'],
      ['/%C3%A4%C3%A4nestys', '/aiheet/koti/'],
      ['/%c3%a4%c3%a4nestys.html', '/aiheet/koti/'],
      ['/%C3%A4%C3%A4nestys/feed/', '/aiheet/koti/'],
      ['/vanhat/uutiset.html', '/aiheet/'],
      ['/vanhat/uutiset/feed', '/syotteet/'],
      ['/vanhat/uutiset/feed/', '/syotteet/'],
      ['/vain/feed/', '/syotteet/'],
      ['/vain/feed.html', '/syotteet/'],
      ['/vain/feed', '/syotteet/'],
      ...['amp', 'embed/', 'trackback/', 'page/12/', 'comment-page-2', 'feed/atom/', 'feed/rss2'].map(
        (form): [string, string] => [`/vanhat/uutiset/${form}`, '/aiheet/'],
      ),
    ])('leads from %s, another form of an old address', async (path, to) => {
      const answer = await get(path)
      expect([answer.status, location(answer)]).toEqual([301, `${basePath}${to}`])
    })

    test.each(['/poistettu', '/poistettu.html', '/poistettu/feed/'])('%s is gone too', async (path) => {
      expect((await get(path)).status).toBe(410)
    })

    test.each([
      '/vanhaa',
      '/vanhahtml',
      '/vanha/muu/',
      '/vanha/feed/muu',
      '/feed/',
      '/404.html/feed/',
      '/vain/',
      '/vain',
    ])('%s is another address', async (path) => {
      expect((await get(path)).status).toBe(404)
    })

    test.each(hostileMoves)('$from is only an address', async ({ from, to }) => {
      const answer = await get(from.split('/').map(encodeURIComponent).join('/'))
      expect([answer.status, location(answer)]).toEqual([301, basePath + to])
    })

    test('a page whose address differs from a moved one by case alone is not led away', async () => {
      expect((await get('/VANHA/')).status).not.toBe(200)
      expect((await get('/Poistettu/')).status).not.toBe(200)
      expect((await get('/Iso%20sivu/')).status).toBe(404)
    })

    test('HEAD has the headers and no body', async () => {
      for (const path of ['/', '/olematon/', '/poistettu/']) {
        const [head, whole] = [await ask(served.url, path, {}, 'HEAD'), await get(path)]
        expect([head.status, head.body.length]).toEqual([whole.status, 0])
        expect(head.headers['content-length']).toBe(String(whole.body.length))
        expect(head.headers['content-type']).toBe(whole.headers['content-type'])
      }
    })

    test('refuses to be written to', async () => {
      expect((await ask(served.url, '/', {}, 'POST')).status).toBe(405)
      expect((await ask(served.url, '/', {}, 'DELETE')).status).toBe(405)
    })

    test('sends nothing again that the client has', async () => {
      for (const path of ['/', '/_next/static/chunks/a1b2c3.css', '/media/kunnat.csv']) {
        for (const encoding of ['br', 'gzip', 'identity']) {
          const accept = { 'Accept-Encoding': encoding }
          const { headers } = await get(path, accept)
          const byTag = await get(path, { ...accept, 'If-None-Match': headers.etag ?? '' })
          const byTime = await get(path, { ...accept, 'If-Modified-Since': headers['last-modified'] ?? '' })
          const older = await get(path, { ...accept, 'If-Modified-Since': 'Mon, 01 Jan 2001 00:00:00 GMT' })
          expect([path, encoding, byTag.status, byTime.status, older.status]).toEqual([path, encoding, 304, 304, 200])
          expect(byTag.body.length + byTime.body.length).toBe(0)
          expect(byTag.headers['cache-control']).toBe(headers['cache-control'])
        }
      }
    })

    test('answers nothing outside its path', async () => {
      if (!basePath) return
      const { origin } = new URL(served.url)
      expect((await ask(origin, '/aiheet/')).status).toBe(404)
      expect((await ask(origin, `${basePath}x/`)).status).toBe(404)
      const bare = await ask(origin, `${basePath}?a=1`)
      expect([301, 308]).toContain(bare.status)
      expect(location(bare)).toBe(`${basePath}/?a=1`)
    })

    test('does not tell its version', async () => {
      expect((await get('/')).headers.server ?? '').not.toMatch(/\d/)
    })
  })
})
