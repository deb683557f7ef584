import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { checkSite } from '@/lib/site/check-site'
import { check, copyGood, messages, messagesOf, put, type Site, topic } from './helpers'

/** The ledger beside real files: the command that writes it, and what removing, hiding and renaming files then leads to. */

const file = 'content/osoitteet.txt'
const news = 'content/ajankohtaista/2021-07-07-hakuaika-paattyy.md'
const url = '/ajankohtaista/hakuaika-paattyy/'
const start = resolve('lib/run/start.mjs')

/** Runs a command of the site in a copy of the good content, on a day when all of it is public. */
const run = ({ root }: Site, name: string) => {
  const env = { ...process.env, BUILD_TIME: '2021-08-05T10:00:00Z', CONTENT_DIR: 'content' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [start, `lib/commands/${name}.ts`], {
    cwd: root,
    encoding: 'utf8',
    env,
  })
  return { status, output: `${stdout}${stderr}` }
}
const read = ({ root }: Site, path = file) => readFileSync(join(root, path), 'utf8')
const edit = (site: Site, path: string, change: (text: string) => string) => put(site, path, change(read(site, path)))
/** The good content with its ledger, which the command writes once for all tests. */
const published = (): Site => {
  const site = copyGood()
  if (ledgerText === undefined) {
    expect(run(site, 'ledger').status).toBe(0)
    ledgerText = read(site)
  }
  put(site, file, ledgerText)
  return site
}
let ledgerText: string | undefined
/** Line in the ledger at which an address stands. */
const lineOf = (site: Site, address: string) => read(site).split('\n').indexOf(address) + 1

test('npm run ledger writes what is public, says what it added, and the second time nothing', () => {
  const site = copyGood()
  const first = run(site, 'ledger')
  expect(first.output).toMatch(/^\+ \/ajankohtaista\/hakuaika-paattyy\/$/m)
  expect(first.output).toMatch(/Tiedostoon content\/osoitteet\.txt lisättiin \d+ osoitetta\./)
  const text = read(site)
  const urls = text.split('\n').filter((line) => line.startsWith('/'))
  expect(urls).toEqual([...new Set(urls)].sort())
  expect(urls).toEqual(expect.arrayContaining(['/', url, '/ajankohtaista/vuosi/2021/', '/uutiset/hakuaika/', '/haku/']))
  expect(urls.filter((one) => /410|404|admin/.test(one))).toEqual([])

  const second = run(site, 'ledger')
  expect(second).toEqual({
    status: 0,
    output: 'Tiedostossa content/osoitteet.txt ovat jo kaikki julkiset osoitteet.\n',
  })
  expect(read(site)).toBe(text)
})

/** All of these are one address, and the last is how it is kept. */
const forms = ['/2021/05/%c3%a4%c3%a4ni/', '/2021/05/%C3%A4%C3%A4ni/', '/%32021/05/ääni/', '/2021/05/ääni/']

test.each(forms)('an old address with letters of its own is one address however it is written: %s', async (form) => {
  const site = published()
  put(site, 'content/aiheet/kokeilu.md', topic('Teksti.').replace('---\n\n', `aliases: ['${form}']\n---\n\n`))
  edit(site, file, (text) => `${text}${form}\n`)
  const { documents, ledger, problems } = await check(site)
  expect(problems).toEqual([])
  expect(documents.find(({ slug }) => slug === 'kokeilu')?.data.aliases).toEqual([forms.at(-1)])
  expect(ledger.entries.map(({ url }) => url)).toContain(forms.at(-1))

  put(site, 'content/aiheet/toinen.md', topic(`[Vanha](${form})`, 'Toinen'))
  expect(await messagesOf(site)).toEqual([
    `content/aiheet/toinen.md:6 teksti: Osoite «${form}» on vanha. Kirjoita nykyinen osoite /aiheet/kokeilu/.`,
  ])
  put(
    site,
    'content/aiheet/toinen.md',
    topic('Teksti.', 'Toinen').replace('---\n\n', `aliases: ['${forms.at(-1)}']\n---\n\n`),
  )
  expect(await messagesOf(site)).toEqual([
    `content/aiheet/toinen.md:4 aliases: Vanha osoite «${forms.at(-1)}» on jo tiedostossa content/aiheet/kokeilu.md. Poista rivi toisesta tiedostosta.`,
  ])
})

test('signs that no address has as such are kept in the form of addresses', async () => {
  const site = copyGood()
  put(
    site,
    'content/aiheet/kokeilu.md',
    topic('Teksti.').replace('---\n\n', `aliases: ['/a%20b%25/c%2bd%2Ce/', '/x%3fp%3D1/']\n---\n\n`),
  )
  const { documents, problems } = await check(site)
  expect([problems, documents.find(({ slug }) => slug === 'kokeilu')?.data.aliases]).toEqual([
    [],
    ['/a%20b%25/c%2Bd%2Ce/', '/x%3Fp%3D1/'],
  ])
})

