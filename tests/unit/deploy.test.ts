import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeVersion } from '@/lib/hosts/deploy/built-site'
import { withPolicies } from '@/lib/hosts/deploy/github-pages'
import { deployPlace, hostCommand, sshSettings } from '@/lib/hosts/deploy/settings'
import { explainSsh } from '@/lib/hosts/deploy/ssh'
import { hostRules, rulesPath } from '@/lib/hosts/rules'
import { addressesIn, writeText } from '@/lib/run/files'

const key = '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1r\n-----END OPENSSH PRIVATE KEY-----\n'
const ssh = {
  DEPLOY_TO: 'ssh',
  DEPLOY_HOST: 'palvelin.fi',
  DEPLOY_USER: 'julkaisija',
  DEPLOY_PATH: '/var/www/sivusto/',
}

describe('settings', () => {
  it('a place must be chosen', () => {
    expect(deployPlace({ DEPLOY_TO: 'netlify' })).toBe('netlify')
    for (const DEPLOY_TO of [undefined, '', 'ftp'])
      expect(() => deployPlace({ DEPLOY_TO })).toThrow(
        /^Julkaisupaikkaa ei ole valittu\. .*ssh, github-pages, netlify, cloudflare/,
      )
  })

  it('all that is missing is told at once', () => {
    expect(() => sshSettings({ DEPLOY_TO: 'ssh', DEPLOY_USER: 'a' })).toThrow(
      'tarvitsee vielä: DEPLOY_HOST, DEPLOY_PATH.',
    )
    expect(() => hostCommand('netlify', { DEPLOY_TO: 'netlify' }, 'out')).toThrow(
      ': DEPLOY_PROJECT, NETLIFY_AUTH_TOKEN.',
    )
  })

  it('a server by default is asked at port 22, by the keys of who publishes', () => {
    expect(sshSettings(ssh)).toEqual({
      host: 'palvelin.fi',
      user: 'julkaisija',
      path: '/var/www/sivusto',
      port: 22,
      key: undefined,
      knownHosts: undefined,
    })
  })

  it.each(['salainen', key.replace('-----END', '-----LOPPU'), `${key}; rm -rf /`, key.split('\n')[0] ?? ''])(
    'a key that is none is refused and not shown (%#)',
    (DEPLOY_KEY) => {
      expect(() => sshSettings({ ...ssh, DEPLOY_KEY })).toThrow(/^DEPLOY_KEY ei ole yksityinen avain\. [^\n]*$/)
    },
  )

  it('a key with the line ends of Windows is a key', () => {
    expect(sshSettings({ ...ssh, DEPLOY_KEY: key.replaceAll('\n', '\r\n') }).key).toBeTruthy()
  })

  it('what is no key of a server is refused', () => {
    const line = '[palvelin.fi]:2222 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA'
    for (const DEPLOY_KNOWN_HOSTS of [line, `${line} kommentti\n`, `# palvelin.fi:2222 SSH-2.0\n${line}`])
      expect(sshSettings({ ...ssh, DEPLOY_KNOWN_HOSTS }).knownHosts).toBe(DEPLOY_KNOWN_HOSTS)
    for (const DEPLOY_KNOWN_HOSTS of ['palvelin.fi', 'AAAAC3NzaC1lZDI1NTE5AAAA', `${line}\nProxyCommand x;y`])
      expect(() => sshSettings({ ...ssh, DEPLOY_KNOWN_HOSTS })).toThrow(/^DEPLOY_KNOWN_HOSTS ei ole/)
  })

  it('a port of its own is in the command that asks for the key', () => {
    const unknown = { ...ssh, DEPLOY_KNOWN_HOSTS: 'known_hosts' }
    expect(() => sshSettings(unknown)).toThrow('«ssh-keyscan palvelin.fi»')
    expect(() => sshSettings({ ...unknown, DEPLOY_PORT: '2222' })).toThrow('«ssh-keyscan -p 2222 palvelin.fi»')
  })
})

