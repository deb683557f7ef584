import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { rulesReader } from '@/lib/hosts/routes'
import { type HostRules, hostRules, rulesPath } from '@/lib/hosts/rules'
import { aptPlan } from '@/lib/run/apt'
import { ensureServers, findServer, hasServer, howToGet, serverNames, serverPackages } from './programs'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'programs-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true })
})

describe('servers', () => {
  test('are found in PATH first', () => {
    for (const name of serverNames) writeFileSync(join(dir, name), '')
    vi.stubEnv('PATH', dir)
    expect(serverNames.map(findServer)).toEqual(serverNames.map((name) => join(dir, name)))
  })

  test('are not installed when nobody asks for it', async () => {
    const said: string[] = []
    const found = await ensureServers((text) => said.push(text), false)
    expect(said).toEqual([])
    expect(found).toEqual(serverNames.filter(hasServer))
  })

  test('one that is missing is told how to get, nginx with its module', () => {
    expect(serverPackages.nginx).toContain('libnginx-mod-http-brotli-static')
    const state = findServer('caddy') ? 'on vajaa' : 'puuttuu'
    expect(howToGet('caddy')).toBe(`caddy ${state}: asenna se, Debianissa komennolla «apt-get install caddy».`)
  })
})

test('what follows an installation runs after it, and others than root install nothing', () => {
  const rights = { hasApt: true, isRoot: true }
  const lines = aptPlan(rights, '', ['nginx', 'caddy'], [['service', 'nginx', 'stop']])?.commands.map(
    ({ program, args }) => [program, ...args].join(' '),
  )
  expect(lines).toEqual([
    'env DEBIAN_FRONTEND=noninteractive apt-get update',
    'env DEBIAN_FRONTEND=noninteractive apt-get install -y nginx caddy',
    'env DEBIAN_FRONTEND=noninteractive service nginx stop',
  ])
  expect(aptPlan({ ...rights, isRoot: false }, '', ['nginx'])).toBeUndefined()
})

test('the rules of a site are read again when it has been built again, and a folder without any has none', () => {
  const rules = rulesReader(dir)
  expect([rules().basePath, rules().headers('/'), rules().gone.size]).toEqual(['', {}, 0])
  const file = join(dir, rulesPath)
  mkdirSync(dirname(file))
  const write = (gone: readonly string[], seconds: number) => {
    const made: HostRules = hostRules({
      basePath: '/sub',
      origin: 'https://popsote.fi',
      scriptHashes: [],
      moved: [{ from: '/vanha/', to: '/ä/' }],
      gone,
      folders: [],
      today: '2026-11-25',
    })
    writeFileSync(file, JSON.stringify(made))
    utimesSync(file, seconds, seconds)
  }
  write(['/a/'], 1_700_000_000)
  expect([rules().basePath, rules().moved.get('/vanha/'), [...rules().gone]]).toEqual(['/sub', '/sub/%C3%A4/', ['/a/']])
  expect(rules().headers('/')['X-Content-Type-Options']).toBe('nosniff')
  write(['/a/', '/b/'], 1_700_000_001)
  expect([...rules().gone]).toEqual(['/a/', '/b/'])
})