test('npm run ledger adds in order, keeps comments, forgets nothing, and mends what a merge left', () => {
  const site = copyGood()
  put(site, file, `# Oma huomautus\n${url}\n/aiheet/rahoitus/2019/\n${url}\n`)
  expect(run(site, 'ledger').output).not.toContain(`+ ${url}`)
  const lines = read(site).trimEnd().split('\n')
  expect(lines[0]).toBe('# Oma huomautus')
  expect(lines.slice(1)).toEqual([...new Set(lines.slice(1))].sort())
  expect(lines).toEqual(expect.arrayContaining([url, '/aiheet/rahoitus/2019/', '/']))
})

test('npm run ledger never names what is hidden', () => {
  const site = copyGood()
  const hidden = 'draft: true\naliases: [/vanha/lohkot/]\ntitle:'
  edit(site, 'content/blogi/2021-05-21-lohkot-mdx.mdx', (text) => text.replace(/^title:/m, hidden))
  expect(run(site, 'ledger').status).toBe(0)
  expect(read(site)).toMatch(/lohkot-markdownina/)
  expect(read(site)).not.toMatch(/lohkot-mdx|vanha\/lohkot/)
})

test('the ledger of another site is one problem, and of the same site each lost page is', async () => {
  const site = copyGood()
  const others = Array.from({ length: 40 }, (_, at) => `/ajankohtaista/uutinen-${at}/`)
  put(site, file, `${others.join('\n')}\n`)
  expect(await messagesOf(site)).toEqual([
    'content/osoitteet.txt:1 osoite: Luettelossa on 40 sivua, joista 40 puuttuu sisällöstä. Jos teet toista sivustoa, tyhjennä tiedosto content/osoitteet.txt: sen osoitteet ovat entisen sivuston. Jos sivusto on sama, palauta puuttuvat tiedostot versionhallinnasta.',
  ])
  put(site, file, `${others.slice(0, 19).join('\n')}\n`)
  expect(await messagesOf(site)).toHaveLength(19)
})

test('npm run ledger refuses while anything is wrong', () => {
  const site = published()
  edit(site, 'content/aiheet/rahoitus.md', (text) => text.replace('title:', 'titel:'))
  const before = read(site)
  const { status, output } = run(site, 'ledger')
  expect(status).toBe(1)
  expect(output).toContain('content/aiheet/rahoitus.md:2 titel: ')
  expect(output).toContain('Osoiteluetteloa ei muutettu.')
  expect(read(site)).toBe(before)
})

test('a removed file fails the build with code 1 and the lines to add, with all else that is wrong', () => {
  const site = published()
  rmSync(join(site.root, news))
  const { status, output } = run(site, 'build')
  expect(status).toBe(1)
  // Its own old addresses went with it; the archives that emptied explain themselves.
  for (const lost of [url, '/uutiset/hakuaika/', '/news/42/']) {
    expect(output).toContain(
      `content/osoitteet.txt:${lineOf(site, lost)} osoite: Osoite «${lost}» on julkaistu, mutta sivua ei enää ole.`,
    )
    expect(output).toContain(`«aliases: [${lost}]»`)
  }
  expect(output).toContain('content/aiheet/rahoitus.md:6 teksti: Sivua «/ajankohtaista/hakuaika-paattyy/» ei ole.')
  expect(output).toContain('Sisällössä on 6 virhettä 4 tiedostossa. Sivustoa ei rakennettu.')
  expect(existsSync(join(site.root, '.contentlayer/listing.json'))).toBe(false)
})

/** What is told of the ledger after a file has got another name, and what names it with it. */
const toldOfRenamed = async (site: Site, path: string, from: string, to: string): Promise<string> => {
  renameSync(join(site.root, path), join(site.root, path.replace(from, to)))
  for (const naming of ['content/aiheet/rahoitus.md', 'content/uutiskirje/2021-07-08-2021-07.md'])
    edit(site, naming, (text) => text.replace(`/${from}`, `/${to}`))
  const [told = '', ...others] = await messagesOf(site)
  expect(others).toEqual([])
  expect(told).toContain(`esimerkiksi ${path.replace(from, to)}, jos siinä on sama asia`)
  return told
}

test('a renamed file fails until the line that is told has been added', async () => {
  const site = published()
  const told = await toldOfRenamed(site, news, 'hakuaika-paattyy', 'hakuaika-paattyi')
  const [, item] = /«aliases» rivi « {2}- (.*?)»/.exec(told) ?? []
  expect(item).toBe(url)
  // This file's list is on one line.
  edit(site, news.replace('paattyy', 'paattyi'), (text) => text.replace('aliases: [', `aliases: [${item}, `))
  expect(await messagesOf(site)).toEqual([])
})

