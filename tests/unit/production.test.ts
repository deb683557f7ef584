import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { environmentProblems, isProduction } from '@/lib/run/environment'
import nextConfig from '@/next.config.mjs'

const production = (origin: string) => isProduction({ SITE_ORIGIN: origin })

test.each([
  'https://popsote.fi',
  'https://POPsote.fi:8443/',
  'https://esimerkki.example.popsote.fi',
  'https://testi.fi',
  'https://example-sote.fi',
  'https://localhost.fi',
  'https://193.166.3.2',
  // Not addresses: whoever wrote them meant to publish.
  'popsote.fi',
  'popsote.fi:443',
])('a site at %s is to be published', (origin) => {
  expect(production(origin)).toBe(true)
})

test.each([
  'https://example.fi',
  'https://www.example.com.',
  'https://EXAMPLE.org',
  'https://sote.example',
  'https://popsote.test',
  'https://a.invalid',
  'http://localhost:3000',
  'http://popsote.localhost',
  'http://127.0.0.1:3000',
  'http://127.1',
  'http://[::1]:3000',
])('a site at %s is a trial', (origin) => {
  expect(production(origin)).toBe(false)
})

test('without an origin nothing is published', () => {
  expect([isProduction({}), production(''), production(' ')]).toEqual([false, false, false])
})

const wrong: Readonly<Record<string, readonly string[]>> = {
  SITE_ORIGIN: [
    'popsote.fi',
    'ftp://popsote.fi',
    'https://popsote.fi/a',
    'https://a;b.fi',
    'https://a"b.fi',
    'https://{a}.fi',
    'https://a.fi:99999',
    ' https://a.fi',
    'javascript:alert(1)',
  ],
  BASE_PATH: ['ala', '/a b', '/a;b', '/"', '/{', '/..', '//a', '/a\n'],
  GIT_API: [
    'api.github.com',
    "https://a.fi; script-src 'unsafe-inline'",
    'https://a;b.fi/',
    'https://a.fi/"',
    'file:///etc',
  ],
  REPOSITORY: ['popsote', 'https://github.com/a/b', 'a/b/c', 'a/b"', '../b', 'a/..', 'a/.'],
  BRANCH: ['a b', '-x', 'a;b', 'a..b', 'a//b', 'a/', 'a.', 'a.lock', 'a/.b'],
  PUBLISHER: ['x', '<b>Kunta</b>', 'a\nb'],
  FEEDBACK: ['palaute', 'a b@c.fi', 'a@b.fi?subject=x', 'a@b.fi,c@d.fi', 'mailto:a@b.fi'],
  CONTENT_DIR: ['ei-ole', 'package.json', 'content/asetukset.yml'],
  DEPLOY_TO: ['ftp', 'SSH', 'ssh github-pages'],
  DEPLOY_HOST: ['-oProxyCommand=x', 'a b', 'a;b', 'käyttäjä@a', 'a/b', '[::1]', 'a\n'],
  DEPLOY_USER: ['-l', 'a b', 'a`b`', '$USER'],
  DEPLOY_PATH: [
    '/',
    '/var',
    'var/www',
    '/var/../etc',
    '/var/www/.',
    '/var/www x',
    "/var/'www'",
    '/var/$(x)/y',
    '/a/b\n',
  ],
  DEPLOY_PORT: ['0', '65536', '22 -o x', 'ssh'],
  DEPLOY_PROJECT: ['-x', 'a b', 'a;b', '../a'],
  OUT_DIR: ['.', '..', '/', 'out/', 'content', 'lib/out', 'public/../lib', 'package.json', process.cwd()],
}

test.each(Object.entries(wrong).flatMap(([name, values]) => values.map((value) => [name, value] as const)))(
  '%s=%j is told in one sentence',
  (name, value) => {
    expect(environmentProblems({ [name]: value })).toEqual([
      expect.stringMatching(/^Ympäristömuuttujan [A-Z_]+ arvo «[\s\S]*» ei kelpaa\. [^\n]+\.$/),
    ])
  },
)

test.each([
  ['SITE_ORIGIN', ['', 'https://popsote.fi', 'https://popsote.fi:8443/', 'http://localhost:3000', 'http://[::1]:3000']],
  ['BASE_PATH', ['', '/', '/ala', '/ala/sivusto/', '/~a']],
  ['GIT_API', ['', 'https://git.example.fi/api/v3/', 'http://127.0.0.1:4000']],
  ['REPOSITORY', ['', 'popsote/popsote.fi', 'popsote/.github']],
  ['BRANCH', ['', 'main', 'julkaisu/2021.1', 'a_b-c']],
  ['PUBLISHER', ['', 'Kainuun & muiden «kunta»']],
  ['FEEDBACK', ['', "etu.suku'nimi@kunta-yhtyma.fi"]],
  ['CONTENT_DIR', ['', 'content', 'tests/fixtures/good/content']],
  ['DEPLOY_TO', ['', 'ssh', 'github-pages', 'netlify', 'cloudflare']],
  ['DEPLOY_HOST', ['palvelin.example.fi', '192.0.2.1', 'www-1']],
  ['DEPLOY_USER', ['julkaisija', 'www-data', '_a.b']],
  ['DEPLOY_PATH', ['/var/www/sivusto', '/home/julkaisija/sivusto.fi/', '/srv/a_b']],
  ['DEPLOY_PORT', ['22', '2222']],
  ['DEPLOY_PROJECT', ['sivusto', '3970e0fe-8564-4903-9a55-c5f8de49fb8b']],
  ['OUT_DIR', ['', 'out', '.test/gate', '/tmp/sivusto', '../muualla', 'ulos']],
])('%s may be any of %j', (name, values) => {
  for (const value of values) expect(environmentProblems({ [name]: value })).toEqual([])
})

test('a command says what is wrong before it does anything', () => {
  const env = { ...process.env, SITE_ORIGIN: 'popsote.fi', OUT_DIR: 'lib' }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/run/start.mjs', 'lib/commands/build.ts'], {
    encoding: 'utf8',
    env,
  })
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: `Ympäristömuuttujan SITE_ORIGIN arvo «popsote.fi» ei kelpaa. Anna se muodossa https://example.fi, ilman polkua.
Ympäristömuuttujan OUT_DIR arvo «lib» ei kelpaa. Anna sivustolle oma kansio ilman loppuviivaa, esimerkiksi out: rakentaminen korvaa sen kokonaan.
`,
  })
})

test('pages are exported in a build alone: a development server answers 404 itself', () => {
  expect(nextConfig).not.toHaveProperty('output')
})
