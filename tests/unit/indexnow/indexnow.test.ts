import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { compareSites, indexNowKey, pageContent, submit } from '@/lib/outputs/indexnow'

const origin = 'https://popsote.fi'

const html = (path: string, main: string, { title = 'T', style = 'a' } = {}): string =>
  `<!DOCTYPE html><html lang="fi" class="${style}"><head><style>.${style}{}</style><title>${title}</title>
<meta name="description" content="D"><link rel="canonical" href="${origin}${path}"></head>
<body><header>Valikko ${style}</header><main class="${style}">${main}</main><footer>${style}</footer></body></html>`

describe('what a page says', () => {
  const of = (main: string, options = {}) => pageContent(html('/a/', main, options)).content

  it('is not how it is built: styles, classes, layout, names of pictures', () => {
    const before = of('<p class="a">Teksti <img src="/media/a-1-640.png" alt="A"> <br>loppu</p>')
    expect(
      of('<p class="b">Teksti\n<img src="/media/a-2-640.png" alt="A" width="1"> <br>loppu</p>', { style: 'b' }),
    ).toBe(before)
  })

  it('is its title, text, links and what pictures show', () => {
    const before = of(
      '<p>Teksti <a href="/b/">linkki</a> <img src="a" alt="A"> <time datetime="2021-01-01">1.1.</time></p>',
    )
    for (const [from, to] of [
      ['Teksti', 'Muuta'],
      ['/b/', '/c/'],
      ['"A"', '"B"'],
      ['2021-01-01', '2021-01-02'],
    ] as const)
      expect(
        of(
          '<p>Teksti <a href="/b/">linkki</a> <img src="a" alt="A"> <time datetime="2021-01-01">1.1.</time></p>'.replace(
            from,
            to,
          ),
        ),
      ).not.toBe(before)
    expect(of('<p>Teksti</p>', { title: 'Uusi' })).not.toBe(of('<p>Teksti</p>'))
  })

  it('leaves out boxes beside it, and goes on after them', () => {
    const with_ = (box: string, end: string) =>
      of(`<p>A</p><aside class="x no-print"><p>${box}<br></p><img src="a" alt="b"></aside><p>${end}</p>`)
    expect(with_('uusin', 'loppu')).toBe(with_('vielä uudempi', 'loppu'))
    expect(with_('uusin', 'loppu')).not.toBe(with_('uusin', 'toinen'))
  })
})

