import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { compileTypes } from '@/lib/content/compile'
import { bodyFile, compoundsFile, listingFile, settingsFile, versionFile } from '@/lib/content/compiled-files'
import { contentTypes } from '@/lib/schema/content-types'
import { compileSite } from '@/lib/site/check-site'

/** The real compiler, Contentlayer included, in a folder of its own: what it writes lies under the working directory. */
const home = process.cwd()
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compile-'))
  cpSync('tests/fixtures/good', folder, { recursive: true })
  process.chdir(folder)
})
afterEach(() => {
  process.chdir(home)
  rmSync(folder, { recursive: true })
})

const compile = () => compileSite({ contentDir: 'content', publicDir: 'public' })
type Listed = { readonly slug: string; readonly [field: string]: unknown }
const listed = (type: string): readonly Listed[] => JSON.parse(readFileSync(listingFile, 'utf8'))[type]
const edit = (file: string, change: (text: string) => string) => writeFileSync(file, change(readFileSync(file, 'utf8')))

const item = 'content/ajankohtaista/2021-01-01-rahoitus-kasvaa.md'

describe('compileTypes', () => {
  it('writes what types and tests import, of the content its settings alone: documents that are wrong are no hindrance', async () => {
    edit('content/aiheet/rahoitus.md', (text) => text.replace('title:', 'titel:'))
    await compileTypes('content')
    expect(readFileSync('.contentlayer/generated/types.d.ts', 'utf8')).toContain('export type News = {')
    expect(existsSync('.contentlayer/generated/index.d.ts')).toBe(true)
    expect(readFileSync(versionFile, 'utf8')).toContain('export const contentVersion')
    expect(listed('News')).toEqual([])
    expect(JSON.parse(readFileSync(settingsFile, 'utf8'))).toMatchObject({ origin: expect.any(String) })
  })

  it('does so without settings where they are wrong', async () => {
    edit('content/asetukset.yml', (text) => text.replace('name:', 'nimi:'))
    await compileTypes('content')
    expect([listed('News'), existsSync(settingsFile)]).toEqual([[], false])
  })

  it('leaves what has been compiled as it is', async () => {
    const { documents } = await compile()
    const before = [listingFile, versionFile].map((file) => readFileSync(file, 'utf8'))
    await compileTypes('content')
    expect([listingFile, versionFile].map((file) => readFileSync(file, 'utf8'))).toEqual(before)
    expect(documents).toBeGreaterThan(0)
    expect(existsSync(bodyFile('ajankohtaista/2021-01-01-rahoitus-kasvaa.md'))).toBe(true)
  })
})