test('the line for a file without old addresses works as it stands', async () => {
  const site = published()
  const path = 'content/blogi/2021-05-20-lohkot-markdownina.md'
  const told = await toldOfRenamed(site, path, 'lohkot-markdownina', 'lohkot-markdownissa')
  const [, line] = / rivi «(aliases: .*?)»/.exec(told) ?? []
  edit(site, path.replace('lohkot-markdownina', 'lohkot-markdownissa'), (text) =>
    text.replace(/^title:/m, `${line}\ntitle:`),
  )
  expect(await messagesOf(site)).toEqual([])
})

test('what has expired or is a draft again breaks nothing, nor do the archives it emptied', async () => {
  const site = published()
  expect(read(site)).toMatch(/^\/aiheet\/rekrytointi\/2021\/$/m)
  expect(read(site)).toMatch(/^\/blogi\/vuosi\/2021\/$/m)
  for (const post of ['2021-05-20-lohkot-markdownina.md', '2021-05-21-lohkot-mdx.mdx']) {
    edit(site, `content/blogi/${post}`, (text) => text.replace(/^title:/m, 'draft: true\ntitle:'))
  }
  // On this day the news item has expired too.
  expect(await messagesOf(site)).toEqual([])
  // Nor does a clock set back to a day before anything was published.
  const { contentDir, publicDir } = site
  const early = await checkSite({ contentDir, publicDir, today: '2020-06-01' })
  expect(messages(site, early).filter((told) => told.startsWith(file))).toEqual([])
})

test('lines that are no addresses are told with the other problems of the content', async () => {
  const site = copyGood()
  put(site, file, '# Osoitteet\n/\nhttps://popsote.fi/haku/\n/poistettu/\n')
  edit(site, 'content/aiheet/rahoitus.md', (text) => text.replace('title:', 'titel:'))
  const told = await messagesOf(site)
  expect(told.join('\n')).toContain('content/aiheet/rahoitus.md:2 titel: ')
  const [bad, lost, ...others] = told.filter((one) => one.startsWith(file))
  expect(bad).toBe(
    'content/osoitteet.txt:3 osoite: «https://popsote.fi/haku/» ei ole tämän sivuston osoite. Kirjoita pelkkä polku, joka alkaa ja päättyy merkkiin /, esimerkiksi /ajankohtaista/otsikko/, tai poista rivi.',
  )
  expect(lost).toMatch(/^content\/osoitteet\.txt:4 osoite: Osoite «\/poistettu\/» on julkaistu, mutta/)
  expect(others).toEqual([])
})

test('an address is not called lost while the file that may have it lies in a wrong place or cannot be read', async () => {
  const misplaced = published()
  renameSync(join(misplaced.root, news), join(misplaced.root, 'content/hakuaika-paattyy.md'))
  const unreadable = published()
  edit(unreadable, news, (text) => text.replace('aliases: [', 'aliases: '))
  const badAlias = published()
  edit(badAlias, news, (text) => text.replace('/uutiset/hakuaika/', '/uutiset/hakuaika'))
  for (const site of [misplaced, unreadable, badAlias]) {
    const told = await messagesOf(site)
    expect(told.length).toBeGreaterThan(0)
    expect(told.filter((one) => one.startsWith(file))).toEqual([])
  }
})

test('the ledger is a file, and only at the top', async () => {
  const site = copyGood()
  put(site, 'content/aiheet/osoitteet.txt', '/\n')
  expect(await messagesOf(site)).toEqual([
    'content/aiheet/osoitteet.txt:1 tiedosto: Tiedoston pääte ei ole .md eikä .mdx. Vaihda päätteeksi .md; kuvat ja asiakirjat kuuluvat kansioon public/media.',
  ])
  rmSync(join(site.root, 'content/aiheet/osoitteet.txt'))
  mkdirSync(join(site.root, file))
  const told = 'content/osoitteet.txt:1 tiedosto: Tiedoston paikalla on viittaus tai kansio'
  expect((await messagesOf(site))[0]).toContain(told)
  rmSync(join(site.root, file), { recursive: true })
  put(site, 'muualla.txt', '/\n')
  symlinkSync('../muualla.txt', join(site.root, file))
  expect((await messagesOf(site))[0]).toContain(told)
})

test('the site keeps its ledger', async () => {
  expect(existsSync('content/osoitteet.txt')).toBe(true)
  // Another site begins with an empty one.
  if (!existsSync('content/ajankohtaista/2021-07-07-valmistelutoimielin-rekrytoi.md')) return
  const { ledger } = await checkSite({ contentDir: 'content', publicDir: 'public' })
  expect(ledger.entries.map((entry) => entry.url)).toEqual(
    expect.arrayContaining(['/', '/ajankohtaista/valmistelutoimielin-rekrytoi/', '/ajankohtaista/vuosi/2021/']),
  )
})
