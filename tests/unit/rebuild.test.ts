import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { main as compressThread, writePrecompressed } from '@/lib/build/compress'
import { outDir } from '@/lib/build/folders'
import { codeKey, environmentKey } from '@/lib/build/rebuild/code-key'
import { type Edit, main as keepThread, sumOf } from '@/lib/build/rebuild/keep-thread'
import { compileKept } from '@/lib/build/rebuild/kept-content'
import { recordFile } from '@/lib/build/rebuild/page-record'
import { changesOf } from '@/lib/build/rebuild/plan-pages'
import { isUnchanged, noteWhole } from '@/lib/build/rebuild/unchanged'
import { bodyFile, keptFile, listingFile } from '@/lib/content/compiled-files'
import { stampsIn } from '@/lib/run/files'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rebuild-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const write = (file: string, text: string): string => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

describe('a page of the build before', () => {
  const html = '<body><main><p>Teksti</p><section>Vanha uutinen</section></main></body>'
  const address = '/aiheet/index.html'
  const page = (text = html): string => {
    const file = write(join(folder, 'out', address), text)
    writePrecompressed(file, Buffer.from(text), 'page')
    return file
  }
  const ask = (write: boolean, sum: string, ...edits: readonly Edit[]) =>
    keepThread({ from: join(folder, 'out'), to: join(folder, 'out.new') })({ pages: [{ address, sum, edits }], write })
  const news: Edit = { from: 'Vanha uutinen', to: 'Uusi uutinen', once: true }

  it('is taken as it is, with its copies and its time', async () => {
    const file = page()
    expect(await ask(false, sumOf(file))).toEqual([sumOf(file)])
    expect(await ask(true, sumOf(file))).toEqual([sumOf(file)])
    for (const ending of ['', '.br', '.gz'])
      expect(statSync(join(folder, 'out.new', address) + ending).ino).toBe(statSync(file + ending).ino)
  })

  it('gets what stands on many pages anew, as do its copies; the one before stays', async () => {
    const file = page()
    const before = sumOf(file)
    const [sum] = await ask(true, before, news)
    const now = join(folder, 'out.new', address)
    const wanted = html.replace('Vanha', 'Uusi')
    expect(readFileSync(now, 'utf8')).toBe(wanted)
    expect(brotliDecompressSync(readFileSync(`${now}.br`)).toString()).toBe(wanted)
    expect(gunzipSync(readFileSync(`${now}.gz`)).toString()).toBe(wanted)
    expect([sum, sumOf(file)]).toEqual([sumOf(now), before])
  })

  it.each([
    ['the page', '', Buffer.from(html.replace('Teksti', 'Toinen'))],
    ['its Brotli copy', '.br', Buffer.from('rikki')],
    ['its gzip copy', '.gz', Buffer.from('')],
  ])('is made anew when %s was changed by somebody', async (_, ending, bytes) => {
    const sum = sumOf(page())
    writeFileSync(join(folder, 'out', address) + ending, bytes)
    expect(await ask(false, sum)).toEqual([undefined])
  })

  it('is made anew when a copy is missing, or when what is to change is not there exactly once', async () => {
    const file = page()
    expect(await ask(false, sumOf(file), { ...news, from: 'Ei ole' })).toEqual([undefined])
    expect(await ask(false, sumOf(file), { ...news, from: 'e' })).toEqual([undefined])
    expect(await ask(false, sumOf(file), { ...news, from: 'ei aina', once: false })).toEqual([sumOf(file)])
    const sum = sumOf(file)
    rmSync(`${file}.br`)
    expect(await ask(false, sum)).toEqual([undefined])
  })
})

describe('codeKey', () => {
  const tree = (name: string): string => {
    const root = join(folder, name)
    write(join(root, 'components/views/front.tsx'), 'export const a = 1')
    write(join(root, 'app/styles/site.css'), 'a { color: red }')
    write(join(root, 'package-lock.json'), '{}')
    write(join(root, 'public/icon.svg'), '<svg/>')
    return root
  }

  it.each(['components/views/front.tsx', 'app/styles/site.css', 'package-lock.json', 'public/icon.svg', 'lib/new.ts'])(
    'is another when %s changes',
    (file) => {
      const [before, after] = [tree('a'), tree('b')]
      expect(codeKey(before)).toBe(codeKey(after))
      const other = tree('c')
      write(join(other, file), 'muutos')
      expect(codeKey(other)).not.toBe(codeKey(before))
    },
  )

  it.each(['content/sivut/a.md', 'public/media/a.png', 'public/admin/main.js', 'tests/a.test.ts', 'lib/README.md'])(
    'is the same when %s changes',
    (file) => {
      const other = tree('d')
      write(join(other, file), 'muutos')
      expect(codeKey(other)).toBe(codeKey(tree('e')))
    },
  )
})

it('environmentKey holds what decides a site, and no clock, folder or path of the machine', () => {
  const env = { SITE_ORIGIN: 'https://a.fi', PUBLISHER: 'Julkaisija', PATH: '/bin', BUILD_TIME: '2026', OUT_DIR: 'out' }
  expect(environmentKey(env)).toBe('PUBLISHER=Julkaisija\nSITE_ORIGIN=https://a.fi')
  expect(environmentKey({ ...env, VOIKKO: 'none' })).not.toBe(environmentKey(env))
})

