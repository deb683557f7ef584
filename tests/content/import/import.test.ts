import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { publicContent } from '@/lib/content/gate'
import { inPageOrder, listingOf } from '@/lib/content/listing'
import { importWordpress, mappingFile, reportFile } from '@/lib/editors/import/import-wordpress'
import { addresses } from '@/lib/site/ledger/old-addresses'
import { readOldSite, withOldSite } from '@/lib/site/ledger/old-site'
import { setSettings } from '@/lib/site/settings'
import { siteIndex } from '@/lib/site/site-index'
import { fillIn } from '@/tests/tools/moving-in'
import { uploadsOf, writeExport } from '@/tests/tools/wordpress-export'
import { testSettings } from '../../settings'
import { check, copyGood, fixtures, messagesOf, put, type Site } from '../helpers'

/** An export becomes drafts: every item of it is told, nothing is published, nothing that people did is undone. */

const today = '2026-11-22'
const own = join(fixtures, 'import')
const exported = join(own, 'vienti.xml')

const run = (site: Site, more: Partial<Parameters<typeof importWordpress>[0]> = {}) =>
  importWordpress({ ...site, file: exported, mediaDir: undefined, dry: false, today, ...more })

const read = ({ contentDir }: Site, file: string): string => readFileSync(join(contentDir, file), 'utf8')
const edit = (site: Site, file: string, change: (text: string) => string) =>
  put(site, `content/${file}`, change(read(site, file)))
const filesOf = ({ root }: Site): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(root.length), readFileSync(path, 'latin1')]),
  )

/** The owner's answers to what the proposal leaves open. */
const answer = (site: Site) =>
  edit(site, mappingFile, (text) =>
    text.replace(/^reviewed:$/m, 'reviewed: 2026-11-20').replace('summaries: kasin', 'summaries: alku'),
  )

/** A copy of what one import made for all tests. */
const imported = async (): Promise<Site> => {
  const site = copyGood()
  if (!made) {
    expect(await run(site)).toEqual({ kind: 'proposed' })
    answer(site)
    await run(site)
    made = filesOf(site)
  }
  for (const [path, text] of Object.entries(made)) put(site, path, Buffer.from(text, 'latin1'))
  return site
}
let made: Readonly<Record<string, string>> | undefined

