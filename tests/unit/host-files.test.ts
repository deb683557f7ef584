import { readdirSync } from 'node:fs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { documentKinds, imageFormats } from '@/lib/content/media/media-path'
import { encoded } from '@/lib/hosts/address-rules'
import { headerRows, headersFor } from '@/lib/hosts/headers'
import { hostFiles, securityTxt } from '@/lib/hosts/host-files'
import { isText, mediaTypeOf, servedTypes } from '@/lib/hosts/media-types'
import { cloudflareProblems, headerBlocks, overlap } from '@/lib/hosts/netlify'
import type { HostOptions } from '@/lib/hosts/rules'
import { type HostRules, hostRules } from '@/lib/hosts/rules'
import { setSettings } from '@/lib/site/settings'
import { testSettings } from '../settings'

const minimal = {
  name: 'Sivusto',
  heading: 'Sivusto',
  description: 'Sivusto',
  origin: 'https://popsote.fi',
  repository: 'omistaja/sivusto',
}

const options: HostOptions = {
  basePath: '',
  origin: 'https://popsote.fi',
  scriptHashes: ["'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='"],
  moved: [{ from: '/vanha/', to: '/aiheet/koti/' }],
  gone: ['/poistettu/'],
  folders: [
    'index.html',
    '404.html',
    '_next',
    'media',
    'og',
    'syotteet',
    'uutiskirje',
    'haku',
    'aiheet',
    'data',
    'hakemisto',
    'speculation-rules.json',
    'robots.txt',
    '.well-known',
  ],
  today: '2026-11-25',
}
const textOf = (path: string, changed: Partial<HostOptions> = {}): string => {
  const file = hostFiles({ ...options, ...changed }).find((one) => one.path === path)
  if (!file) throw new Error(`${path} puuttuu`)
  return file.text
}