describe('compileKept', () => {
  const home = process.cwd()
  beforeEach(() => {
    cpSync('tests/fixtures/good', folder, { recursive: true })
    process.chdir(folder)
  })
  afterEach(() => process.chdir(home))

  const compile = () => compileKept({ contentDir: 'content', publicDir: 'public' })
  const item = 'ajankohtaista/2021-01-01-rahoitus-kasvaa.md'
  const edit = (text: string) =>
    writeFileSync(`content/${item}`, `${readFileSync(`content/${item}`, 'utf8')}\n${text}\n`)

  it('writes the files of what changed alone, and the same as from nothing', async () => {
    await compile()
    const before = readFileSync(listingFile, 'utf8')
    edit('Uusi kappale.')
    expect((await compile()).problems).toEqual([])
    expect(readFileSync(bodyFile(item), 'utf8')).toContain('Uusi kappale.')
    expect(readFileSync(listingFile, 'utf8')).toBe(before)
    const made = readFileSync(bodyFile(item), 'utf8')
    rmSync('.contentlayer', { recursive: true })
    await compile()
    expect([readFileSync(bodyFile(item), 'utf8'), readFileSync(listingFile, 'utf8')]).toEqual([made, before])
  })

  it('finds errors in a file that did not change, when another it names goes', async () => {
    await compile()
    rmSync('content/aiheet/rahoitus.md')
    const { problems } = await compile()
    expect(problems.some(({ file }) => file === `content/${item}`)).toBe(true)
  })

  it('writes a body anew that somebody has changed, and checks everything when its memory is damaged', async () => {
    await compile()
    const body = readFileSync(bodyFile(item), 'utf8')
    writeFileSync(bodyFile(item), 'rikki')
    await compile()
    expect(readFileSync(bodyFile(item), 'utf8')).toBe(body)
    writeFileSync(keptFile, 'rikki')
    edit('Toinen kappale.')
    await compile()
    expect(readFileSync(bodyFile(item), 'utf8')).toContain('Toinen kappale.')
  })
})

it('what changed are the pages with another sum, new ones and those that are no more', () => {
  const entry = (sum: string) => ({ sum, print: '', metadata: '', box: '', files: [], originals: [], pictures: '' })
  const record = { code: '', settings: '', questions: [], frame: '', notices: {}, sprite: '', boxes: {} }
  const before = { ...record, pages: { '/': entry('a'), '/sama/': entry('b'), '/pois/': entry('c') } }
  const prints = new Map(
    ['/', '/sama/', '/uusi/'].map((url) => [url, { print: '', metadata: '', asked: undefined, box: '' }]),
  )
  const standing = new Map([['/sama/', entry('b')]])
  const finished = [
    { address: '/uusi/index.html', sum: 'd' },
    { address: '/index.html', sum: 'e' },
    { address: '/404.html', sum: 'f' },
  ]
  expect(changesOf({ before, prints }, standing, finished)).toEqual({ changed: ['/', '/uusi/'], removed: ['/pois/'] })
  expect(changesOf({ prints }, standing, finished)).toBeUndefined()
})

it('a page made anew as it was keeps the file, the copies and so the time of before; one that differs does not', async () => {
  const make = (site: string, name: string, text: string): string => {
    const file = write(join(folder, site, name), text)
    writePrecompressed(file, Buffer.from(text), 'page')
    return file
  }
  const inodes = (file: string) => ['', '.br', '.gz'].map((ending) => statSync(file + ending).ino)
  const [same, other] = ['404.html', 'index.html'].map((name) => {
    const before = make('out', name, 'Sivu')
    return { before, now: make('out.new', name, name === '404.html' ? 'Sivu' : 'Toinen') }
  })
  if (!same || !other) throw new Error('No pages')
  const job = { kind: 'none', addresses: ['/404.html', '/index.html'] } as const
  await compressThread({ folder: join(folder, 'out.new'), before: join(folder, 'out') })(job)
  expect(inodes(same.now)).toEqual(inodes(same.before))
  expect(inodes(other.now).some((one) => inodes(other.before).includes(one))).toBe(false)
  expect(readFileSync(other.now, 'utf8')).toBe('Toinen')
})

it('what is edited while the site is built is built the next time', async () => {
  const record = recordFile('whole')
  const kept = existsSync(record) ? readFileSync(record) : undefined
  const { CONTENT_DIR } = process.env
  onTestFinished(() => {
    rmSync(record, { force: true })
    if (kept) writeFileSync(record, kept)
    if (CONTENT_DIR === undefined) delete process.env.CONTENT_DIR
    else process.env.CONTENT_DIR = CONTENT_DIR
  })
  process.env.CONTENT_DIR = folder
  const file = write(join(folder, 'ajankohtaista/uutinen.md'), 'Teksti')
  expect(isUnchanged()).toBe(false)
  writeFileSync(file, 'Toinen teksti')
  await noteWhole(stampsIn(outDir), undefined)
  expect(isUnchanged()).toBe(false)
  await noteWhole(stampsIn(outDir), undefined)
  expect(isUnchanged()).toBe(true)
  writeFileSync(file, 'Kolmas teksti')
  expect(isUnchanged()).toBe(false)
})