describe('two builds', () => {
  const root = mkdtempSync(join(tmpdir(), 'popsote-indexnow-'))
  afterAll(() => rmSync(root, { recursive: true }))
  const site = (
    name: string,
    pages: Readonly<Record<string, string>>,
    others: Readonly<Record<string, string>> = {},
  ) => {
    const files = [
      ...Object.entries(pages).map(([path, main]) => [`${path}index.html`, html(path, main, { style: name })] as const),
      ...Object.entries(others),
    ]
    for (const [file, content] of files) {
      mkdirSync(dirname(join(root, name, file)), { recursive: true })
      writeFileSync(join(root, name, file), content)
    }
    return join(root, name)
  }
  const notFound = '<!DOCTYPE html><title>Ei</title><main>Sivua ei löytynyt</main>'
  const key = 'avain-0123456789'
  const before = site(
    'vanha',
    { '/': 'Etusivu', '/a/': 'A', '/b/': 'B', '/poistuu/': 'P' },
    { '404.html': notFound, 'admin/index.html': 'x' },
  )
  const after = site(
    'uusi',
    { '/': 'Etusivu', '/a/': 'A muuttui', '/b/': 'B', '/ääkkönen/': 'Uusi' },
    { '404.html': `${notFound} muuttui`, 'admin/index.html': 'y', [`${key}.txt`]: key },
  )
  const changes = { added: [`${origin}/ääkkönen/`], changed: [`${origin}/a/`], removed: [`${origin}/poistuu/`] }

  it('differ by pages that came, changed or went; nothing else counts', () => {
    expect(compareSites(before, after)).toEqual(changes)
    expect(compareSites(after, after)).toEqual({ added: [], changed: [], removed: [] })
  })

  describe('the service', () => {
    const asked: { readonly type: string | undefined; readonly body: unknown }[] = []
    let status = 200
    const server = createServer((request, response) => {
      void text(request).then((body) => {
        asked.push({ type: request.headers['content-type'], body: JSON.parse(body) })
        response.writeHead(status).end()
      })
    })
    let endpoint = ''
    beforeAll(async () => {
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      const address = server.address()
      if (address && typeof address === 'object') endpoint = `http://127.0.0.1:${address.port}/indexnow`
    })
    afterAll(() => server.close())

    const keyLocation = `${origin}/${key}.txt`
    const run = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
      const child = spawn(process.execPath, ['lib/run/start.mjs', 'lib/commands/indexnow.ts', ...args], {
        env: { ...process.env, INDEXNOW_KEY: '', INDEXNOW_API: endpoint, ...env },
      })
      onTestFinished(() => void child.kill('SIGKILL'))
      const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
      return { code: child.exitCode, out, err }
    }

    it('is not asked when changes are only printed', async () => {
      asked.length = 0
      const { code, out, err } = await run([before, after])
      expect([code, err]).toEqual([0, ''])
      expect(out).toBe(
        `+ ${origin}/ääkkönen/\n~ ${origin}/a/\n- ${origin}/poistuu/\n1 uusi sivu, 1 muuttunut, 1 poistunut.\n`,
      )
      expect(asked).toEqual([])
    })

    it('is told of them with the key and its place', async () => {
      asked.length = 0
      const { code, out, err } = await run([before, after, '--send'], { INDEXNOW_KEY: key })
      expect([code, err]).toEqual([0, ''])
      expect(out).toContain('3 osoitetta ilmoitettu hakukoneille.')
      const urlList = [...changes.added, ...changes.changed, ...changes.removed]
      expect(asked).toEqual([
        { type: 'application/json; charset=utf-8', body: { host: 'popsote.fi', key, keyLocation, urlList } },
      ])
    })

    it.each([
      ['no key', [before, after, '--send'], {}, 'Avain puuttuu.'],
      ['a key of a wrong form', [before, after, '--send'], { INDEXNOW_KEY: 'a b' }, 'INDEXNOW_KEY ei kelpaa'],
      [
        'a key that the site lacks',
        [before, after, '--send'],
        { INDEXNOW_KEY: 'toinen-avain' },
        'ei ole avaintiedostoa toinen-avain.txt',
      ],
      ['no site', [before, join(root, 'tyhja')], {}, 'ei ole rakennettua sivustoa'],
      ['nothing', [], {}, 'Käyttö:'],
      ['an unknown option', [before, '--laheta'], {}, 'Käyttö:'],
    ])('with %s the command says what to do, and asks nothing', async (_, args, env, message) => {
      asked.length = 0
      const { code, err } = await run(args, env)
      expect(code).toBeGreaterThan(0)
      expect(err).toContain(message)
      expect(err).not.toContain('    at ')
      expect(asked).toEqual([])
    })

    it('gets 10,000 addresses at a time', async () => {
      asked.length = 0
      const urls = Array.from({ length: 20_001 }, (_, at) => `${origin}/${at}/`)
      await submit({ urls, key, keyLocation, endpoint })
      const lists = asked.map(({ body }) => (body && typeof body === 'object' && 'urlList' in body ? body.urlList : []))
      expect(lists.map((list) => (Array.isArray(list) ? list.length : 0))).toEqual([10_000, 10_000, 1])
      expect(lists.flat()).toEqual(urls)
    })

    it.each([
      [403, 'avain ei kelpaa'],
      [422, 'samalla sivustolla'],
      [429, 'liikaa'],
      [500, 'odottamaton vastaus'],
    ])('when it answers %i, the reason is told in Finnish', async (answer, reason) => {
      status = answer
      await expect(submit({ urls: [`${origin}/`], key, keyLocation, endpoint })).rejects.toThrow(reason)
      status = 202
      await expect(submit({ urls: [`${origin}/`], key, keyLocation, endpoint })).resolves.toBeUndefined()
      status = 200
    })

    it('when it cannot be reached, that is told', async () => {
      const nobody = 'http://127.0.0.1:1/indexnow'
      await expect(submit({ urls: [`${origin}/`], key, keyLocation, endpoint: nobody })).rejects.toThrow(
        `Palvelu ${nobody} ei vastannut`,
      )
    })
  })
})

it.each([
  [undefined, undefined],
  ['', undefined],
  ['abcDEF-12345', 'abcDEF-12345'],
])('key %j is %j', (key, expected) => {
  expect(indexNowKey(key ?? '')).toBe(expected)
})

it.each(['lyhyt', '../../etc/passwd', 'ääkkösiä-avaimessa', 'x'.repeat(129), 'rivi\nvaihto'])(
  'key %j is refused',
  (key) => {
    expect(() => indexNowKey(key)).toThrow('INDEXNOW_KEY ei kelpaa')
  },
)
