import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { clearLeftovers, requireOwn, swapIn } from '@/lib/build/folders'
import { speculationRules } from '@/lib/build/page-head'
import { extensionOf, imageFormats } from '@/lib/content/media/media-path'
import { rulesPath } from '@/lib/hosts/rules'
import { isLetter } from '@/lib/outputs/newsletter/letter-files'
import { move } from '@/lib/run/files'
import { asAnybody } from '../content/helpers'

/** The finishing as a build runs it, over an export made by hand: what it leaves, and what it leaves when it cannot go on. */

let folder = ''
let out = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'finish-'))
  out = join(folder, 'out')
})
afterEach(() => rmSync(folder, { recursive: true }))

const page = (text: string, head = '') =>
  `<!DOCTYPE html><html lang="fi"><head><link rel="stylesheet" href="/_next/static/chunks/a.css"/>${head}<title>T</title></head><body><!--$--><main><h1>T</h1>${text}</main><script src="/_next/static/chunks/x.js" async=""></script><script>self.__next_f.push([1,"x"])</script><script type="module" src="/elements.js" async=""></script></body></html>`

const exported = (extra: Readonly<Record<string, string>> = {}): void => {
  const files: Readonly<Record<string, string>> = {
    'index.html': page('<p>Etusivu</p>'),
    'index.txt': 'payload',
    '__next._tree.txt': 'payload',
    'a/index.html': page(`<p>Sivu</p><a href="/media/taulukko.csv">Taulukko</a>${shown}`),
    'a/__next.!KGZpKQ.a.$d$slug.txt': 'payload',
    '404.html': page('Ei löydy'),
    '404/index.html': page('Ei löydy'),
    '_not-found/index.html': page('Not found'),
    '410/index.html': page('Poistettu'),
    '410/index.txt': 'payload',
    'elements.js': 'export {}',
    '_next/static/chunks/a.css': '@font-face{src:url(../media/f.woff2)}p{color:red}',
    '_next/static/chunks/x.js': 'framework',
    '_next/static/popsote/_buildManifest.js': 'framework',
    '_next/static/media/f.woff2': 'font',
    '_next/static/media/unused.woff2': 'font',
    'media/taulukko.csv': 'a;b\n1;2\n',
    'media/kenenkaan.pdf': 'pdf',
    'ohje.txt': 'Oma tekstitiedosto',
    ...extra,
  }
  for (const [path, text] of Object.entries(files)) write(join(`${out}.new`, path), text)
  for (const name of pictures) cpSync(join('public/media', name), join(`${out}.new`, 'media', name))
}
/** The open data is that of the content as it is compiled: its pictures must be published. */
const pictures = readdirSync('public/media', { recursive: true, encoding: 'utf8' }).filter((name) =>
  Object.hasOwn(imageFormats, extensionOf(name)),
)
const shown = pictures.map((name) => `<img src="/media/${name}" alt="x" width="1" height="1"/>`).join('')
const write = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(dir.length + 1))
    .sort()

const command = ['lib/run/start.mjs', 'tests/tools/postprocess.ts']
const envOf = (site: string) => ({ ...process.env, CONTENT_DIR: 'tests/fixtures/good/content', OUT_DIR: site })
const finish = () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env: envOf(out) })
  return { status, said: `${stdout}${stderr}` }
}
const oldSite = (dir = out) => {
  write(join(dir, 'index.html'), 'vanha sivusto')
  write(join(dir, rulesPath), JSON.stringify({ basePath: '', headers: [], moved: [], gone: [] }))
}
const isOldSite = () =>
  filesIn(out).join() === `${rulesPath},index.html` && readFileSync(join(out, 'index.html'), 'utf8') === 'vanha sivusto'