describe('the table', () => {
  const rows = headerRows(options)
  const of = (name: string, path: string, status?: number) => headersFor(rows, path, status)[name]

  test('keeps hashed files for a year, and pages, documents and errors for five minutes', () => {
    const [forever, soon] = ['public, max-age=31536000, immutable', 'public, max-age=300']
    for (const path of ['/_next/static/chunks/a.css', '/media/kartta-a1b2-640.avif', '/media/kartta-a1b2-640.jpg'])
      expect([path, of('Cache-Control', path)]).toEqual([path, forever])
    for (const path of ['/', '/aiheet/', '/media/kunnat.csv', '/media/liite.pdf', '/og/uutinen.png', '/robots.txt'])
      expect([path, of('Cache-Control', path)]).toEqual([path, soon])
    expect(of('Cache-Control', '/_next/static/olematon.js', 404)).toBe(soon)
    expect(of('Cache-Control', '/media/olematon.avif', 410)).toBe(soon)
  })

  test('lets other sites show pictures and read feeds and data, not pages', () => {
    const shared = [
      '/media/a.avif',
      '/media/a.csv',
      '/og/a.png',
      '/syotteet/kaikki.xml',
      '/syotteet/kaikki.json',
      '/a/index.md',
    ]
    for (const path of shared) expect([path, of('Cross-Origin-Resource-Policy', path)]).toEqual([path, 'cross-origin'])
    for (const path of ['/', '/syotteet/', '/aiheet/', '/_next/static/a.css'])
      expect([path, of('Cross-Origin-Resource-Policy', path)]).toEqual([path, 'same-origin'])
    expect(of('Cross-Origin-Resource-Policy', '/media/olematon.avif', 404)).toBe('same-origin')
  })

  test('gives the editing forms a policy of their own: their files, the git host, and no other script', () => {
    const policy = of('Content-Security-Policy', '/admin/')
    expect(of('Content-Security-Policy', '/admin/main.js')).toBe(policy)
    expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; ")
    expect(policy).toContain(' https://api.github.com; ')
    // The preview is a frame of the form's own making.
    expect(policy).toContain("; frame-src blob:; base-uri 'self'; form-action 'none'; frame-ancestors 'none'")
    expect(policy?.match(/https?:[^ ;]*|\*/g)).toEqual([
      'https://avatars.githubusercontent.com',
      'https://api.github.com',
    ])
    expect(of('Cross-Origin-Resource-Policy', '/admin/config.json')).toBe('same-origin')
    expect(of('Cache-Control', '/admin/')).toBe('no-cache')
  })

  test('lets the window of the git host answer the forms, where one signs in by it', () => {
    onTestFinished(() => setSettings(testSettings))
    const opener = (more: object) => {
      setSettings({ ...minimal, ...more })
      const rows = headerRows(options)
      return ['/admin/', '/'].map((path) => headersFor(rows, path)['Cross-Origin-Opener-Policy'])
    }
    expect(opener({})).toEqual(['same-origin', 'same-origin'])
    expect(opener({ authenticator: 'https://kirjautuminen.example.fi' })).toEqual(['unsafe-none', 'same-origin'])
    expect(opener({ gitHost: 'gitlab', signInId: 'tunniste' })).toEqual(['unsafe-none', 'same-origin'])
  })

  test('has a policy that allows nothing unsafe, nor anything by default', () => {
    const policy = of('Content-Security-Policy', '/') ?? ''
    for (const directive of [
      "default-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      `script-src 'self' ${options.scriptHashes[0]}`,
      "style-src 'self'",
    ])
      expect(policy.split('; ')).toContain(directive)
    expect(policy.replace("img-src 'self' data:", '')).not.toMatch(/unsafe|\*|https?:|data:/)
  })

  test('lets scripts of any site read open data, and no page, script, picture, feed or JSON of the pages’ own', () => {
    const shared = (path: string) => of('Access-Control-Allow-Origin', path)
    for (const path of ['/aiheet/koti/index.json', '/tietosuoja/index.md', '/data/kaikki.json', '/data/openapi.json'])
      expect([path, shared(path)]).toEqual([path, '*'])
    for (const path of [
      '/',
      '/aiheet/koti/',
      '/speculation-rules.json',
      '/hakemisto/a1/sanat.json',
      '/haku/hakemisto.json',
      '/syotteet/kaikki.json',
      '/admin/asetukset.json',
      '/_next/static/a.js',
      '/media/a.csv',
      '/og/a.png',
      '/robots.txt',
    ])
      expect([path, shared(path)]).toEqual([path, undefined])
    expect(of('Access-Control-Allow-Origin', '/aiheet/olematon/index.json', 404)).toBeUndefined()
  })

  test('a later row replaces what an earlier one says', () => {
    const own = { match: { under: '/haku/' }, headers: { 'Content-Security-Policy': "default-src 'self'" } } as const
    expect(headersFor([...rows, own], '/haku/')['Content-Security-Policy']).toBe("default-src 'self'")
    expect(headersFor([...rows, own], '/haku/')['Referrer-Policy']).toBe('same-origin')
    expect(headersFor([...rows, own], '/haku/x/', 404)['Content-Security-Policy']).toBe(
      of('Content-Security-Policy', '/'),
    )
  })
})

