import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  lutimesSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Served } from '@/lib/commands/serve'
import { writeVersion } from '@/lib/hosts/deploy/built-site'
import { hostRules, rulesPath } from '@/lib/hosts/rules'
import { writeText } from '@/lib/run/files'
import { startNginx } from '@/tests/tools/servers/nginx'
import { hasServer, howToGet } from '@/tests/tools/servers/programs'
import { type Sshd, startSshd } from '@/tests/tools/servers/sshd'

/** `npm run deploy` to a real sshd, under readers of a real nginx. */

const origin = 'https://sivusto.fi'
const pageOf = (site: string): string =>
  `<!doctype html><html lang="fi"><head><meta charset="utf-8"><link rel="stylesheet" href="/_next/static/${site}.css"/></head>\n${`<p>sivusto ${site}</p>\n`.repeat(4_000)}</html>`
const sheetOf = (site: string): string => `p { order: ${site.length} } /* ${site} */\n`
const oddName = "o'dd $(touch x) & ; name"

const writeSite = async (dir: string, site: string, basePath = ''): Promise<void> => {
  rmSync(dir, { recursive: true, force: true })
  const rules = hostRules({ basePath, origin, scriptHashes: [], moved: [], gone: [], folders: [], today: '2026-11-25' })
  for (const page of ['index.html', 'a/index.html']) {
    writeText(join(dir, page), pageOf(site))
    writeFileSync(join(dir, `${page}.br`), brotliCompressSync(pageOf(site)))
  }
  writeText(join(dir, '404.html'), 'ei löydy')
  writeText(join(dir, 'robots.txt'), 'User-agent: *')
  writeText(join(dir, `_next/static/${site}.css`), sheetOf(site))
  writeText(join(dir, `hakemisto/${site}/${oddName}.json`), site)
  writeText(join(dir, rulesPath), JSON.stringify(rules))
  writeVersion(dir)
}

const reason = (['sshd', 'nginx'] as const).every(hasServer) ? undefined : `${howToGet('sshd')} ${howToGet('nginx')}`

/** In milliseconds: some forty connections, each of them seconds where other work has the machine. */
const patience = { timeout: 600_000 }