describe('the fixture of classic, block and Elementor items', () => {
  it('becomes the golden files', async () => {
    const site = copyGood()
    const before = new Set(Object.keys(filesOf(site)))
    await run(site)
    const proposal = read(site, mappingFile)
    answer(site)
    await run(site)
    const made = Object.entries(filesOf(site)).filter(
      ([path]) => !before.has(path) && !/tila\.json$|tuonti\.yml$/.test(path),
    )
    await expect(proposal).toMatchFileSnapshot(join(own, 'ehdotus.yml'))
    for (const [path, text] of made)
      await expect(Buffer.from(text, 'latin1').toString()).toMatchFileSnapshot(
        join(own, 'tulos', path.replace('/content/', '')),
      )
    const golden = readdirSync(join(own, 'tulos'), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    expect(made.length).toBe(golden.length)
  })

  it('tells of every item, of secret ones by their numbers alone', async () => {
    const site = await imported()
    const report = read(site, reportFile)
    const ids = [...readFileSync(exported, 'utf8').matchAll(/<wp:post_id>(\d+)</g)].map(([, id = '']) => id)
    const isTold = (id: string) =>
      new RegExp(`(?:artikkeli|sivu|tribe\\\\_events) ${id}\\b|kpl: [\\d, ]*\\b${id}\\b`).test(report)
    // Files are told of by their addresses.
    expect(ids.filter((id) => !isTold(id))).toEqual(['31', '32', '33', '34'])
    for (const name of ['jarvi-kartta.jpg', 'tiimi.png', 'suunnitelma.pdf', 'kayttamaton.docx'])
      expect(report).toContain(name)
    expect(Object.values(filesOf(site)).join()).not.toMatch(/Salaista|Suojattua|Salainen/)
  })

  it('publishes nothing: all is a draft, and what the checks say is what the report says', async () => {
    const site = await imported()
    const { documents } = await check(copyGood())
    const checked = await check(site)
    const known = new Set(documents.map(({ file }) => file))
    const added = checked.documents.filter(({ file }) => !known.has(file))
    expect(added.length).toBeGreaterThan(15)
    expect(added.filter(({ data }) => data.draft !== true).map(({ file }) => file)).toEqual([])
    const report = read(site, reportFile)
    for (const { line, field } of checked.problems.filter(({ what }) => !/^Tiedostoa «\/media/.test(what)))
      expect(report).toContain(`rivi ${line}, ${field}`)
  })

  it('writes nothing when only trying', async () => {
    const site = copyGood()
    const before = filesOf(site)
    const outcome = await run(site, { dry: true })
    expect(outcome).toMatchObject({ kind: 'imported', counts: { fresh: 18 } })
    expect(outcome.kind === 'imported' && outcome.report).toContain('Rahoitus varmistui')
    expect(filesOf(site)).toEqual(before)
  })
})

describe('a second run', () => {
  it('of the same file changes nothing', async () => {
    const site = await imported()
    const before = filesOf(site)
    expect(await run(site)).toMatchObject({ counts: { fresh: 0, changed: 0, same: 18 } })
    expect(filesOf(site)).toEqual(before)
  })

  it('of a newer file touches what changed there and nobody edited here', async () => {
    const site = await imported()
    const newer = join(site.root, 'uusi.xml')
    const text = readFileSync(exported, 'utf8')
    const [changed, edited, same] = ['Aikataulu', 'Kuvia kierrokselta', 'Hakuaika päättyy']
    const items = text
      .split('<item>')
      .map((item) =>
        [changed, edited].some((title) => item.includes(`<title><![CDATA[${title}]]>`))
          ? item
              .replace(/(<wp:post_modified><!\[CDATA\[)\d{4}/, '$12025')
              .replace('</content:encoded>', '<![CDATA[\n\nLisätty.]]></content:encoded>')
          : item.includes(`<title><![CDATA[${same}]]>`)
            ? item.replace('</content:encoded>', '<![CDATA[\n\nEi muutosta.]]></content:encoded>')
            : item,
      )
    writeFileSync(newer, items.join('<item>'))
    const file = 'blogi/2021-06-10-kuvia-kierrokselta.md'
    edit(site, file, (text) => text.replace('Kävimme kierroksella.', 'Kävimme eilen kierroksella.'))
    expect(await run(site, { file: newer })).toMatchObject({ counts: { fresh: 0, changed: 1, kept: 1, same: 16 } })
    expect(read(site, 'ajankohtaista/2021-02-01-aikataulu.md')).toContain('Lisätty.')
    expect(read(site, file)).toContain('Kävimme eilen kierroksella.')
    expect(read(site, file)).not.toContain('Lisätty.')
    expect(read(site, 'ajankohtaista/2021-07-07-hakuaika-paattyy-2.md')).not.toContain('Ei muutosta.')
    expect(read(site, reportFile)).toContain('muokattu täällä')
  })

  it('makes no file again that somebody removed', async () => {
    const site = await imported()
    rmSync(join(site.contentDir, 'sivut/etusivu.md'))
    await run(site)
    expect(readdirSync(join(site.contentDir, 'sivut'))).not.toContain('etusivu.md')
  })
})

it('refuses a mapping that says nothing, by its place', async () => {
  const site = await imported()
  edit(site, mappingFile, (text) => text.replace('type: uutinen', 'type: uutisia'))
  await expect(run(site)).rejects.toThrow('content/tuonti/tuonti.yml: postTypes, post: Sisältölajia «uutisia» ei ole')
})

it('brings files in from a copy of the uploads, and says which are missing', async () => {
  const site = copyGood()
  const uploads = join(site.root, 'uploads')
  mkdirSync(join(uploads, '2021/03'), { recursive: true })
  cpSync(join(fixtures, 'good/public/media/kansi.png'), join(uploads, '2021/03/tiimi.png'))
  await run(site)
  expect(await run(site, { mediaDir: uploads })).toMatchObject({ counts: { copied: 1, missing: 2 } })
  expect(readFileSync(join(site.publicDir, 'media/2021/03/tiimi.png'))).toEqual(
    readFileSync(join(uploads, '2021/03/tiimi.png')),
  )
  expect(read(site, reportFile)).toMatch(/## Puuttuvat tiedostot \(2\)/)
})

it('forty items, filled in, pass every check, and each old address answers', async () => {
  onTestFinished(() => setSettings(testSettings))
  const site = copyGood()
  const file = join(site.root, 'vienti.xml')
  await writeExport(file, 40)
  const uploads = join(site.root, 'uploads')
  for (const name of uploadsOf(40)) {
    cpSync(join(fixtures, 'good/public/media/kansi.png'), join(uploads, name))
    if (name.endsWith('.txt')) writeFileSync(join(uploads, name), 'Ohje.\n')
  }
  await run(site, { file })
  edit(site, mappingFile, (text) => text.replace(/^reviewed:$/m, 'reviewed: 2026-11-20'))
  await run(site, { file, mediaDir: uploads })
  const answersNow = async () => {
    const { documents, problems, ledger } = await check(site)
    const all = inPageOrder(listingOf(documents))
    const shown = publicContent(all, `${today}T12:00`)
    const pages = new Set(siteIndex(shown).map(({ url }) => url))
    const { addresses: before } = await readOldSite(site.contentDir, 'content')
    const publicAddress = (path: string) =>
      pages.has(path) || /^\/(?:media|syotteet)\/./.test(path) ? path : undefined
    const answers = withOldSite({ ...addresses({ ledger, all, shown }), publicAddress }, before)
    return { problems, pages, answers, before }
  }
  for (const name of Object.keys(filesOf(site)))
    if (/^\/content\/(?!tuonti).*\/.*\.md$/.test(name)) {
      const path = name.slice('/content/'.length)
      edit(site, path, (text) => (text.includes('draft: true') ? fillIn(text, path) : text))
    }
  expect(await messagesOf(site)).toEqual([])
  const { pages, answers, before } = await answersNow()
  expect(before.length).toBeGreaterThan(100)
  const settled = new Set([
    ...pages,
    ...answers.moved.map(({ from }) => from),
    ...answers.gone,
    ...answers.queries.map(({ front, query }) => `${front}?${query}`),
  ])
  expect(before.map(({ from }) => from).filter((from) => !settled.has(from))).toEqual([])
  expect(answers.moved.filter(({ to }) => !pages.has(to) && !/^\/(?:media|syotteet)\//.test(to))).toEqual([])
  // Its feed, though the page stays where it was.
  expect(answers.moved).toContainEqual({ from: '/neuvola-5/feed/', to: '/neuvola-5/' })
  // A public item's number leads to it in one step.
  expect(answers.queries.find(({ query }) => query === 'p=1000')?.to).toMatch(/^\/ajankohtaista\//)
})