it('leaves the site’s own files and their neighbours, the editing forms as they were made, and nothing of the framework', () => {
  const form = '<!DOCTYPE html><html lang="fi"><head><script type="module" src="./main.js"></script></head></html>'
  const forms = { 'index.html': form, 'main.js': 'self.__next_f', 'x.css': 'p{}', 'config.json': '{}' }
  exported(Object.fromEntries(Object.entries(forms).map(([name, text]) => [`admin/${name}`, text])))
  oldSite()
  const { status, said } = finish()
  expect([status, said]).toEqual([0, expect.stringContaining('Sivut viimeistelty: 4 sivua')])
  const hosts = /^(\.server|\.well-known|hakemisto|og)\/|^haku\/hakemisto\.json|^(_headers|_redirects|\.htaccess)/
  const data = /^data\/|\/index\.(json|md)$|^media\/.*\.(avif|webp|png|jpg|svg)$/
  const feeds = /^(syotteet\/.*|.*\/kalenteri\.ics|sitemap\.xml|uutissitemap\.xml|llms\.txt)$/
  const kept = filesIn(out).filter(
    (file) => !hosts.test(file) && !data.test(file) && !feeds.test(file) && !isLetter(file) && !/\.(br|gz)$/.test(file),
  )
  expect(kept.map((file) => file.replace(/-[0-9a-f]{8}\.js/, '-….js'))).toEqual([
    '404.html',
    '410.html',
    '_next/static/chunks/a.css',
    '_next/static/elements-….js',
    '_next/static/media/f.woff2',
    'a/index.html',
    'admin/config.json',
    'admin/index.html',
    'admin/main.js',
    'admin/x.css',
    'favicon.ico',
    'hetki.txt',
    'index.html',
    'media/taulukko.csv',
    'ohje.txt',
    'versio.txt',
  ])
  const formFiles = Object.keys(forms).map((name) => `admin/${name}`)
  for (const file of ['index.html', 'a/index.html', '410.html', 'media/taulukko.csv', 'ohje.txt', ...formFiles])
    expect([existsSync(join(out, `${file}.br`)), existsSync(join(out, `${file}.gz`))]).toEqual([true, true])
  expect(existsSync(join(out, '_next/static/media/f.woff2.br'))).toBe(false)
  expect(readFileSync(join(out, 'admin/index.html'), 'utf8')).toBe(form)
  const [html, rules] = ['index.html', '.server/rules.json'].map((file) => readFileSync(join(out, file), 'utf8'))
  expect(html).toContain('<link rel="stylesheet" href="/_next/static/chunks/a.css"/>')
  expect(html).not.toContain('p{}')
  expect(html).toMatch(
    /<script type="module" fetchpriority="low" src="\/_next\/static\/elements-[0-9a-f]{8}\.js"><\/script>/,
  )
  const ahead = speculationRules('')
  expect(html).toContain(ahead.element)
  expect(rules).toContain(ahead.hash)
  // Of the compiled content, not of these pages; `tests/site/share-images.test.ts` is about which.
  expect(filesIn(join(out, 'og'))).toContain('sivusto.png')
  expect(readdirSync(folder)).toEqual(['out'])
})

describe('what is not as it should be fails the build and leaves the old site', () => {
  it.each([
    [
      'a page in another shape',
      { 'b/index.html': page('<i data-x="self.__next_f"></i>') },
      '/b/index.html: jäljellä self.__next',
    ],
    [
      'a page that lost its content',
      { 'b/index.html': '<html><title>x</title></html>' },
      '/b/index.html: poissa <main',
    ],
    [
      'files of the framework where there is no page',
      { 'data/__next._tree.txt': 'payload' },
      'kehyksen tiedostoja ilman sivua kansiossa /data',
    ],
    ['a page without styles', { 'b/index.html': page('').replace(/<link[^>]*>/, '') }, 'poissa tyylit'],
    [
      'a style attribute',
      { 'b/index.html': page('<p style="color:red">x</p>') },
      '/b/index.html: kielletty määrite style',
    ],
  ])('%s', (_, extra, told) => {
    exported(extra)
    oldSite()
    const { status, said } = finish()
    expect([status, said]).toEqual([1, expect.stringContaining(told)])
    expect(isOldSite()).toBe(true)
    expect(readdirSync(folder)).toEqual(['out'])
  })

  it.runIf(existsSync('/dev/full'))('a full disk, which is told as such', () => {
    exported()
    oldSite()
    // Linux answers every write to it with ENOSPC.
    symlinkSync('/dev/full', join(`${out}.new`, 'a/index.html.br'))
    const { status, said } = finish()
    expect([status, said]).toEqual([1, expect.stringContaining('Levytila loppui kesken')])
    expect(said).toContain(`kansio ${out} jäi ennalleen`)
    expect(isOldSite()).toBe(true)
  })

  it('a build that is killed, and the next build starts afresh', async () => {
    const many = Array.from({ length: 400 }, (_, at) => [`s${at}/index.html`, page('<p>Sivu</p>'.repeat(2000))])
    exported(Object.fromEntries(many))
    oldSite()
    const child = spawn(process.execPath, command, { env: envOf(out), stdio: 'ignore' })
    onTestFinished(() => void child.kill('SIGKILL'))
    while (child.exitCode === null && !existsSync(join(`${out}.new`, 's0/index.html.br'))) await pause(2)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(isOldSite()).toBe(true)
    expect(filesIn(`${out}.new`).length).toBeGreaterThan(400)
    clearLeftovers(out)
    expect(readdirSync(folder)).toEqual(['out'])
    exported()
    expect(finish().status).toBe(0)
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Etusivu')
  })
})