describe.skipIf(reason !== undefined && !process.env.CI)(
  `publishing by SSH${reason ? ` (${reason})` : ''}`,
  patience,
  () => {
    let work = ''
    let sshd: Sshd
    let nginx: Served | undefined
    const server = () => join(work, 'server/www')
    const out = () => join(work, 'out')
    beforeAll(async () => {
      work = mkdtempSync(join(tmpdir(), 'deploy-test-'))
      sshd = await startSshd()
    })
    afterAll(async () => {
      await nginx?.close()
      await sshd?.close()
      rmSync(work, { recursive: true, force: true })
    })

    type Run = { readonly code: number | null; readonly said: string }
    /** The command itself, in a process of its own. */
    const deploy = (
      args: readonly string[] = [],
      env: Readonly<Record<string, string>> = {},
    ): Promise<Run> & { readonly kill: () => void } => {
      const child = spawn(process.execPath, ['lib/run/start.mjs', 'lib/commands/deploy.ts', ...args], {
        env: {
          ...process.env,
          SITE_ORIGIN: origin,
          BASE_PATH: '',
          OUT_DIR: out(),
          DEPLOY_TO: 'ssh',
          DEPLOY_HOST: '127.0.0.1',
          DEPLOY_PORT: String(sshd.port),
          DEPLOY_USER: sshd.user,
          DEPLOY_PATH: server(),
          DEPLOY_KEY: sshd.key,
          DEPLOY_KNOWN_HOSTS: sshd.knownHosts,
          ...env,
        },
      })
      let said = ''
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => {
          said += text
        })
      const ended = new Promise<Run>((resolve) => child.once('close', (code) => resolve({ code, said })))
      return Object.assign(ended, { kill: () => void child.kill('SIGTERM') })
    }
    const publish = async (site: string): Promise<Run> => {
      await writeSite(out(), site)
      return deploy()
    }
    /** The lock is a link that leads nowhere. */
    const isLocked = () => lstatSync(join(server(), '.lock'), { throwIfNoEntry: false }) !== undefined
    const releases = () => readdirSync(join(server(), 'releases')).sort()

    const ask = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
      const response = await fetch(nginx?.url + path, { headers, redirect: 'manual' })
      return { status: response.status, text: await response.text(), headers: response.headers }
    }
    const siteNow = async (): Promise<string> => (await ask('/')).text.match(/static\/(\S+)\.css/)?.[1] ?? ''

    test('the first publishing makes the folders, and nginx sends the site through the link', async () => {
      const { code, said } = await publish('yksi')
      expect([code, said]).toEqual([0, expect.stringContaining('Sivusto on julkaistu')])
      expect(lstatSync(join(server(), 'current')).isSymbolicLink()).toBe(true)
      nginx = await startNginx({ dir: join(server(), 'current') })
      expect(await siteNow()).toBe('yksi')
      expect((await ask('/.server/rules.json')).status).toBe(404)
    })

    test('readers always have one whole site and what it loads, through publishing, rolling back and a preview', async () => {
      const wrong: string[] = []
      let answers = 0
      let isOver = false
      const read = async (): Promise<void> => {
        for (const encoding of ['identity', 'br']) {
          const page = await ask('/', { 'Accept-Encoding': encoding })
          const site = page.text.match(/static\/(\S+)\.css/)?.[1] ?? ''
          if (page.status !== 200 || page.text !== pageOf(site)) wrong.push(`/ ${page.status} ${site}`)
          // As a reader's browser does, a little later: by then the site may have been replaced once.
          const sheet = await ask(`/_next/static/${site}.css`)
          if (sheet.status !== 200 || sheet.text !== sheetOf(site)) wrong.push(`${site}.css ${sheet.status}`)
          const index = await ask(`/hakemisto/${site}/${encodeURIComponent(oddName)}.json`)
          if (index.status !== 200 || index.text !== site) wrong.push(`${site} hakemisto ${index.status}`)
          const other = await ask('/a/')
          if (other.status !== 200) wrong.push(`/a/ ${other.status}`)
          answers += 4
        }
      }
      const readers = Array.from({ length: 4 }, async () => {
        while (!isOver) {
          await read().catch((error: unknown) => wrong.push(String(error)))
          // Or they would leave the publisher no time on a small machine.
          await pause(20)
        }
      })
      try {
        expect((await publish('kaksi')).code).toBe(0)
        expect(await siteNow()).toBe('kaksi')

        // A build that broke leaves no whole site.
        rmSync(join(out(), rulesPath))
        const broken = await deploy()
        expect([broken.code, broken.said.trim()]).toEqual([1, expect.stringMatching(/ei ole valmista sivustoa/)])
        expect(await siteNow()).toBe('kaksi')

        expect((await publish('kolme')).code).toBe(0)
        expect(await siteNow()).toBe('kolme')

        const back = await deploy(['--rollback'])
        expect([back.code, back.said]).toEqual([0, expect.stringContaining('Palattiin edelliseen sivustoon')])
        expect(await siteNow()).toBe('kaksi')

        await writeSite(out(), 'esi', '/esikatselu/12')
        const shown = await deploy(['--preview', '12'])
        expect([shown.code, shown.said.trim()]).toEqual([0, `Esikatselu on osoitteessa ${origin}/esikatselu/12/.`])
        const preview = await ask('/esikatselu/12/')
        expect([preview.status, preview.text]).toEqual([200, pageOf('esi')])
        expect(preview.headers.get('x-robots-tag')).toBe('noindex')
        expect((await ask('/esikatselu/12/popcast/')).headers.get('content-security-policy')).toBe(
          (await ask('/olematon/')).headers.get('content-security-policy'),
        )
        expect((await ask('/esikatselu/12/_next/static/esi.css')).headers.get('cache-control')).toContain('immutable')
        expect((await ask('/')).headers.get('x-robots-tag')).toBeNull()
        await writeSite(out(), 'esi2', '/esikatselu/12')
        expect((await deploy(['--preview', '12'])).code).toBe(0)
        expect((await ask('/esikatselu/12/')).text).toBe(pageOf('esi2'))
        expect(readdirSync(join(server(), 'preview-files'))).toHaveLength(1)
        // A site of another pull request is not taken for this one's, nor a preview for the site.
        expect((await deploy(['--preview', '13'])).code).toBe(1)
        expect((await deploy()).code).toBe(1)
        expect(await siteNow()).toBe('kaksi')

        expect((await publish('neljä')).code).toBe(0)
        expect((await ask('/esikatselu/12/')).status).toBe(200)
        expect((await deploy(['--close-preview', '12'])).code).toBe(0)
        expect((await ask('/esikatselu/12/')).status).toBe(404)
        expect(readdirSync(join(server(), 'preview-files'))).toEqual([])
        // The one that was rolled back from is not what one goes back to.
        expect((await deploy(['--rollback'])).code).toBe(0)
        expect(await siteNow()).toBe('kaksi')
      } finally {
        isOver = true
        await Promise.all(readers)
      }
      expect([...new Set(wrong)]).toEqual([])
      expect(answers).toBeGreaterThan(100)
    })

    test('files as they were are linked, not sent, and those of two sites ago go', async () => {
      const inode = () => lstatSync(join(server(), 'current/robots.txt')).ino
      expect((await publish('viisi')).code).toBe(0)
      const before = inode()
      expect((await publish('kuusi')).code).toBe(0)
      expect(inode()).toBe(before)
      expect((await ask('/_next/static/viisi.css')).status).toBe(200)
      expect((await ask('/_next/static/kaksi.css')).status).toBe(404)
      for (const at of [1, 2, 3, 4]) writeText(join(server(), `releases/20200101T00000${at}-abcd/index.html`), 'vanha')
      expect((await publish('9')).code).toBe(0)
      expect(releases()).toHaveLength(5)
      expect(readlinkSync(join(server(), 'current'))).toBe(`releases/${releases().at(-1)}`)
    })

    test('another publisher is kept away, one that died is not waited for, and two at once do not mix', async () => {
      const lock = join(server(), '.lock')
      symlinkSync('20261129T000000-toinen', lock)
      const refused = await publish('10')
      expect([refused.code, refused.said.trim()]).toEqual([
        1,
        expect.stringMatching(/^Toinen julkaisu on kesken \(20261129T000000-toinen\)/),
      ])
      expect(await siteNow()).toBe('9')
      expect((await deploy(['--rollback'])).code).toBe(1)
      const longAgo = Date.now() / 1000 - 7200
      lutimesSync(lock, longAgo, longAgo)
      expect((await publish('10')).code).toBe(0)
      expect(await siteNow()).toBe('10')
      await writeSite(out(), '11')
      const both = await Promise.all([deploy(), deploy()])
      expect(both.map(({ code }) => code)).toContain(0)
      expect(await siteNow()).toBe('11')
      expect(isLocked()).toBe(false)
    })

    test('a publisher that is stopped halfway leaves the site and takes its lock away', async () => {
      await writeSite(out(), '12')
      // Long enough to be stopped in.
      writeFileSync(join(out(), 'iso.bin'), randomBytes(60_000_000))
      const unfinished = () => releases().filter((name) => name.includes('.'))
      for (const isThere of [isLocked, () => unfinished().length > 0]) {
        const going = deploy()
        while (!isThere()) await pause(10)
        going.kill()
        expect((await going).code).not.toBe(0)
        expect(await siteNow()).toBe('11')
        expect(isLocked()).toBe(false)
        expect(unfinished()).toEqual([])
      }
    })

    test('a server that is not the known one gets nothing, and a wrong key is told', async () => {
      await writeSite(out(), '13')
      const stranger = sshd.knownHosts.replace(/A{3}C3[^\n]{30}/, (text) => `${text.slice(0, -6)}BBBBBB`)
      const other = await deploy([], { DEPLOY_KNOWN_HOSTS: stranger })
      expect([other.code, other.said]).toEqual([1, expect.stringMatching(/tunniste on toinen kuin annettu.*Host key/)])
      const noKey = await deploy([], { DEPLOY_KEY: 'salainen' })
      expect([noKey.code, noKey.said]).toEqual([1, expect.stringContaining('DEPLOY_KEY ei ole yksityinen avain')])
      expect(noKey.said).not.toContain('salainen')
      expect(await siteNow()).toBe('11')
    })

    test('a site built for another folder of the server is not published: nothing in it would be found', async () => {
      await writeSite(out(), '14')
      writeText(join(out(), '.server/nginx.conf'), '# «include /var/www/sivusto/current/.server/nginx.conf;»\n')
      const { code, said } = await deploy()
      expect([code, said]).toEqual([1, expect.stringContaining('Pidä DEPLOY_PATH samana, kun rakennat ja julkaiset')])
      expect(isLocked()).toBe(false)
      writeText(join(out(), '.server/nginx.conf'), `# «include ${server()}/current/.server/nginx.conf;»\n`)
      expect((await deploy()).code).toBe(0)
      expect(await siteNow()).toBe('14')
    })

    test.each([
      ['DEPLOY_PATH', '/tmp/x; touch pwned'],
      ['DEPLOY_PATH', '/tmp/$(touch pwned)'],
      ['DEPLOY_PATH', '/tmp/../etc'],
      ['DEPLOY_PATH', "/tmp/'x'"],
      ['DEPLOY_HOST', '-oProxyCommand=touch pwned'],
      ['DEPLOY_HOST', '127.0.0.1 -oProxyCommand=x'],
      ['DEPLOY_USER', '-l root'],
      ['DEPLOY_USER', 'a`touch pwned`'],
      ['DEPLOY_PORT', '22 -o x'],
    ])('%s=%s is refused before anything is asked of a server', async (name, value) => {
      const { code, said } = await deploy([], { [name]: value })
      expect([code, said]).toEqual([
        1,
        expect.stringContaining(`Ympäristömuuttujan ${name} arvo «${value}» ei kelpaa.`),
      ])
      expect(existsSync('pwned')).toBe(false)
    })
  },
)