describe('types', () => {
  test('are known for every file the site takes', () => {
    const taken = [
      ...Object.keys(imageFormats),
      ...Object.keys(documentKinds),
      'html',
      'css',
      'js',
      'json',
      'xml',
      'woff2',
    ]
    expect(taken.filter((extension) => servedTypes[extension] === undefined)).toEqual([])
    const files = readdirSync('public/media', { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    const media = files.map(({ name }) => mediaTypeOf(`/media/${name}`))
    expect(media).not.toContain('application/octet-stream')
  })

  test('name the character set of text but for JSON, which has none', () => {
    expect(mediaTypeOf('/aiheet/')).toBe('text/html;charset=utf-8')
    expect(mediaTypeOf('/media/a.CSV')).toBe('text/csv;charset=utf-8')
    expect(mediaTypeOf('/a/index.json')).toBe('application/json')
    expect([isText('a/index.html'), isText('kuva.svg'), isText('kuva.avif'), isText('indeksi.pf_index')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('host files', () => {
  test('are all there, the same each time and whatever the order of what they are made from', () => {
    const moved = [
      { from: '/b/', to: '/aiheet/' },
      { from: '/a/', to: '/aiheet/' },
    ]
    const one = hostFiles({ ...options, moved, gone: ['/d/', '/c/'] })
    const other = hostFiles({
      ...options,
      moved: moved.toReversed(),
      gone: ['/c/', '/d/', '/c/'],
      folders: options.folders.toReversed(),
    })
    expect(one).toEqual(other)
    expect(one.map(({ path }) => path).sort()).toEqual([
      '.htaccess',
      '.server/Caddyfile',
      '.server/nginx.conf',
      '.server/rules.json',
      '.well-known/security.txt',
      '_headers',
      '_redirects',
    ])
  })

  test('say every header of the table and nothing unsafe', () => {
    const names = new Set(headerRows(options).flatMap(({ headers }) => Object.keys(headers)))
    for (const path of ['_headers', '.htaccess', '.server/nginx.conf', '.server/Caddyfile'])
      expect([path, [...names].filter((name) => !textOf(path).includes(name))]).toEqual([path, []])
    // The editing forms, drawings and e-mails alone may more, in their own rows; drawings and e-mails run nothing.
    const policyOf = (path: string) => headersFor(headerRows(options), path)['Content-Security-Policy'] ?? ''
    const [forms, drawing] = [policyOf('/admin/'), policyOf('/media/a-b1-1200.svg')]
    const letter = policyOf('/uutiskirje/2021-12/sahkoposti.html')
    expect(letter).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    expect(drawing.split('; ')).toEqual(expect.arrayContaining(["default-src 'none'", 'sandbox']))
    for (const { path, text } of hostFiles(options))
      expect([path, [forms, drawing, letter].reduce((rest, own) => rest.replaceAll(own, ''), text)]).toEqual([
        path,
        expect.not.stringContaining('unsafe'),
      ])
  })

  test.each([
    ['/rivi\nvaihto/'],
    ['/nolla\0/'],
    ['/kenoviiva\\/'],
    ['//toinen.example/'],
    ['/../ylos/'],
    ['/ilman-loppuviivaa'],
    ['alutta/'],
    ['/rivi\u2028vaihto/'],
  ])('refuse the address %j', (address) => {
    expect(() => hostFiles({ ...options, moved: [{ from: address, to: '/aiheet/' }] })).toThrow('palvelimen asetuksiin')
    expect(() => hostFiles({ ...options, moved: [{ from: '/a/', to: address }] })).toThrow('palvelimen asetuksiin')
    expect(() => hostFiles({ ...options, gone: [address] })).toThrow('palvelimen asetuksiin')
  })

  test('refuse two redirects from one address', () => {
    const moved = ['/a/', '/b/'].map((to) => ({ from: '/vanha/', to }))
    expect(() => hostFiles({ ...options, moved })).toThrow('kahteen paikkaan: /a/ ja /b/')
  })

  test('refuse options that would break them', () => {
    for (const basePath of ['/', 'alku', '/loppu/', '/a b', '/"', '/$x', '/..'])
      expect(() => hostFiles({ ...options, basePath })).toThrow('BASE_PATH')
    for (const origin of ['popsote.fi', 'https://popsote.fi/', 'https://popsote.fi/a', 'javascript:alert(1)'])
      expect(() => hostFiles({ ...options, origin })).toThrow('SITE_ORIGIN')
    for (const hash of ['sha256-abc=', "'unsafe-inline'", "'sha256-a'; script-src *"])
      expect(() => hostFiles({ ...options, scriptHashes: [hash] })).toThrow('tiiviste')
    expect(() => hostFiles({ ...options, today: '25.11.2026' })).toThrow('päivä')
  })

  test('address of a redirect holds nothing that any host reads as its own', () => {
    expect(encoded('/a b/"$x";{y}/ä%/#?&*~/')).toBe('/a%20b/%22%24x%22%3B%7By%7D/%C3%A4%25/%23%3F%26%2A%7E/')
  })
})

describe('_headers', () => {
  const wasm = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"
  const withRows = (...extra: HostRules['headers']): HostRules => {
    const rules = hostRules(options)
    return { ...rules, headers: [...rules.headers, ...extra] }
  }
  /** As Netlify and Cloudflare read it: every block that fits, what is said twice joined with a comma. */
  const applied = (rules: HostRules, path: string): Readonly<Record<string, string>> => {
    const found: Record<string, string> = {}
    for (const { pattern, name, value } of headerBlocks(rules, options.folders)) {
      const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '.*')
      if (!new RegExp(`^${source}$`).test(path)) continue
      found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`
    }
    return found
  }
  const paths = [
    '/',
    '/aiheet/koti/',
    '/haku/',
    '/haku/haku.wasm',
    '/syotteet/',
    '/syotteet/kaikki.xml',
    '/syotteet/kaikki.json',
    '/syotteet/tyyli.css',
    '/uutiskirje/',
    '/uutiskirje/2021-12/',
    '/uutiskirje/vuosi/2021/',
    '/uutiskirje/2021-12/sahkoposti.html',
    '/uutiskirje/2021-12/sahkoposti.txt',
    '/uutiskirje/2021-12/luonnos.eml',
  ]
  const more = [
    '/_next/static/chunks/a.css',
    '/media/a-b1-640.avif',
    '/media/a-b1-1200.svg',
    '/media/a.csv',
    '/og/a.png',
    '/robots.txt',
    '/404.html',
  ]

  test.each([...paths, ...more])('%s gets the headers of the table, each once', (path) => {
    const rules = withRows(
      { match: { under: '/haku/' }, headers: { 'Content-Security-Policy': wasm } },
      { match: { path: '/robots.txt' }, headers: { 'Referrer-Policy': 'no-referrer' } },
    )
    expect(applied(rules, path)).toEqual(headersFor(rules.headers, path))
  })

  test('open data is shared and nothing else, wherever it lies', () => {
    const rules = hostRules(options)
    const data = ['/aiheet/koti/index.json', '/aiheet/koti/index.md', '/data/kaikki.json', '/data/openapi.json']
    const own = ['/hakemisto/a1/sanat.json', '/speculation-rules.json', '/syotteet/kaikki.json', '/haku/hakemisto.json']
    for (const path of [...data, ...own, ...paths, ...more]) {
      const shared = applied(rules, path)['Access-Control-Allow-Origin']
      expect([path, shared]).toEqual([path, data.includes(path) ? '*' : undefined])
    }
  })

  test('patterns that meet are told from those that do not', () => {
    expect(overlap('/media/*', '/media/*.avif')).toBe(true)
    expect(overlap('/media/*.avif', '/media/a.avif')).toBe(true)
    expect(overlap('/*', '/')).toBe(true)
    expect(overlap('/media/a/*', '/media/*.avif')).toBe(true)
    expect(overlap('/media/*.avif', '/media/*.webp')).toBe(false)
    expect(overlap('/media/*', '/')).toBe(false)
    expect(overlap('/haku/*', '/hakusanat/*')).toBe(false)
  })

  test('rows that cannot be told apart there stop the build', () => {
    const rules = withRows({ match: { path: '/media/tietty.avif' }, headers: { 'Cache-Control': 'no-cache' } })
    expect(() => headerBlocks(rules, options.folders)).toThrow('/media/tietty.avif')
  })

  test('warn of what Cloudflare would not read', () => {
    expect(textOf('_headers')).not.toContain('VAROITUS')
    expect(textOf('_headers', { folders: Array.from({ length: 120 }, (_, at) => `sivu-${at}`) })).toContain('VAROITUS')
    const moved = Array.from({ length: 2001 }, (_, at) => ({ from: `/vanha-${at}/`, to: '/aiheet/' }))
    expect(textOf('_redirects')).not.toContain('VAROITUS')
    expect(textOf('_redirects', { moved })).toContain('VAROITUS: ohjauksia on 2001')
  })

  test('other forms of old addresses are lines of _redirects, unless they are addresses themselves or do not fit', () => {
    const moved = ['/a/', '/a/feed/'].map((from) => ({ from, to: `/uusi${from}` }))
    const lines = (text: string) => text.split('\n').filter((line) => line.endsWith(' 301'))
    expect(lines(textOf('_redirects', { moved }))).toEqual([
      '/a/ /uusi/a/ 301',
      '/a/feed/ /uusi/a/feed/ 301',
      '/a/feed /uusi/a/feed/ 301',
      '/a/feed.html /uusi/a/feed/ 301',
      '/a/feed/feed /uusi/a/feed/ 301',
      '/a/feed/feed/ /uusi/a/feed/ 301',
      '/a /uusi/a/ 301',
      '/a.html /uusi/a/ 301',
    ])
    const many = Array.from({ length: 401 }, (_, at) => ({ from: `/vanha-${at}/`, to: '/aiheet/' }))
    expect(lines(textOf('_redirects', { moved: many.slice(1) }))).toHaveLength(2000)
    expect(lines(textOf('_redirects', { moved: many }))).toHaveLength(401)
    expect(textOf('_redirects', { moved: many })).toContain('eivät mahdu')
  })

  test('every line of _redirects has its three parts, whatever the address holds', () => {
    const moved = [{ from: '/a b "c" # :d *?/', to: '/ä/' }]
    const lines = textOf('_redirects', { moved, basePath: '/sub/path' })
      .split('\n')
      .filter((line) => line.startsWith('/'))
    expect(lines).toEqual([
      '/sub/path/a%20b%20%22c%22%20%23%20%3Ad%20%2A%3F/ /sub/path/%C3%A4/ 301',
      ...['', '.html', '/feed', '/feed/'].map(
        (end) => `/sub/path/a%20b%20%22c%22%20%23%20%3Ad%20%2A%3F${end} /sub/path/%C3%A4/ 301`,
      ),
      '/sub/path/poistettu/ /410.html 410',
      '/sub/path/.server/* /404.html 404!',
      '/sub/path/* /:splat 200',
    ])
  })
})

describe('security.txt (RFC 9116)', () => {
  test('is not made where the settings name nobody to tell, and feedback is told where nobody else is', () => {
    const contacts = (addresses: { readonly security?: string; readonly feedback?: string }) => {
      setSettings({ ...minimal, ...addresses })
      const file = hostFiles(options).find(({ path }) => path === '.well-known/security.txt')
      return file?.text.match(/^Contact: .*$/gm)
    }
    onTestFinished(() => setSettings(testSettings))
    expect(contacts({})).toBeUndefined()
    expect(contacts({ feedback: 'a@example.fi' })).toEqual(['Contact: mailto:a@example.fi'])
    expect(contacts({ feedback: 'a@example.fi', security: 'b@example.fi' })).toEqual(['Contact: mailto:b@example.fi'])
  })

  test('has each field once, a canonical address and an expiry ahead, less than a year away', () => {
    const text = textOf('.well-known/security.txt', { basePath: '/sub/path' })
    const fields = text
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => line.split(': '))
    expect(fields).toEqual([
      ['Contact', 'mailto:tietoturva@example.fi'],
      ['Expires', '2027-10-01T00:00:00Z'],
      ['Preferred-Languages', 'fi, en'],
      ['Canonical', 'https://popsote.fi/sub/path/.well-known/security.txt'],
    ])
  })

  test.each([
    ['2026-01-31', '2026-12-01'],
    ['2026-02-01', '2027-01-01'],
    ['2024-02-29', '2025-01-01'],
    ['2026-12-31', '2027-11-01'],
  ])('made on %s expires on %s', (today, day) => {
    expect(securityTxt('tietoturva@example.fi', 'https://popsote.fi', '', today)).toContain(`Expires: ${day}T00:00:00Z`)
  })
})

describe('what Cloudflare Pages would leave out', () => {
  const moved = (count: number) => Array.from({ length: count }, (_, at) => ({ from: `/vanha/${at}/`, to: '/uusi/' }))
  const problems = (changed: Partial<HostOptions>): readonly string[] => {
    const all = { ...options, ...changed }
    return cloudflareProblems(hostRules(all), all.folders)
  }

  test('is nothing up to its limits', () => {
    expect(problems({ moved: moved(2000) })).toEqual([])
  })

  test('is told for redirects and for blocks of headers', () => {
    expect(problems({ moved: moved(2001) })).toEqual([
      'Cloudflare Pages lukee ohjauksia vain 2000, mutta sivustolla niitä on 2001.',
    ])
    const folders = Array.from({ length: 120 }, (_, at) => `kansio-${at}`)
    expect(problems({ folders })).toEqual([
      expect.stringMatching(/^Cloudflare Pages lukee otsakkeiden lohkoja vain 100, mutta sivustolla niitä on \d{3}\.$/),
    ])
  })
})

test('nginx reads what is the server’s own for this site from outside the folder that a publishing replaces', () => {
  const file = hostFiles(options).find(({ path }) => path === '.server/nginx.conf')
  expect(file?.text).toMatch(
    /^server \{\n {4}listen 80;\n(?: {4}.*\n)*? {4}include \/etc\/nginx\/popsote\.fi\/\*\.conf;$/m,
  )
})