describe('what SSH says in English', () => {
  const settings = { host: 'palvelin.fi', user: 'julkaisija', path: '/var/www/sivusto', port: 2222 }
  it.each([
    [
      'No ED25519 host key is known for x.\nHost key verification failed.',
      {},
      /tunnistetta ei tunneta\. .*~\/\.ssh\/known_hosts komennon «ssh-keyscan -p 2222 palvelin\.fi»/,
    ],
    [
      'Add correct host key in /x/known_hosts\r\nHost key for x has changed.\r\nHost key verification failed.',
      { knownHosts: 'x' },
      /tunniste on toinen kuin annettu.* DEPLOY_KNOWN_HOSTS komennon/,
    ],
    [
      'julkaisija@palvelin.fi: Permission denied (publickey).',
      { key: 'x' },
      /ei päästä käyttäjää julkaisija muuttujan DEPLOY_KEY avaimella.*authorized_keys/,
    ],
    [
      'julkaisija@palvelin.fi: Permission denied (publickey).',
      {},
      /omilla SSH-avaimillasi\. Anna avain muuttujassa DEPLOY_KEY/,
    ],
    [
      'ssh: Could not resolve hostname palvelin.fi: Name or service not known',
      {},
      /ei löydy\. Tarkista muuttuja DEPLOY_HOST/,
    ],
    ['ssh: connect to host palvelin.fi port 2222: Connection refused', {}, /portti 2222, ei vastaa.*DEPLOY_PORT/],
    ['bash: line 1: rsync: command not found\nrsync error: unexplained error', {}, /puuttuu rsync\. Asenna se sinne/],
  ])('%j has a sentence that says the mend, in one line', (said, more, expected) => {
    const explained = explainSsh({ ...settings, ...more })(said)
    expect(explained).toMatch(expected)
    expect(explained).not.toMatch(/[\r\n]|\/x\/known_hosts/)
  })

  it('a sentence of the server’s own stays as it is', () => {
    expect(explainSsh(settings)('Toinen julkaisu on kesken.')).toBe('Toinen julkaisu on kesken.')
    // A file on the server, not the way in.
    expect(explainSsh(settings)('mkdir: Permission denied')).toBe('mkdir: Permission denied')
  })
})

describe('policies in a page', () => {
  const headers = {
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; script-src 'self' 'sha256-a='",
    'Referrer-Policy': 'same-origin',
  }
  const metas = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'sha256-a='"/><meta name="referrer" content="same-origin"/>`

  it('come before all that they bind, and after the encoding', () => {
    expect(withPolicies('<html><head><meta charSet="utf-8"/><link rel="stylesheet"/></head></html>', headers)).toBe(
      `<html><head><meta charSet="utf-8"/>${metas}<link rel="stylesheet"/></head></html>`,
    )
    expect(withPolicies('<html><head lang="fi"><title>a</title></head></html>', headers)).toBe(
      `<html><head lang="fi">${metas}<title>a</title></head></html>`,
    )
  })

  it('cannot be put where there is no head', () => {
    expect(() => withPolicies('<header>a</header>', headers)).toThrow('no <head>')
  })
})

describe('the version of a site', () => {
  let dir = ''
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'version-'))
  })
  afterEach(() => rmSync(dir, { recursive: true }))
  const versionOf = async (files: Readonly<Record<string, string>>): Promise<string> => {
    rmSync(dir, { recursive: true, force: true })
    for (const [path, text] of Object.entries(files)) writeText(join(dir, path), text)
    writeVersion(dir)
    return readFileSync(join(dir, 'versio.txt'), 'utf8')
  }

  it('follows every file and its name, and nothing else', async () => {
    const first = await versionOf({ 'a.html': 'a', 'b/c.txt': 'c' })
    expect(first).toMatch(/^[0-9a-f]{16}\n$/)
    expect(await versionOf({ 'b/c.txt': 'c', 'a.html': 'a', 'versio.txt': 'vanha' })).toBe(first)
    const others: readonly Readonly<Record<string, string>>[] = [
      { 'a.html': 'a' },
      { 'a.html': 'b', 'b/c.txt': 'c' },
      { 'a.html': 'a', 'b/d.txt': 'c' },
    ]
    for (const other of others) expect(await versionOf(other)).not.toBe(first)
  })
})