it('a site that was killed between being set aside and being replaced comes back', async () => {
  oldSite(`${out}.old`)
  exported()
  clearLeftovers(out)
  expect(isOldSite()).toBe(true)
  expect(readdirSync(folder)).toEqual(['out'])
})

/** In memory, on Linux. */
const otherDisk = '/dev/shm'
it.runIf(existsSync(otherDisk) && statSync(otherDisk).dev !== statSync(tmpdir()).dev)(
  'what Next exports and the index of search reach a site on another disk',
  async () => {
    const there = mkdtempSync(join(otherDisk, 'finish-'))
    onTestFinished(() => rmSync(there, { recursive: true }))
    write(join(folder, 'site/a/index.html'), 'sivu')
    write(join(folder, 'hakemisto.json'), '{}')
    await move(join(folder, 'site'), join(there, 'uusi/out.new'))
    await move(join(folder, 'hakemisto.json'), join(there, 'uusi/out.new/haku/hakemisto.json'))
    expect(filesIn(there)).toEqual(['uusi/out.new/a/index.html', 'uusi/out.new/haku/hakemisto.json'])
    expect(readdirSync(folder)).toEqual([])
    await expect(move(join(folder, 'site'), join(there, 'b'))).rejects.toThrow('ENOENT')
  },
)

const build = () =>
  spawnSync(process.execPath, ['lib/run/start.mjs', 'lib/commands/build.ts'], { encoding: 'utf8', env: envOf(out) })

it('it comes back before the build begins, which may fail', () => {
  oldSite(`${out}.old`)
  write(join(`${out}.new`, 'oma.txt'), 'oma työ')
  expect([build().status, isOldSite()]).toEqual([1, true])
})

describe('the site before', () => {
  it('keeps what its pages load until the next is swapped in, and nothing else', async () => {
    const made = (dir: string, at: number) => {
      oldSite(dir)
      write(join(dir, `_next/static/chunks/${at}.css`), 'p{}')
      write(join(dir, `hakemisto/${at}/sanat.json`), '{}')
      write(join(dir, `media/kuva-${at}.avif`), 'kuva')
    }
    made(out, 1)
    for (const at of [2, 3]) {
      made(`${out}.new`, at)
      await swapIn(out)
      expect(readdirSync(folder)).toEqual(['out', 'out.old'])
      const before = [`_next/static/chunks/${at - 1}.css`, `hakemisto/${at - 1}/sanat.json`]
      expect(filesIn(`${out}.old`)).toEqual(before)
      expect(filesIn(out)).toContain(`media/kuva-${at}.avif`)
    }
    // It is never taken for a whole site that was set aside.
    rmSync(out, { recursive: true })
    clearLeftovers(out)
    expect(readdirSync(folder)).toEqual(['out.old'])
  })

  it('that cannot be cleaned away is told, and the new one stands', async () => {
    oldSite()
    write(join(out, '_next/static/chunks/1.css'), 'p{}')
    write(join(out, 'media/kuva.avif'), 'kuva')
    exported({ '.server/rules.json': '{}' })
    chmodSync(join(out, '.server'), 0o555)
    expect(await asAnybody(folder, () => swapIn(out))).toMatch(
      /^Uusi sivusto on kansiossa .*out, mutta vanhaa kansiota .*out\.old ei voitu siivota \(EACCES: .*\)\. Poista se itse/,
    )
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Etusivu')
  })

  it('comes back when the new one cannot be moved', async () => {
    oldSite()
    await expect(swapIn(out)).rejects.toThrow('ENOENT')
    expect(isOldSite()).toBe(true)
  })
})

describe('a folder that no build made is neither replaced nor removed', () => {
  it.each(['out', 'out.new', 'out.old'])('%s', async (name) => {
    const file = join(folder, name, 'Asiakirjat/tutkielma.odt')
    write(file, 'oma työ')
    if (name === 'out') exported()
    const told = `Kansio ${join(folder, name)} ei ole tämän sivuston rakennuksen tekemä`
    expect(() => requireOwn(out)).toThrow(told)
    expect(() => clearLeftovers(out)).toThrow(told)
    await expect(swapIn(out)).rejects.toThrow(told)
    // Told before anything is compiled.
    const { status, stdout, stderr } = build()
    expect([status, stdout, stderr]).toEqual([1, '', expect.stringContaining(told)])
    expect(readFileSync(file, 'utf8')).toBe('oma työ')
  })

  it('a file in its place', () => {
    write(out, 'tiedosto')
    expect(() => requireOwn(out)).toThrow('OUT_DIR')
  })

  it('one that is empty or not there is free', () => {
    expect(() => requireOwn(out)).not.toThrow()
    mkdirSync(out)
    expect(() => requireOwn(out)).not.toThrow()
  })
})