describe('compileSite', () => {
  it('lists every document without its body, which lies in a file of its own', async () => {
    const { documents, problems } = await compile()
    expect(problems).toEqual([])
    const types = contentTypes.map(({ name }) => name)
    expect(types.flatMap(listed)).toHaveLength(documents)
    expect(types.flatMap(listed).filter((document) => 'body' in document)).toEqual([])
    expect(readFileSync(bodyFile('ajankohtaista/2021-01-01-rahoitus-kasvaa.md'), 'utf8')).toContain('<p>')
  })

  it('stores a document the compounds of its front matter with their borders, and those of its body in the body', async () => {
    const id = 'ajankohtaista/2021-01-01-rahoitus-kasvaa.md'
    edit(
      item,
      (text) =>
        `${text.replace(/^title: .*$/m, 'title: Valmisteluorganisaatio aloitti')}\n\nUusi talousarviokokeilu.\n`,
    )
    const compiled = async () => {
      expect((await compile()).problems).toEqual([])
      const compounds = JSON.parse(readFileSync(compoundsFile, 'utf8'))
      return [compounds[id], readFileSync(bodyFile(id), 'utf8').includes('talousarvio<i></i>kokeilu')]
    }
    expect(await compiled()).toEqual([['Valmistelu\u00ADorganisaatio'], true])
    vi.stubEnv('VOIKKO', 'none')
    expect(await compiled()).toEqual([[], false])
    vi.unstubAllEnvs()
  })

  it('keeps a bare year as text', async () => {
    await compile()
    expect(listed('Project').find(({ slug }) => slug === 'popsote')).toMatchObject({
      start: '2020',
      milestones: [{ date: '2020' }, { date: '2020-11' }, { date: '2020' }],
    })
  })

  it('reads a file with a byte order mark and Windows line ends like any other', async () => {
    edit(item, (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`)
    expect((await compile()).problems).toEqual([])
    expect(listed('News').map(({ slug }) => slug)).toContain('rahoitus-kasvaa')
  })

  it('writes nothing when anything is wrong', async () => {
    await compile()
    const before = [listingFile, versionFile].map((file) => readFileSync(file, 'utf8'))
    edit('content/aiheet/rahoitus.md', (text) => text.replace('title:', 'titel:'))
    edit(item, (text) => `${text}\nUusi kappale.\n`)
    expect((await compile()).problems.length).toBeGreaterThan(0)
    expect([listingFile, versionFile].map((file) => readFileSync(file, 'utf8'))).toEqual(before)
    expect(readFileSync(bodyFile('ajankohtaista/2021-01-01-rahoitus-kasvaa.md'), 'utf8')).not.toContain('Uusi kappale')
  })

  it('has the settings beside the documents, and a change of them is a new version', async () => {
    await compile()
    const version = readFileSync(versionFile, 'utf8')
    expect(JSON.parse(readFileSync(settingsFile, 'utf8'))).toMatchObject({ name: 'POPsote', branch: 'main' })
    edit('content/asetukset.yml', (text) => text.replace('name: POPsote', 'name: Toinen'))
    await compile()
    expect(JSON.parse(readFileSync(settingsFile, 'utf8'))).toMatchObject({ name: 'Toinen' })
    expect(readFileSync(versionFile, 'utf8')).not.toBe(version)
  })

  it('sees a change that left the modification time as it was', async () => {
    await compile()
    const { atime, mtime } = statSync(item)
    edit(item, (text) => text.replace(/^title: .*/m, 'title: Aivan uusi otsikko'))
    utimesSync(item, atime, mtime)
    await compile()
    expect(listed('News').map(({ title }) => title)).toContain('Aivan uusi otsikko')
  })

  it('forgets a removed file', async () => {
    const file = 'content/aiheet/turha.md'
    writeFileSync(file, readFileSync('content/aiheet/rahoitus.md', 'utf8').replace(/^title: .*/m, 'title: Turha'))
    edit(file, (text) => text.replace(/^summary: /m, 'summary: Turha '))
    await compile()
    expect(listed('Topic').map(({ slug }) => slug)).toContain('turha')
    rmSync(file)
    await compile()
    expect(listed('Topic').map(({ slug }) => slug)).not.toContain('turha')
  })

  it('leaves the word lists and the editors’ guide alone', async () => {
    mkdirSync('content/sanasto')
    writeFileSync('content/sanasto/termit.yml', 'terms:\n  - right: sote-keskus\n')
    expect((await compile()).problems).toEqual([])
  })
})

it('npm run build ends with code 1, names file, line and field, and makes no site', () => {
  process.chdir(home)
  edit(join(folder, 'content/aiheet/rahoitus.md'), (text) => text.replace('title:', 'titel:'))
  const out = join(folder, 'out')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/run/start.mjs', 'lib/commands/build.ts'], {
    env: { ...process.env, CONTENT_DIR: join(folder, 'content'), OUT_DIR: out },
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(`${stdout}${stderr}`).toMatch(/content\/aiheet\/rahoitus\.md:2 titel: .*Tarkoititko «title»\?/)
  expect(`${stdout}${stderr}`).toContain('Sivustoa ei rakennettu.')
  expect(existsSync(out)).toBe(false)
})