describe('publishing without a server of one’s own', () => {
  let dir = ''
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'deploy-unit-'))
    const options = {
      basePath: '',
      origin: 'https://sivusto.fi',
      scriptHashes: [],
      moved: [],
      gone: [],
      folders: [],
      today: '2026-11-25',
    }
    writeText(join(dir, 'out/index.html'), '<head></head>')
    writeText(join(dir, 'out', rulesPath), JSON.stringify(hostRules(options)))
    writeVersion(join(dir, 'out'))
    writeText(join(dir, 'bin/npx'), '#!/bin/sh\nprintf "<%s>" "$@"\nexit $NPX_CODE\n')
    chmodSync(join(dir, 'bin/npx'), 0o755)
  })
  afterEach(() => rmSync(dir, { recursive: true }))
  const deploy = (env: Readonly<Record<string, string>>, ...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['lib/run/start.mjs', 'lib/commands/deploy.ts', ...args],
      {
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: `${join(dir, 'bin')}${delimiter}${process.env.PATH}`,
          OUT_DIR: join(dir, 'out'),
          SITE_ORIGIN: 'https://sivusto.fi',
          BASE_PATH: '',
          ...env,
        },
      },
    )
    return { status, said: stdout + stderr }
  }
  const netlify = { DEPLOY_TO: 'netlify', DEPLOY_PROJECT: 'sivusto', NETLIFY_AUTH_TOKEN: 't0ken' }
  const cloudflare = {
    DEPLOY_TO: 'cloudflare',
    DEPLOY_PROJECT: 'sivusto',
    CLOUDFLARE_API_TOKEN: 't0ken',
    CLOUDFLARE_ACCOUNT_ID: '1',
  }

  it('is the host’s own command in a pinned version, with no secret in it', () => {
    const one = deploy(netlify)
    expect(one).toEqual({
      status: 0,
      said: expect.stringMatching(
        /^<--yes><netlify-cli@\d+\.\d+\.\d+><deploy><--prod><--no-build><--dir=.*\/out><--site=sivusto>/,
      ),
    })
    const other = deploy(cloudflare)
    expect(other).toEqual({
      status: 0,
      said: expect.stringMatching(
        /^<--yes><wrangler@\d+\.\d+\.\d+><pages><deploy><.*\/out><--project-name=sivusto><--branch=main>/,
      ),
    })
    expect(one.said + other.said).not.toContain('t0ken')
    expect(deploy({ ...netlify, NPX_CODE: '4' })).toEqual({
      status: 1,
      said: expect.stringContaining('päättyi koodiin 4'),
    })
  })

  it('is a folder for GitHub Pages', () => {
    expect(deploy({ DEPLOY_TO: 'github-pages' })).toEqual({
      status: 0,
      said: expect.stringContaining('1 sivu, 0 ohjaussivua'),
    })
    expect(addressesIn(join(dir, 'out.pages'))).toEqual(['/.nojekyll', '/index.html', '/versio.txt'])
  })

  it('takes no trial, no site of another address, no unfinished one', () => {
    expect(deploy({ ...netlify, SITE_ORIGIN: '' })).toEqual({
      status: 1,
      said: expect.stringContaining('aseta SITE_ORIGIN'),
    })
    for (const SITE_ORIGIN of ['https://sivusto.test', 'http://127.0.0.1:8080'])
      expect(deploy({ ...netlify, SITE_ORIGIN })).toEqual({
        status: 1,
        said: expect.stringContaining(`Osoite ${SITE_ORIGIN} on kokeiluja varten`),
      })
    expect(deploy({ ...netlify, BASE_PATH: '/muu' })).toEqual({
      status: 1,
      said: expect.stringContaining('on rakennettu osoitteelle https://sivusto.fi,'),
    })
    const rules = JSON.parse(readFileSync(join(dir, 'out', rulesPath), 'utf8'))
    writeText(join(dir, 'out', rulesPath), JSON.stringify({ ...rules, isTrial: true }))
    expect(deploy(netlify)).toEqual({ status: 1, said: expect.stringContaining('rakennettu kokeeksi') })
    writeFileSync(join(dir, 'out/index.html'), '')
    rmSync(join(dir, 'out/versio.txt'))
    expect(deploy(netlify)).toEqual({ status: 1, said: expect.stringContaining('ei ole valmista sivustoa') })
  })

  it('says what only a server of one’s own can', () => {
    expect(deploy(netlify, '--rollback')).toEqual({ status: 1, said: expect.stringContaining('vain DEPLOY_TO=ssh') })
    for (const args of [['--preview'], ['--preview', '0'], ['--preview', '1;x'], ['--muu'], ['--rollback', '1']])
      expect([args, deploy(netlify, ...args).status]).toEqual([args, 2])
  })
})
